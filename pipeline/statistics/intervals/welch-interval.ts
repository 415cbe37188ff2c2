import type { Interval } from "../percentile-interval.js";
import { welchT } from "../tests/welch-t.js";

/**
 * Interval of the difference of the mean rates of units, target less reference, in their own unit (Welch 1947); each unit
 * weighs the same, however long it is. Null as welch_t is.
 */
export const welchInterval = (target: readonly number[], reference: readonly number[], level = 0.95): Interval | null =>
  welchT(target, reference, level)?.interval ?? null;
