import type { Interval } from "./percentile-interval.js";

// The .975 quantile of the normal distribution.
const z = 1.959963984540054;

/**
 * 95 % score interval of a proportion, from 0 to 1 (Wilson 1927):
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n). Null if nothing was counted.
 */
export const wilsonInterval = (count: number, of: number): Interval | null => {
  if (of === 0) return null;
  const p = count / of;
  const centre = p + (z * z) / (2 * of);
  const reach = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return [Math.max(0, (centre - reach) / whole), Math.min(1, (centre + reach) / whole)];
};
