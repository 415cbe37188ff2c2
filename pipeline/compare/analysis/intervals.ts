import {
  bootstrapBca,
  denseColumn,
  type Interval,
  logRatioWalter,
  mostBootstrapUnits,
  type RatioIntervals,
  type ResampledSums,
  ratioEstimates,
  ratioIntervals,
  ratioPairs,
  type SparseColumn,
  sum,
  type TwoGroups,
  withDense,
} from "../../statistics/index.js";

/** How the intervals of a row were made. */
export const intervalMethods = ["bca", "t"] as const;

/** One of {@link intervalMethods}. */
export type IntervalMethod = (typeof intervalMethods)[number];

/** With fewer units on a side than this no bootstrap of a ratio is trusted: t covers better at 5 to 200 (calibration). */
export const fewestForBootstrap = 500;

/** Intervals of the first group against the second. */
export interface Intervals {
  readonly method: IntervalMethod | null;
  readonly at95: RatioIntervals | null;
  /** Interval of the log ratio at 99 %, for where 95 % promises too much. */
  readonly logRatio99: Interval | null;
}

/** Hits and bases of one question. */
export interface Sample {
  readonly groups: TwoGroups;
  readonly counts: SparseColumn;
  readonly bases: Float64Array;
  /** True if the unit `i` of one group is in a pair with the unit `i` of the other. */
  readonly paired: boolean;
}

/** Statistics of two rates that are drawn anew, from the hits and bases of both groups. */
const statistics = {
  first: (a: number, baseA: number) => (1000 * a) / baseA,
  second: (_a: number, _baseA: number, b: number, baseB: number) => (1000 * b) / baseB,
  difference: (a: number, baseA: number, b: number, baseB: number) => (1000 * a) / baseA - (1000 * b) / baseB,
  logRatio: (a: number, baseA: number, b: number, baseB: number) =>
    logRatioWalter({ targetCount: a, targetBase: baseA, referenceCount: b, referenceBase: baseB }) ?? Number.NaN,
} as const;

type Statistic = (a: number, baseA: number, b: number, baseB: number) => number;

/**
 * How far each unit moves a statistic when it is left out, scaled by its group's size (jackknife); of a pair, which is
 * drawn as one, both sides together.
 */
const influences = (
  { groups, paired }: Pick<Sample, "groups" | "paired">,
  counts: Float64Array,
  bases: Float64Array,
  of: Statistic,
): readonly number[] => {
  const a = sum(counts.subarray(0, groups.first));
  const baseA = sum(bases.subarray(0, groups.first));
  const b = sum(counts.subarray(groups.first));
  const baseB = sum(bases.subarray(groups.first));
  const whole = of(a, baseA, b, baseB);
  const moved = Array.from(counts, (count, unit) => {
    const base = bases[unit] as number;
    const isFirst = unit < groups.first;
    const size = isFirst ? groups.first : groups.second;
    const left = isFirst ? of(a - count, baseA - base, b, baseB) : of(a, baseA, b - count, baseB - base);
    return Number.isFinite(left) ? ((size - 1) / size) * (whole - left) : 0;
  });
  if (!paired) return moved;
  return moved.slice(0, groups.first).map((one, pair) => one + (moved[groups.first + pair] as number));
};

/** What was drawn anew of a question: its hits, and the base that they are counted against. */
export interface Redrawn {
  readonly hits: ResampledSums;
  readonly words: ResampledSums;
}

const bootstrapInterval = (
  { groups, counts, bases, paired }: Sample,
  { hits, words }: Redrawn,
  of: Statistic,
  level: number,
): Interval | null => {
  const dense = denseColumn(counts, bases.length);
  const replicates = hits.first.map((a, i) =>
    of(a, words.first[i] as number, hits.second[i] as number, words.second[i] as number),
  );
  const estimate = of(
    sum(dense.subarray(0, groups.first)),
    sum(bases.subarray(0, groups.first)),
    sum(dense.subarray(groups.first)),
    sum(bases.subarray(groups.first)),
  );
  const usable = replicates.filter((one) => Number.isFinite(one));
  return bootstrapBca({
    replicates: usable,
    estimate,
    influences: influences({ groups, paired }, dense, bases, of),
    level,
  });
};

/** Interval of the log ratio by bootstrap, whatever the number of units: what the choice of methods is measured by. */
export const logRatioBca = (sample: Sample, redrawn: Redrawn, level: number): Interval | null =>
  bootstrapInterval(sample, redrawn, statistics.logRatio, level);

const bootstrapIntervals = (sample: Sample, redrawn: Redrawn): Omit<Intervals, "method"> => {
  const interval = (of: Statistic, level: number) => bootstrapInterval(sample, redrawn, of, level);
  const [first, second] = [interval(statistics.first, 0.95), interval(statistics.second, 0.95)];
  const [difference, logRatio] = [interval(statistics.difference, 0.95), interval(statistics.logRatio, 0.95)];
  const at95 = first && second && difference && logRatio ? { first, second, difference, logRatio } : null;
  return { at95, logRatio99: interval(statistics.logRatio, 0.99) };
};

/**
 * True if a bootstrap may be trusted and tells more than t: five hundred units with words and three with hits, on each
 * side, and ten thousand units at most.
 */
export const takesBootstrap = ({ groups, counts, bases }: Sample): boolean => {
  if (Math.min(groups.first, groups.second) < fewestForBootstrap) return false;
  if (groups.first + groups.second > mostBootstrapUnits) return false;
  const withHits = counts.at.filter((unit) => unit < groups.first).length;
  if (Math.min(withHits, counts.at.length - withHits) < fewestWithHits) return false;
  const withWords = [0, 0];
  bases.forEach((base, unit) => {
    if (base > 0) withWords[unit < groups.first ? 0 : 1] = (withWords[unit < groups.first ? 0 : 1] as number) + 1;
  });
  return Math.min(...withWords) >= fewestForBootstrap;
};

/** With hits in fewer units than this resamples without any are too many. */
export const fewestWithHits = 3;

/** Intervals by the method that the number of units allows. */
export const intervalsOf = (sample: Sample, hits: ResampledSums | null, words: ResampledSums | null): Intervals => {
  if (hits !== null && words !== null && takesBootstrap(sample)) {
    return { method: "bca", ...bootstrapIntervals(sample, { hits, words }) };
  }
  const { groups, counts, bases } = sample;
  const [[first, second], paired] = withDense(counts, bases.length, (dense) => [
    ratioEstimates(groups, dense, bases),
    sample.paired ? ratioPairs(groups, dense, bases) : null,
  ]);
  const isTold = first.base > 0 && second.base > 0 && (paired !== null || !sample.paired);
  const at95 = isTold ? ratioIntervals(first, second, 0.95, paired) : null;
  const at99 = isTold ? ratioIntervals(first, second, 0.99, paired) : null;
  return { method: at95 === null ? null : "t", at95, logRatio99: at99?.logRatio ?? null };
};
