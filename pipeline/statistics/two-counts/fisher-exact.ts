import type { Interval } from "../percentile-interval.js";
import { risingRoot } from "../rising-root.js";
import { type FisherTails, fisherTails } from "./fisher-tails.js";
import type { FourCells } from "./four-cells.js";
import { type Hypergeometric, hypergeometric } from "./hypergeometric.js";
import { tilted } from "./tilted-hypergeometric.js";

/** Fisher's exact test with its odds ratio. */
export interface FisherExact extends FisherTails {
  /** Conditional maximum-likelihood estimate; 0 or infinite at the ends, null where the margins leave one table only. */
  readonly oddsRatio: number | null;
  /** Exact interval of the odds ratio, from 0 to infinity. */
  readonly interval: Interval;
}

interface Odds {
  readonly oddsRatio: number | null;
  readonly interval: Interval;
}

/** Odds ratio whose mean is the number seen. */
const estimate = (of: Hypergeometric, x: number, start: number): number => {
  if (x === of.low) return 0;
  if (x === of.high) return Infinity;
  return Math.exp(
    risingRoot((logOdds) => {
      const { mean, variance } = tilted(of, logOdds, x);
      return { value: mean - x, slope: variance };
    }, start),
  );
};

/** Odds ratios under which the number seen, or one farther out, has the probability `tail`. */
const limits = (of: Hypergeometric, x: number, start: number, tail: number): Interval => {
  const lower = (): number =>
    risingRoot((logOdds) => {
      const { upper, upperMean, mean } = tilted(of, logOdds, x);
      return { value: Math.log(upper / tail), slope: upperMean - mean };
    }, start);
  const upper = (): number =>
    risingRoot((logOdds) => {
      const { lower, lowerMean, mean } = tilted(of, logOdds, x);
      return { value: -Math.log(lower / tail), slope: mean - lowerMean };
    }, start);
  return [x === of.low ? 0 : Math.exp(lower()), x === of.high ? Infinity : Math.exp(upper())];
};

const oddsInOrder = ({ a, b, c, d }: FourCells, level: number): Odds => {
  const of = hypergeometric(a + b, c + d, a + c);
  if (of.low === of.high) return { oddsRatio: null, interval: [0, Infinity] };
  const start = Math.log(((a + 0.5) * (d + 0.5)) / ((b + 0.5) * (c + 0.5)));
  const interval = limits(of, a, start, (1 - level) / 2);
  // Two rows that are the same have a ratio of 1 and ends that are each other's inverse, to the last digit.
  if (a === c && b === d) return { oddsRatio: 1, interval: [1 / interval[1], interval[1]] };
  return { oddsRatio: estimate(of, a, start), interval };
};

const conditionalOdds = (table: FourCells, level: number): Odds => {
  const { a, b, c, d } = table;
  const swapped = a + b < c + d || (a + b === c + d && a < c);
  if (!swapped) return oddsInOrder(table, level);
  const { oddsRatio, interval } = oddsInOrder({ a: c, b: d, c: a, d: b }, level);
  return { oddsRatio: oddsRatio === null ? null : 1 / oddsRatio, interval: [1 / interval[1], 1 / interval[0]] };
};

/**
 * Fisher's exact test of a table of two rows and two columns (Fisher 1935): its p values, of which {@link FisherTails}
 * tells the definitions, and the odds ratio with its exact interval, both given the margins (Cornfield 1956). Words are
 * not drawn one by one, so on running text the p values promise too much. Swapping the rows inverts the odds ratio.
 */
export const fisherExact = (table: FourCells, level = 0.95): FisherExact => ({
  ...fisherTails(table),
  ...conditionalOdds(table, level),
});
