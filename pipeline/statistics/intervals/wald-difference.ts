import { normalReach } from "../distributions.js";
import type { Interval } from "../percentile-interval.js";
import type { TwoCounts } from "../two-counts.js";

/**
 * Interval of the difference of two proportions by their standard errors, p₁ − p₂ ± z·√(p₁q₁/n₁ + p₂q₂/n₂) (Wald 1943). It
 * is too narrow for small counts: newcombe_interval is the one to use. Null if a base is 0.
 */
export const waldDifference = (counts: TwoCounts, level = 0.95): Interval | null => {
  const { targetCount, targetBase, referenceCount, referenceBase } = counts;
  if (targetBase === 0 || referenceBase === 0) return null;
  const [p, q] = [targetCount / targetBase, referenceCount / referenceBase];
  const reach = normalReach(level) * Math.sqrt((p * (1 - p)) / targetBase + (q * (1 - q)) / referenceBase);
  return [p - q - reach, p - q + reach];
};
