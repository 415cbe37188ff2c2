import { normalUpper } from "../distributions.js";
import { joined, manyZeros, sizeOf, type Values } from "../many-zeros.js";
import { cube } from "../powers.js";
import { rankAmong, ties } from "./ranks.js";

/** p values of a test on both sides and on each. */
export interface Sides {
  readonly twoSided: number;
  readonly greater: number;
  readonly less: number;
}

/** The rank sum test with its effect sizes. */
export interface WilcoxonRankSum {
  /** Pairs in which the target's value is the greater one, and half of the equal pairs (Mann & Whitney's U). */
  readonly w: number;
  /** Two-sided: exact where there are fewer values a side than `exactBelow` and no ties, else normal with correction; null if all values are equal. */
  readonly p: number | null;
  readonly exact: Sides | null;
  /** By the normal distribution, its variance corrected for ties. */
  readonly normal: Sides | null;
  /** The same with a correction for continuity of ½. */
  readonly corrected: Sides | null;
  /** Cliff's delta, from −1 to 1 (Cliff 1993): how much more often the target's value is the greater than the lesser one. */
  readonly cliffsDelta: number;
  /** Vargha & Delaney's A (2000), from 0 to 1: how often the target's value is the greater one, ties half. */
  readonly a12: number;
}

/** How many of the splits give each W from 0 to n·m, where no values are equal (Mann & Whitney 1947). */
const splits = (n: number, m: number): Float64Array => {
  const counts = new Float64Array(n * m + 1);
  counts[0] = 1;
  // The Gaussian binomial coefficient: times (1 − q^(n + i)), divided by (1 − q^i).
  for (let i = 1; i <= m; i += 1) {
    for (let w = n * m; w >= n + i; w -= 1) counts[w] = (counts[w] ?? 0) - (counts[w - n - i] ?? 0);
    for (let w = i; w <= n * m; w += 1) counts[w] = (counts[w] ?? 0) + (counts[w - i] ?? 0);
  }
  return counts;
};

const exactSides = (w: number, n: number, m: number): Sides => {
  const counts = splits(Math.min(n, m), Math.max(n, m));
  let [all, low, high] = [0, 0, 0];
  for (const [at, count] of counts.entries()) {
    all += count;
    if (at <= w) low += count;
    // W is symmetric, so the upper tail is summed from below, too: small terms first.
    if (at <= n * m - w) high += count;
  }
  const [less, greater] = [low / all, high / all];
  return { twoSided: Math.min(1, 2 * Math.min(less, greater)), greater, less };
};

const normalSides = (distance: number, deviation: number, correction: number): Sides => {
  const shift = Math.sign(distance) * correction;
  return {
    twoSided: Math.min(1, 2 * normalUpper(Math.abs((distance - shift) / deviation))),
    greater: normalUpper((distance - correction) / deviation),
    less: normalUpper(-(distance + correction) / deviation),
  };
};

/**
 * Wilcoxon's rank sum test of two groups of values (Wilcoxon 1945; Mann & Whitney 1947), as R's wilcox.test, with Cliff's
 * delta and Vargha and Delaney's A. Null if a group has no values.
 * @param exactBelow number of values from which on a side has too many for the exact distribution; R's is 50.
 */
export const wilcoxonRankSum = (target: Values, reference: Values, exactBelow = 50): WilcoxonRankSum | null => {
  const [one, other] = [manyZeros(target), manyZeros(reference)];
  const [n, m] = [sizeOf(one), sizeOf(other)];
  if (n === 0 || m === 0) return null;
  const all = joined(one, other);
  const rankOf = rankAmong(all);
  const ranks = one.others.reduce((sum, value) => sum + rankOf(value), one.zeros * rankOf(0));
  const w = ranks - (n * (n + 1)) / 2;
  const tied = ties(all);
  const excess = tied.reduce((sum, count) => sum + (cube(count) - count), 0);
  const variance = ((n * m) / 12) * (n + m + 1 - excess / ((n + m) * (n + m - 1)));
  const distance = w - (n * m) / 2;
  const deviation = Math.sqrt(Math.max(0, variance));
  const exact = tied.length === 0 && n < exactBelow && m < exactBelow ? exactSides(w, n, m) : null;
  const normal = deviation === 0 ? null : normalSides(distance, deviation, 0);
  const corrected = deviation === 0 ? null : normalSides(distance, deviation, 0.5);
  return {
    w,
    p: (exact ?? corrected)?.twoSided ?? null,
    exact,
    normal,
    corrected,
    cliffsDelta: (2 * distance) / (n * m),
    a12: w / (n * m),
  };
};
