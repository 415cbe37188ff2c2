import type { FourCells } from "./four-cells.js";
import { type Hypergeometric, hypergeometric, logProbability, lowerTail, modeOf, upperTail } from "./hypergeometric.js";

/** p values of Fisher's exact test. */
export interface FisherTails {
  /** Tables at most as probable as the observed one. */
  readonly twoSided: number;
  /** The target has as many hits, or more. */
  readonly greater: number;
  /** The target has as many hits, or fewer. */
  readonly less: number;
  /** As `twoSided`, but with half of the tables that are just as probable as the observed one. */
  readonly midP: number;
}

// As R's fisher.test: two probabilities that differ by less are the same but for rounding.
const same = 1e-7;

/** The number nearest to `from` on its side of the mode whose probability is at most e^limit; past the end if none is. */
const firstAtMost = (of: Hypergeometric, mode: number, limit: number, up: boolean): number => {
  let [near, far] = up ? [mode, of.high + 1] : [mode, of.low - 1];
  while (Math.abs(far - near) > 1) {
    const middle = Math.floor((near + far) / 2);
    if (logProbability(of, middle) <= limit) far = middle;
    else near = middle;
  }
  return far;
};

/** Probability of all tables on the other side of the mode whose probability is at most e^limit. */
const otherTail = (of: Hypergeometric, mode: number, limit: number, up: boolean): number => {
  const from = firstAtMost(of, mode, limit, up);
  if (up ? from > of.high : from < of.low) return 0;
  return up ? upperTail(of, from) : lowerTail(of, from);
};

const tailsInOrder = ({ a, b, c, d }: FourCells): FisherTails => {
  const of = hypergeometric(a + b, c + d, a + c);
  if (of.low === of.high) return { twoSided: 1, greater: 1, less: 1, midP: 0.5 };
  const mode = modeOf(of);
  const observed = logProbability(of, a);
  const probability = Math.exp(observed);
  const up = a > mode;
  const near = up ? upperTail(of, a) : lowerTail(of, a);
  const rest = Math.min(1, 1 - near + probability);
  const other = (margin: number): number => otherTail(of, mode, observed + Math.log1p(margin), !up);
  // At the mode every table is at most as probable, except that beside it there may be one just as probable.
  const ownMode = observed >= logProbability(of, mode) - same;
  const twoSided = ownMode ? 1 : Math.min(1, near + other(same));
  const neighbour = up ? a - 1 : a + 1;
  const neighbours =
    neighbour >= of.low && neighbour <= of.high && Math.abs(logProbability(of, neighbour) - observed) <= same;
  const ties = probability + (ownMode ? (neighbours ? probability : 0) : other(same) - other(-same));
  return {
    twoSided,
    greater: up ? near : rest,
    less: up ? rest : near,
    midP: twoSided - ties / 2,
  };
};

/**
 * p values of Fisher's exact test (Fisher 1935; Agresti 1992): two-sided by the sum of the probabilities of all tables
 * that are at most as probable as the observed one, where a ten-millionth more counts as equal, as in R. The mid-p value
 * (Lancaster 1961; Hirji 2006) takes half of the observed table, and half of a table beyond the mode that is exactly as
 * probable, so that its mean is ½ where there is no difference. Swapping the rows leaves each digit as it is.
 */
export const fisherTails = (table: FourCells): FisherTails => {
  const { a, b, c, d } = table;
  const swapped = a + b < c + d || (a + b === c + d && a < c);
  if (!swapped) return a === c && b === d ? evenRows(tailsInOrder(table)) : tailsInOrder(table);
  const { greater, less, ...both } = tailsInOrder({ a: c, b: d, c: a, d: b });
  return { ...both, greater: less, less: greater };
};

/** Of two rows that are the same both tails are. */
const evenRows = (tails: FisherTails): FisherTails => {
  const tail = Math.max(tails.greater, tails.less);
  return { ...tails, greater: tail, less: tail };
};
