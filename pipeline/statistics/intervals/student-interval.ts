import { studentReach } from "../distributions.js";
import { sum, variance } from "../moments.js";
import type { Interval } from "../percentile-interval.js";

/** 95 % interval of a mean by Student's t (Student 1908); null of fewer than two values. */
export const studentInterval = (values: readonly number[]): Interval | null => {
  const spread = variance(values);
  if (spread === null) return null;
  const mean = sum(values) / values.length;
  const reach = studentReach(0.95, values.length - 1) * Math.sqrt(spread / values.length);
  return [mean - reach, mean + reach];
};
