import type { Interval } from "../percentile-interval.js";
import { square } from "../powers.js";
import type { TwoCounts } from "../two-counts.js";
import { wilsonInterval } from "../wilson-interval.js";

/**
 * Interval of the difference of two proportions, target less reference, from −1 to 1, made of the Wilson intervals of both
 * (Newcombe 1998, method 10). Null if a base is 0.
 */
export const newcombeInterval = (counts: TwoCounts, level = 0.95): Interval | null => {
  const { targetCount, targetBase, referenceCount, referenceBase } = counts;
  const target = wilsonInterval(targetCount, targetBase, level);
  const reference = wilsonInterval(referenceCount, referenceBase, level);
  if (target === null || reference === null) return null;
  const [p, q] = [targetCount / targetBase, referenceCount / referenceBase];
  const down = Math.sqrt(square(p - target[0]) + square(reference[1] - q));
  const up = Math.sqrt(square(target[1] - p) + square(q - reference[0]));
  return [p - q - down, p - q + up];
};
