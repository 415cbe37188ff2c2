import { studentReach } from "./distributions.js";
import type { Interval } from "./percentile-interval.js";
import type { TwoGroups } from "./resampling/columns.js";

/** A rate that was estimated from units that differ in size. */
export interface RatioEstimate {
  readonly count: number;
  readonly base: number;
  /** Of `count ÷ base`. */
  readonly variance: number;
  readonly units: number;
}

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
  let squares = 0;
  for (let unit = 0; unit < bases.length; unit += 1)
    squares += ((counts[unit] as number) - rate * (bases[unit] as number)) ** 2;
  const drawn = (count + 0.5) / (base + 0.5);
  const independent = (drawn * Math.max(0, 1 - drawn)) / (base + 0.5);
  const linearised = units < 2 ? 0 : ((units / (units - 1)) * squares) / (base * base);
  return { count, base, variance: Math.max(linearised, independent), units };
};

/** Intervals of two rates and of what sets them against each other; rates per 1,000, ratios as binary logarithms. */
export interface RatioIntervals {
  readonly first: Interval;
  readonly second: Interval;
  readonly difference: Interval;
  readonly logRatio: Interval;
}

/** Degrees of freedom of a sum of two variances (Welch 1947), each from one unit less than there are. */
const welchDegrees = (a: number, unitsA: number, b: number, unitsB: number): number => {
  const divisor = a ** 2 / Math.max(1, unitsA - 1) + b ** 2 / Math.max(1, unitsB - 1);
  return divisor === 0 ? 1 : (a + b) ** 2 / divisor;
};

const around = (value: number, reach: number): Interval => [value - reach, value + reach];

/**
 * Intervals by Student's t on linearised variances (Cochran 1977, chapter 6; Welch 1947), for few units; the log ratio is
 * Walter's (1975), its variance by the delta method, and a rate's own interval is made on the scale of logarithms too, so
 * that it stays above 0. Null where a side has fewer than two units or no base.
 */
export const ratioIntervals = (first: RatioEstimate, second: RatioEstimate, level = 0.95): RatioIntervals | null => {
  if (first.units < 2 || second.units < 2) return null;
  const relative = ({ count, base, variance }: RatioEstimate): number => variance / ((count + 0.5) / (base + 0.5)) ** 2;
  const [one, other] = [relative(first), relative(second)];
  const rateInterval = (of: RatioEstimate, variance: number): Interval => {
    const reach = studentReach(level, of.units - 1) * Math.sqrt(variance);
    const centre = Math.log(((of.count + 0.5) / (of.base + 0.5)) * 1000);
    return of.count === 0 ? [0, Math.exp(centre + reach)] : [Math.exp(centre - reach), Math.exp(centre + reach)];
  };
  const logs =
    Math.log2((first.count + 0.5) / (first.base + 0.5)) - Math.log2((second.count + 0.5) / (second.base + 0.5));
  const ofLogs = studentReach(level, welchDegrees(one, first.units, other, second.units)) * Math.sqrt(one + other);
  const rates = (1000 * first.count) / first.base - (1000 * second.count) / second.base;
  const ofRates =
    studentReach(level, welchDegrees(first.variance, first.units, second.variance, second.units)) *
    Math.sqrt(first.variance + second.variance) *
    1000;
  return {
    first: rateInterval(first, one),
    second: rateInterval(second, other),
    difference: around(rates, ofRates),
    logRatio: around(logs, ofLogs / Math.LN2),
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
