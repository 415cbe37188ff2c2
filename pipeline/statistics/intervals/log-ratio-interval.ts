import { studentReach } from "../distributions.js";
import { logRatioHardie } from "../log-ratio-hardie.js";
import { logRatioWalter } from "../log-ratio-walter.js";
import { sum } from "../moments.js";
import type { Interval } from "../percentile-interval.js";

/** Hits and words of one text, or of one block of a text. */
export interface Unit {
  readonly count: number;
  readonly base: number;
}

/** An estimate with its interval, on a logarithmic scale of 2. */
export interface LogRatioEstimate {
  readonly estimate: number;
  readonly standardError: number;
  /** Degrees of freedom of Student's distribution. */
  readonly df: number;
  readonly interval: Interval;
  /** True if a side had no hits, so that the zero rule decides. */
  readonly zeroRule: boolean;
}

interface Side {
  readonly hits: number;
  readonly words: number;
  readonly units: number;
  /** Variance of the logarithm of the side's ratio. */
  readonly variance: number;
}

/** Variance of ln(Σc ÷ Σn) by units (Cochran 1977, equation 6.13 without finite correction, by the delta method). */
const sideOf = (units: readonly Unit[]): Side | null => {
  const [hits, words] = [sum(units.map(({ count }) => count)), sum(units.map(({ base }) => base))];
  const size = units.length;
  if (size < 2 || words === 0) return null;
  // A side without hits has no spread between units to go by: Walter's variance takes its place.
  if (hits === 0) return { hits, words, units: size, variance: 1 / 0.5 - 1 / (words + 0.5) };
  const ratio = hits / words;
  const squares = sum(units.map(({ count, base }) => (count - ratio * base) ** 2));
  return { hits, words, units: size, variance: (size / (size - 1)) * (squares / (hits * hits)) };
};

/**
 * Interval of the log ratio of two sides of a few units each: log2 of the ratio of two ratio estimators Σc ÷ Σn, their
 * linearised variances (Cochran 1977, chapter 6), degrees of freedom by Welch (1947) and Satterthwaite (1946), and Student's
 * quantile. If one side has no hits, the estimate and that side's variance are Walter's (1975), with ½ added to all four
 * numbers; that variance takes words for independent. Null if a side has fewer than two units or no words, if neither has a
 * hit, or if no unit differs from its side's ratio.
 */
export const logRatioInterval = (
  target: readonly Unit[],
  reference: readonly Unit[],
  level = 0.95,
): LogRatioEstimate | null => {
  const [one, other] = [sideOf(target), sideOf(reference)];
  if (one === null || other === null) return null;
  const zeroRule = one.hits === 0 || other.hits === 0;
  const estimate = (zeroRule ? logRatioWalter : logRatioHardie)({
    targetCount: one.hits,
    targetBase: one.words,
    referenceCount: other.hits,
    referenceBase: other.words,
  });
  const variance = one.variance + other.variance;
  if (estimate === null || variance === 0) return null;
  const df = variance ** 2 / (one.variance ** 2 / (one.units - 1) + other.variance ** 2 / (other.units - 1));
  const standardError = Math.sqrt(variance) / Math.LN2;
  const reach = studentReach(level, df) * standardError;
  return { estimate, standardError, df, interval: [estimate - reach, estimate + reach], zeroRule };
};
