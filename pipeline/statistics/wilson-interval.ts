import { normalReach } from "./distributions.js";
import type { Interval } from "./percentile-interval.js";

/**
 * Score interval of a proportion, from 0 to 1 (Wilson 1927):
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n). Null if nothing was counted.
 */
export const wilsonInterval = (count: number, of: number, level = 0.95): Interval | null => {
  if (of === 0) return null;
  const z = normalReach(level);
  const p = count / of;
  const centre = p + (z * z) / (2 * of);
  const reach = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  // Where none or all were counted an end is 0 or 1 exactly, which floating point misses by a bit.
  return [count === 0 ? 0 : (centre - reach) / whole, count === of ? 1 : (centre + reach) / whole];
};
