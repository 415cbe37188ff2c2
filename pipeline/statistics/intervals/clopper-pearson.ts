import { betaQuantile } from "../distributions.js";
import type { Interval } from "../percentile-interval.js";

/**
 * Exact interval of a proportion, from 0 to 1 (Clopper & Pearson 1934), by quantiles of the beta distribution; it covers at
 * least what it says. Null if nothing was counted.
 */
export const clopperPearson = (count: number, of: number, level = 0.95): Interval | null => {
  if (of === 0) return null;
  const tail = (1 - level) / 2;
  return [
    count === 0 ? 0 : betaQuantile(tail, count, of - count + 1),
    count === of ? 1 : 1 - betaQuantile(tail, of - count, count + 1),
  ];
};
