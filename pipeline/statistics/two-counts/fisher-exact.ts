import type { ExactTails } from "../discrete.js";
import type { Interval } from "../percentile-interval.js";
import { risingRoot } from "../rising-root.js";
import { fisherTails, inOrder } from "./fisher-tails.js";
import type { FourCells } from "./four-cells.js";
import { hypergeometric, type Margins } from "./hypergeometric.js";
import { tilted } from "./tilted-hypergeometric.js";

/** Fisher's exact test with its odds ratio. */
export interface FisherExact extends ExactTails {
  /** Conditional maximum-likelihood estimate; 0 or infinite at the ends, null where the margins leave one table only. */
  readonly oddsRatio: number | null;
  /** Exact interval of the odds ratio, from 0 to infinity. */
  readonly interval: Interval;
}

interface Odds {
  readonly oddsRatio: number | null;
  readonly interval: Interval;
}

/** A count with the margins that it is seen under, and the ends that it can have. */
interface Seen {
  readonly margins: Margins;
  readonly x: number;
  readonly low: number;
  readonly high: number;
  /** Logarithm of an odds ratio nearby. */
  readonly start: number;
}

const seenIn = ({ a, b, c, d }: FourCells): Seen => {
  const margins = { first: a + b, second: c + d, hits: a + c };
  const { low, high } = hypergeometric(margins);
  return { margins, x: a, low, high, start: Math.log(((a + 0.5) * (d + 0.5)) / ((b + 0.5) * (c + 0.5))) };
};

/** Odds ratio whose mean is the number seen. */
const estimate = ({ margins, x, low, high, start }: Seen): number => {
  if (x === low) return 0;
  if (x === high) return Infinity;
  const root = risingRoot((logOdds) => {
    const { mean, variance } = tilted(margins, logOdds, x);
    return { value: mean - x, slope: variance };
  }, start);
  return Math.exp(root);
};

/** Odds ratios under which the number seen, or one farther out, has the probability `tail`. */
const limits = ({ margins, x, low, high, start }: Seen, tail: number): Interval => {
  const least = (): number =>
    risingRoot((logOdds) => {
      const { upper, upperMean, mean } = tilted(margins, logOdds, x);
      return { value: Math.log(upper / tail), slope: upperMean - mean };
    }, start);
  const most = (): number =>
    risingRoot((logOdds) => {
      const { lower, lowerMean, mean } = tilted(margins, logOdds, x);
      return { value: -Math.log(lower / tail), slope: mean - lowerMean };
    }, start);
  return [x === low ? 0 : Math.exp(least()), x === high ? Infinity : Math.exp(most())];
};

const conditionalOdds = (table: FourCells, level: number): Odds => {
  const { ordered, swapped } = inOrder(table);
  const seen = seenIn(ordered);
  if (seen.low === seen.high) return { oddsRatio: null, interval: [0, Infinity] };
  const [least, most] = limits(seen, (1 - level) / 2);
  // Two rows that are the same have a ratio of 1 and ends that are each other's inverse, to the last digit.
  if (ordered.a === ordered.c && ordered.b === ordered.d) return { oddsRatio: 1, interval: [1 / most, most] };
  const ratio = estimate(seen);
  return swapped
    ? { oddsRatio: 1 / ratio, interval: [1 / most, 1 / least] }
    : { oddsRatio: ratio, interval: [least, most] };
};

/**
 * Fisher's exact test of a table of two rows and two columns (Fisher 1935): its p values by {@link exactTails}, and the odds
 * ratio with its exact interval, both given the margins (Cornfield 1956). Words are not drawn one by one, so on running text
 * the p values promise too much. Swapping the rows inverts the odds ratio.
 */
export const fisherExact = (table: FourCells, level = 0.95): FisherExact => ({
  ...fisherTails(table),
  ...conditionalOdds(table, level),
});
