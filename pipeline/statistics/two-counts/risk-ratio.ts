import { normalReach } from "../distributions.js";
import type { Interval } from "../percentile-interval.js";
import type { TwoCounts } from "../two-counts.js";

/** A ratio with its interval, both above 0. */
export interface Ratio {
  readonly ratio: number;
  /** Null where a count of 0 leaves the logarithm without a variance. */
  readonly interval: Interval | null;
}

/** A ratio of two amounts whose logarithm has a variance; an interval is inverted exactly where the amounts are swapped. */
export const ratioWith = (one: number, other: number, variance: number, level: number): Ratio => {
  const ratio = one / other;
  if (!Number.isFinite(variance) || ratio === 0) return { ratio, interval: null };
  const reach = normalReach(level) * Math.sqrt(variance);
  const log = Math.log(one) - Math.log(other);
  return { ratio, interval: [Math.exp(log - reach), Math.exp(log + reach)] };
};

/**
 * Ratio of both rates (a ÷ A) ÷ (b ÷ B), with the interval by its logarithm (Katz et al. 1978). Null if a base is 0 or the
 * reference has no hit.
 */
export const riskRatio = (counts: TwoCounts, level = 0.95): Ratio | null => {
  const { targetCount, targetBase, referenceCount, referenceBase } = counts;
  if (targetBase === 0 || referenceBase === 0 || referenceCount === 0) return null;
  const variance = 1 / targetCount - 1 / targetBase + (1 / referenceCount - 1 / referenceBase);
  return ratioWith(targetCount / targetBase, referenceCount / referenceBase, variance, level);
};
