import { quantile } from "./quantile.js";

/** An interval from its lower to its upper end. */
export type Interval = readonly [lower: number, upper: number];

/**
 * Percentile bootstrap interval: the middle of what resamples gave (Efron & Tibshirani 1993, chapter 13), its ends the
 * quantiles of definition 6. Null without values.
 * @param level share of the resamples that the interval covers.
 */
export const percentileInterval = (resampled: Iterable<number>, level = 0.95): Interval | null => {
  const sorted = Float64Array.from(resampled).sort();
  const [lower, upper] = [quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)];
  return lower === null || upper === null ? null : [lower, upper];
};
