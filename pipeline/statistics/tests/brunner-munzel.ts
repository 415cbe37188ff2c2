import { studentReach, studentUpper } from "../distributions.js";
import { joined, type ManyZeros, manyZeros, sizeOf, type Values } from "../many-zeros.js";
import type { Interval } from "../percentile-interval.js";
import { square } from "../powers.js";
import { rankAmong } from "./ranks.js";

/** The Brunner–Munzel test; the last four are null where the groups are wholly separated, or all values equal. */
export interface BrunnerMunzel {
  /** Relative effect, from 0 to 1: how often the target's value is the greater one, ties half. */
  readonly effect: number;
  readonly statistic: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** Interval of the effect, not cut at 0 and 1. */
  readonly interval: Interval | null;
}

/** Mean rank of a group among all, and the variance of what its ranks among all are more than those among its own. */
const placements = (own: ManyZeros, overall: (value: number) => number) => {
  const [size, within] = [sizeOf(own), rankAmong(own)];
  const meanOf = (of: (value: number) => number): number =>
    own.others.reduce((sum, value) => sum + of(value), own.zeros * of(0)) / size;
  const more = (value: number): number => overall(value) - within(value);
  const centre = meanOf(more);
  return { meanRank: meanOf(overall), spread: (size * meanOf((value) => square(more(value) - centre))) / (size - 1) };
};

/**
 * Brunner and Munzel's test of whether values of one group tend to be greater (Brunner & Munzel 2000), two-sided, by
 * Student's distribution; groups may differ in spread, and values may be tied. Where each value of one group is above each
 * of the other, its variance is 0 and no p exists: the effect is then 1 or 0 and the rest null (an exact permutation can
 * test it). Null if a group has fewer than two values.
 */
export const brunnerMunzel = (target: Values, reference: Values, level = 0.95): BrunnerMunzel | null => {
  const [first, second] = [manyZeros(target), manyZeros(reference)];
  const [n, m] = [sizeOf(first), sizeOf(second)];
  if (n < 2 || m < 2) return null;
  const overall = rankAmong(joined(first, second));
  const [one, other] = [placements(first, overall), placements(second, overall)];
  const distance = one.meanRank - other.meanRank;
  const effect = 0.5 + distance / (n + m);
  const [a, b] = [n * one.spread, m * other.spread];
  if (a + b === 0) return { effect, statistic: null, df: null, p: null, interval: null };
  const statistic = (n * m * distance) / ((n + m) * Math.sqrt(a + b));
  const df = square(a + b) / (square(a) / (n - 1) + square(b) / (m - 1));
  const reach = (studentReach(level, df) * Math.sqrt(a + b)) / (n * m);
  const p = 2 * studentUpper(Math.abs(statistic), df);
  return { effect, statistic, df, p, interval: [effect - reach, effect + reach] };
};
