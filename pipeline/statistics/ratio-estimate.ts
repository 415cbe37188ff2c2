import { studentReach } from "./distributions.js";
import type { Interval } from "./percentile-interval.js";
import { square } from "./powers.js";
import type { TwoGroups } from "./resampling/columns.js";

/** A rate that was estimated from units that differ in size. */
export interface RatioEstimate {
  readonly count: number;
  readonly base: number;
  /** Of `count ÷ base`. */
  readonly variance: number;
  readonly units: number;
  /** Kurtosis of the units' deviations c − r·n: 3 where they are normal, more where few units hold most; 3 without any. */
  readonly kurtosis: number;
}

/** A rate with ½ added to both sums (Walter 1975). */
const smoothed = ({ count, base }: Pick<RatioEstimate, "count" | "base">): number => (count + 0.5) / (base + 0.5);

/** Variance of a rate whose hits are drawn one by one; above one half they may be more than the base, and have no limit. */
const drawnVariance = (of: Pick<RatioEstimate, "count" | "base">): number =>
  (smoothed(of) * (smoothed(of) < 0.5 ? 1 - smoothed(of) : 1)) / (of.base + 0.5);

/**
 * Rate of units as the ratio of two sums, Σc ÷ Σn, with its linearised variance m ÷ (m − 1) · Σ(c − r·n)² ÷ (Σn)²
 * (Cochran 1977, chapter 6). It is never taken for less than that of independent draws, which few units may miss by
 * chance; without hits, or with one unit, it is that (½ added to both sums, Walter 1975).
 */
export const ratioEstimate = (counts: ArrayLike<number>, bases: ArrayLike<number>): RatioEstimate => {
  let [count, base, units] = [0, 0, 0];
  for (let unit = 0; unit < bases.length; unit += 1) {
    count += counts[unit] as number;
    base += bases[unit] as number;
    if ((bases[unit] as number) > 0) units += 1;
  }
  const rate = count / base;
  let [squares, fourths] = [0, 0];
  for (let unit = 0; unit < bases.length; unit += 1) {
    const squared = square((counts[unit] as number) - rate * (bases[unit] as number));
    squares += squared;
    fourths += squared * squared;
  }
  const linearised = units < 2 ? 0 : ((units / (units - 1)) * squares) / (base * base);
  const kurtosis = squares > 0 ? (units * fourths) / (squares * squares) : 3;
  return { count, base, variance: Math.max(linearised, drawnVariance({ count, base })), units, kurtosis };
};

/** How two rates go together whose units are pairs. */
export interface RatioPairs {
  /** Of the two rates. */
  readonly covariance: number;
  readonly pairs: number;
  /** Kurtosis of the pairs' own differences, as {@link RatioEstimate}'s. */
  readonly kurtosis: number;
}

/**
 * How two rates go together, the unit `i` of one being in a pair with the unit `i` of the other: their covariance is
 * linearised as their variances are (Cochran 1977, chapter 6). Null with fewer than two pairs.
 */
export const ratioPairs = (groups: TwoGroups, counts: Float64Array, bases: Float64Array): RatioPairs | null => {
  const [one, other] = ratioEstimates(groups, counts, bases);
  const { first } = groups;
  let [products, squares, fourths, pairs] = [0, 0, 0, 0];
  for (let pair = 0; pair < first; pair += 1) {
    const [base, otherBase] = [bases[pair] as number, bases[first + pair] as number];
    if (base === 0 || otherBase === 0) continue;
    pairs += 1;
    const distance = (counts[pair] as number) - (one.count / one.base) * base;
    const otherDistance = (counts[first + pair] as number) - (other.count / other.base) * otherBase;
    products += distance * otherDistance;
    const squared = square(distance / one.base - otherDistance / other.base);
    squares += squared;
    fourths += squared * squared;
  }
  if (pairs < 2) return null;
  const kurtosis = squares > 0 ? (pairs * fourths) / (squares * squares) : 3;
  return { covariance: ((pairs / (pairs - 1)) * products) / (one.base * other.base), pairs, kurtosis };
};

