import type { Interval } from "../percentile-interval.js";
import { square } from "../powers.js";

/** An amount that was estimated, with its interval; none is negative. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * Interval of `numerator ÷ denominator`, recovered from the intervals of two amounts that were estimated independently
 * (MOVER-R, Donner & Zou 2012). It has a width where one of them is estimated as 0, too; its upper end is infinite where
 * the denominator may be 0. Its level is that of the two intervals.
 */
export const ratioInterval = (numerator: Estimate, denominator: Estimate): Interval => {
  const [a, [lowA, highA]] = [denominator.value, denominator.interval];
  const [b, [lowB, highB]] = [numerator.value, numerator.interval];
  const root = (bound: number): number => Math.sqrt(Math.max(0, square(a * b) - bound));
  // The paper's lower end, multiplied by the conjugate: its divisor may be 0.
  const divisor = a * b + root(lowB * highA * (2 * b - lowB) * (2 * a - highA));
  const least = divisor === 0 ? 0 : (lowB * (2 * b - lowB)) / divisor;
  const width = lowA * (2 * a - lowA);
  const most =
    highB === 0 ? 0 : width === 0 ? Infinity : (a * b + root(highB * lowA * (2 * b - highB) * (2 * a - lowA))) / width;
  return [least, most];
};
