import { studentReach, studentUpper } from "../distributions.js";
import { mean, variance } from "../moments.js";
import type { Interval } from "../percentile-interval.js";
import { square } from "../powers.js";

/** Welch's test with its interval of the difference of means. */
export interface WelchT {
  /** Mean of the target's values less that of the reference's. */
  readonly difference: number;
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  readonly interval: Interval;
}

/**
 * Welch's t test of two means (Welch 1947), two-sided, with degrees of freedom by Satterthwaite (1946) and the interval of
 * the difference, for few values a side. Null if a side has fewer than two values, or if none differs from its mean.
 */
export const welchT = (target: readonly number[], reference: readonly number[], level = 0.95): WelchT | null => {
  const [one, other] = [mean(target), mean(reference)];
  const [oneVariance, otherVariance] = [variance(target), variance(reference)];
  if (one === null || other === null || oneVariance === null || otherVariance === null) return null;
  const [a, b] = [oneVariance / target.length, otherVariance / reference.length];
  if (a + b === 0) return null;
  const difference = one - other;
  const error = Math.sqrt(a + b);
  const df = square(a + b) / (square(a) / (target.length - 1) + square(b) / (reference.length - 1));
  const statistic = difference / error;
  const reach = studentReach(level, df) * error;
  const p = 2 * studentUpper(Math.abs(statistic), df);
  return { difference, statistic, df, p, interval: [difference - reach, difference + reach] };
};
