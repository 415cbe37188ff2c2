import { type Estimate, ratioInterval } from "./intervals/ratio-interval.js";
import type { Interval } from "./percentile-interval.js";

/**
 * Interval of `part ÷ (part + rest)`, from 0 to 1, by that of the ratio `rest ÷ part`, which is recovered from the
 * intervals of two amounts that were estimated independently (Donner & Zou 2012). Where one of them is estimated as 0 it
 * still has a width, as resamples have not. Its level is that of the two intervals.
 */
export const partInterval = (part: Estimate, rest: Estimate): Interval => {
  const [least, most] = ratioInterval(rest, part);
  return [1 / (1 + most), 1 / (1 + least)];
};
