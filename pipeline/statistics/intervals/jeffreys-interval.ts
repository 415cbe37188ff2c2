import { betaQuantile } from "../distributions.js";
import type { Interval } from "../percentile-interval.js";

/**
 * Interval of a proportion, from 0 to 1, by quantiles of the beta distribution with ½ added to hits and to the rest
 * (Jeffreys' prior; Brown, Cai & DasGupta 2001, who set the end to 0 or 1 where none or all were counted, as R's qbeta does
 * not: here it is not). Null if nothing was counted.
 */
export const jeffreysInterval = (count: number, of: number, level = 0.95): Interval | null => {
  if (of === 0) return null;
  const tail = (1 - level) / 2;
  const [hits, rest] = [count + 0.5, of - count + 0.5];
  return [betaQuantile(tail, hits, rest), 1 - betaQuantile(tail, rest, hits)];
};
