import { deviance } from "../deviance.js";
import { logGamma } from "../distributions.js";

/**
 * Hits of one side when `hits` of all `first + second` words are drawn: the distribution behind Fisher's exact test. Its
 * support runs from `low` to `high`.
 */
export interface Hypergeometric {
  readonly first: number;
  readonly second: number;
  readonly hits: number;
  readonly low: number;
  readonly high: number;
}

/** The distribution with the given margins: words of the two sides, and hits of both together. */
export const hypergeometric = (first: number, second: number, hits: number): Hypergeometric => ({
  first,
  second,
  hits,
  low: Math.max(0, hits - second),
  high: Math.min(first, hits),
});

const halfLogTwoPi = 0.9189385332046727;

/** ln n! less Stirling's formula (Loader 2000). */
const stirlingError = (n: number): number => {
  if (n === 0) return 0;
  if (n < 16) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi;
  const square = n * n;
  const tail = 1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square;
  return (1 / 12 - tail / square) / n;
};

/** Logarithm of the binomial probability of x of n (Loader 2000); `q` is 1 − p, given apart as it may be near 0. */
const logBinomial = (x: number, n: number, p: number, q: number): number => {
  if (x === 0) return n === 0 ? 0 : p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q);
  if (x === n) return q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p);
  const fit = stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * q);
  return fit - halfLogTwoPi - 0.5 * Math.log((x * (n - x)) / n);
};

/** Logarithm of the probability of x hits of the first side, exact to about 1e-13 for millions of words, too. */
export const logProbability = ({ first, second, hits }: Hypergeometric, x: number): number => {
  const all = first + second;
  const [p, q] = [hits / all, (all - hits) / all];
  return logBinomial(x, first, p, q) + logBinomial(hits - x, second, p, q) - logBinomial(hits, all, p, q);
};

/** Probability of x + 1 as a multiple of that of x. */
export const stepUp = ({ first, second, hits }: Hypergeometric, x: number): number =>
  ((first - x) * (hits - x)) / ((x + 1) * (second - hits + x + 1));

// A term that no longer changes a sum of floats, with room for those behind it.
const negligible = 1e-20;

/** Probability of x and all above it, by a sum away from x; meant for x at or above the mode. */
export const upperTail = (of: Hypergeometric, x: number): number => {
  if (x > of.high) return 0;
  let [sum, term] = [1, 1];
  for (let at = Math.max(x, of.low); at < of.high && term > negligible * sum; at += 1) {
    term *= stepUp(of, at);
    sum += term;
  }
  return sum * Math.exp(logProbability(of, Math.max(x, of.low)));
};

/** Probability of x and all below it, by a sum away from x; meant for x at or below the mode. */
export const lowerTail = (of: Hypergeometric, x: number): number => {
  if (x < of.low) return 0;
  let [sum, term] = [1, 1];
  for (let at = Math.min(x, of.high); at > of.low && term > negligible * sum; at -= 1) {
    term /= stepUp(of, at - 1);
    sum += term;
  }
  return sum * Math.exp(logProbability(of, Math.min(x, of.high)));
};

/** The most probable number, the lower one of two. */
export const modeOf = ({ first, second, hits, low, high }: Hypergeometric): number =>
  Math.min(high, Math.max(low, Math.ceil(((first + 1) * (hits + 1)) / (first + second + 2)) - 1));
