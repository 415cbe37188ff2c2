import { deviance } from "./deviance.js";
import type { Discrete } from "./discrete.js";
import { logGamma } from "./distributions.js";

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
export const logBinomial = (x: number, n: number, p: number, q: number): number => {
  if (x === 0) return n === 0 ? 0 : p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q);
  if (x === n) return q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p);
  const fit = stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * q);
  return fit - halfLogTwoPi - 0.5 * Math.log((x * (n - x)) / n);
};

/** The binomial distribution of hits among n draws. */
export const binomial = (n: number, p: number): Discrete => ({
  low: 0,
  high: n,
  mode: Math.min(n, Math.max(0, Math.ceil((n + 1) * p) - 1)),
  log: (x) => logBinomial(x, n, p, 1 - p),
  stepUp: (x) => ((n - x) * p) / ((x + 1) * (1 - p)),
});
