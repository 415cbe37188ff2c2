import { studentReach } from "../distributions.js";
import { manyZeros, meanOfMany, sizeOf, type Values } from "../many-zeros.js";
import type { Interval } from "../percentile-interval.js";
import { square } from "../powers.js";

/** 95 % interval of a mean by Student's t (Student 1908); null of fewer than two values. */
export const studentInterval = (values: Values): Interval | null => {
  const { others, zeros } = manyZeros(values);
  const size = sizeOf({ others, zeros });
  const mean = meanOfMany({ others, zeros });
  if (mean === null || size < 2) return null;
  const squares = others.reduce((sum, value) => sum + square(value - mean), zeros * square(mean));
  const reach = studentReach(0.95, size - 1) * Math.sqrt(squares / (size - 1) / size);
  return [mean - reach, mean + reach];
};
