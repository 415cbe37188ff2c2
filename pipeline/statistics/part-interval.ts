import type { Interval } from "./percentile-interval.js";

/** An amount that was estimated, with its interval; none is negative. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * Interval of `part ÷ (part + rest)`, from 0 to 1, by that of the ratio `rest ÷ part`, which is recovered from the
 * intervals of two amounts that were estimated independently (Donner & Zou 2012). Where one of them is estimated as 0 it
 * still has a width, as resamples have not. Its level is that of the two intervals.
 */
export const partInterval = (part: Estimate, rest: Estimate): Interval => {
  const [a, [lowA, highA]] = [part.value, part.interval];
  const [b, [lowB, highB]] = [rest.value, rest.interval];
  const root = (bound: number): number => Math.sqrt(Math.max(0, (a * b) ** 2 - bound));
  // The paper's lower end, multiplied by the conjugate: its divisor may be 0.
  const divisor = a * b + root(lowB * highA * (2 * b - lowB) * (2 * a - highA));
  const least = divisor === 0 ? 0 : (lowB * (2 * b - lowB)) / divisor;
  const width = lowA * (2 * a - lowA);
  const most =
    highB === 0 ? 0 : width === 0 ? Infinity : (a * b + root(highB * lowA * (2 * b - highB) * (2 * a - lowA))) / width;
  return [1 / (1 + most), 1 / (1 + least)];
};
