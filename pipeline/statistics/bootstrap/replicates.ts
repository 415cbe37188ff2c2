import { normalQuantile } from "../distributions.js";
import type { Interval } from "../percentile-interval.js";

/** What resamples gave, with the figure of the data themselves. */
export interface Replicates {
  readonly replicates: ArrayLike<number>;
  readonly estimate: number;
  /** Share that the interval is to cover; .95 if not given. */
  readonly level?: number;
}

/** Replicates in ascending order. */
export const sorted = (replicates: ArrayLike<number>): Float64Array => Float64Array.from(replicates).sort();

/** One end of the middle: its number of values from the near end, and whether that is the lower one. */
interface Tail {
  readonly tail: number;
  readonly end: "lower" | "upper";
}

/**
 * Quantile of sorted replicates at (R + 1)·tail from the given end, interpolated on the scale of normal quantiles (Davison
 * & Hinkley 1997, equation 5.8). Counting from either end in the same way makes it exactly antisymmetric.
 */
export const normalScaleQuantile = (ascending: Float64Array, { tail, end }: Tail): number => {
  const size = ascending.length;
  const value = (rank: number): number => ascending[end === "lower" ? rank - 1 : size - rank] ?? Number.NaN;
  const place = (size + 1) * tail;
  const whole = Math.abs(place - Math.round(place)) < 1e-9 ? Math.round(place) : Math.floor(place);
  if (whole < 1) return value(1);
  if (whole >= size) return value(size);
  if (place - whole < 1e-9) return value(whole);
  const [below, above] = [normalQuantile(whole / (size + 1)), normalQuantile((whole + 1) / (size + 1))];
  const part = (normalQuantile(tail) - below) / (above - below);
  return value(whole) + part * (value(whole + 1) - value(whole));
};

/** Both ends of the middle of sorted replicates. */
export const middle = (ascending: Float64Array, level: number): Interval => {
  const tail = (1 - level) / 2;
  return [
    normalScaleQuantile(ascending, { tail, end: "lower" }),
    normalScaleQuantile(ascending, { tail, end: "upper" }),
  ];
};