/** Intervals of two rates and of what sets them against each other; rates per 1,000, ratios as binary logarithms. */
export interface RatioIntervals {
  readonly first: Interval;
  readonly second: Interval;
  readonly difference: Interval;
  readonly logRatio: Interval;
}

/**
 * Degrees of freedom of a variance from so many units, 2 ÷ (2 ÷ (m − 1) + (κ − 3) ÷ m), that is twice its square by its
 * own variance (Box 1953): where few units hold most of the hits, there are fewer than m − 1. Never more, never below 1.
 */
const degreesOf = (units: number, kurtosis: number): number =>
  Math.max(1, 2 / (2 / Math.max(1, units - 1) + Math.max(0, kurtosis - 3) / units));

/**
 * Degrees of freedom of a sum of two variances (Welch 1947). The greater kurtosis of the two stands for both, since the
 * units that hold most of the hits may by chance be missing from one side.
 */
const welchDegrees = (a: number, first: RatioEstimate, b: number, second: RatioEstimate): number => {
  const kurtosis = Math.max(first.kurtosis, second.kurtosis);
  const divisor = square(a) / degreesOf(first.units, kurtosis) + square(b) / degreesOf(second.units, kurtosis);
  return divisor === 0 ? 1 : square(a + b) / divisor;
};

const around = (value: number, reach: number): Interval => [value - reach, value + reach];

/** How far an interval of a difference of two rates reaches, each divided by its scale; of pairs no less than of draws. */
const reachOf = (
  [first, second]: readonly [RatioEstimate, RatioEstimate],
  [one, other]: readonly [number, number],
  level: number,
  paired: RatioPairs | null,
): number => {
  const [a, b] = [first.variance / square(one), second.variance / square(other)];
  if (paired === null) return studentReach(level, welchDegrees(a, first, b, second)) * Math.sqrt(a + b);
  const least = drawnVariance(first) / square(one) + drawnVariance(second) / square(other);
  const variance = Math.max(a + b - (2 * paired.covariance) / (one * other), least);
  return studentReach(level, degreesOf(paired.pairs, paired.kurtosis)) * Math.sqrt(variance);
};

/**
 * Intervals by Student's t on linearised variances (Cochran 1977, chapter 6; Welch 1947), with fewer degrees of freedom
 * where few units hold most of the hits (Box 1953); the log ratio is Walter's (1975), its variance by the delta method, and
 * a rate's own interval is made on the scale of logarithms too, so that it stays above 0. Where units are pairs, what the two rates have in common is taken away. Null where a side has
 * fewer than two units or no base.
 */
export const ratioIntervals = (
  first: RatioEstimate,
  second: RatioEstimate,
  level = 0.95,
  paired: RatioPairs | null = null,
): RatioIntervals | null => {
  if (first.units < 2 || second.units < 2) return null;
  const [one, other] = [smoothed(first), smoothed(second)];
  const rateInterval = (of: RatioEstimate): Interval => {
    const reach = studentReach(level, degreesOf(of.units, of.kurtosis)) * Math.sqrt(of.variance / square(smoothed(of)));
    const centre = Math.log(smoothed(of) * 1000);
    return of.count === 0 ? [0, Math.exp(centre + reach)] : [Math.exp(centre - reach), Math.exp(centre + reach)];
  };
  const rates = (1000 * first.count) / first.base - (1000 * second.count) / second.base;
  return {
    first: rateInterval(first),
    second: rateInterval(second),
    difference: around(rates, reachOf([first, second], [1, 1], level, paired) * 1000),
    logRatio: around(
      Math.log2(one) - Math.log2(other),
      reachOf([first, second], [one, other], level, paired) / Math.LN2,
    ),
  };
};

/** The estimates of both groups, from a column of counts and one of bases. */
export const ratioEstimates = (
  { first }: TwoGroups,
  counts: Float64Array,
  bases: Float64Array,
): readonly [RatioEstimate, RatioEstimate] => [
  ratioEstimate(counts.subarray(0, first), bases.subarray(0, first)),
  ratioEstimate(counts.subarray(first), bases.subarray(first)),
];
