import { normalReach } from "../distributions.js";
import type { Interval } from "../percentile-interval.js";

/**
 * Wilson's interval with a correction for continuity (Newcombe 1998, method 4), from 0 to 1, which covers at least what it
 * says nearly everywhere. R's prop.test, which corrects by no more than |x − n/2|, gives the same but for a count that is
 * within ½ of n/2; there `correction` is that distance. Null if nothing was counted.
 */
export const wilsonCorrected = (count: number, of: number, level = 0.95, correction = 0.5): Interval | null => {
  if (of === 0) return null;
  const z = normalReach(level);
  const end = (seen: number): number => {
    const p = seen / of;
    const [shifted, spread] = [p - correction / of, z * z];
    const centre = shifted + spread / (2 * of);
    const reach = z * Math.sqrt((shifted * (1 - shifted)) / of + spread / (4 * of * of));
    return Math.max(0, (centre - reach) / (1 + spread / of));
  };
  // The upper end is the lower one of the rest, so that swapping hits and the rest mirrors the interval.
  return [count === 0 ? 0 : end(count), count === of ? 1 : 1 - end(of - count)];
};
