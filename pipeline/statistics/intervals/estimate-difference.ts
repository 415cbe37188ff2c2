import type { Interval } from "../percentile-interval.js";
import { square } from "../powers.js";
import type { Estimate } from "./ratio-interval.js";

/**
 * Interval of `one − other`, recovered from the intervals of two amounts that were estimated independently (MOVER, Zou &
 * Donner 2008; of two proportions with Wilson intervals it is Newcombe's method 10). Its level is that of the two.
 */
export const estimateDifference = (one: Estimate, other: Estimate): Interval => {
  const difference = one.value - other.value;
  const [[oneLower, oneUpper], [otherLower, otherUpper]] = [one.interval, other.interval];
  const below = square(one.value - oneLower) + square(otherUpper - other.value);
  const above = square(oneUpper - one.value) + square(other.value - otherLower);
  return [difference - Math.sqrt(below), difference + Math.sqrt(above)];
};
