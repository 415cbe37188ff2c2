import { betaQuantile, normalReach } from "../distributions.js";
import type { TwoCounts } from "../two-counts.js";

/** How sure a conservative log ratio is. */
export interface ConservativeOptions {
  /** Level of the confidence interval, .95 unless told. */
  readonly level?: number;
  /** Words that are compared at once, by whose number the chance of an error is divided (Bonferroni); 1 unless told. */
  readonly comparisons?: number;
  /** Interval of the ratio: `katz`, on the logarithm, ½ for a count of 0; or `exact`, Clopper & Pearson's of the hits' parts. */
  readonly interval?: "katz" | "exact";
}

/** End next to 1 of the interval of a ratio whose target rate is the greater one, as a binary logarithm. */
const nearEnd = (counts: TwoCounts, level: number, interval: "katz" | "exact"): number => {
  const { targetCount: a, targetBase, referenceCount: b, referenceBase } = counts;
  if (interval === "exact") {
    const part = betaQuantile((1 - level) / 2, a, b + 1);
    return Math.log2(part / (1 - part)) - Math.log2(targetBase / referenceBase);
  }
  const [one, other] = [a || 0.5, b || 0.5];
  const error = Math.sqrt(1 / one - 1 / targetBase + 1 / other - 1 / referenceBase);
  return Math.log2(one / targetBase) - Math.log2(other / referenceBase) - (normalReach(level) * error) / Math.LN2;
};

/**
 * Conservative log ratio LRC: the end next to 0 of the confidence interval of log2 of the ratio of both rates, and 0 where
 * the interval holds 0 (Hardie 2014 in CQPweb, by the interval of Katz, Baptista, Azen & Pike 1978; `exact` as Evert 2022).
 * It takes words for independent. Null if a side has no words or neither has a hit.
 */
export const conservativeLogRatio = (counts: TwoCounts, options: ConservativeOptions = {}): number | null => {
  const { level = 0.95, comparisons = 1, interval = "katz" } = options;
  const { targetCount, targetBase, referenceCount, referenceBase } = counts;
  if (targetBase === 0 || referenceBase === 0 || (targetCount === 0 && referenceCount === 0)) return null;
  const each = 1 - (1 - level) / comparisons;
  // By the greater side, so that swapping both negates it to the last digit.
  if (targetCount * referenceBase >= referenceCount * targetBase) return Math.max(0, nearEnd(counts, each, interval));
  const swapped: TwoCounts = {
    targetCount: referenceCount,
    targetBase: referenceBase,
    referenceCount: targetCount,
    referenceBase: targetBase,
  };
  // 0 less, since −0 is no ratio.
  return 0 - Math.max(0, nearEnd(swapped, each, interval));
};
