import { columnSum, type SparseColumn, sparseColumn, type TwoGroups } from "./columns.js";
import { divisions } from "./divisions.js";
import { type Members, noMembers, putMembers, sumMembers } from "./members.js";

/** What a permutation test tells. */
export interface PermutationTest {
  /** Two-sided; null where the statistic has no value. */
  readonly p: number | null;
  /** The least p that any division of these units could give: what the data can tell at best. */
  readonly smallestP: number | null;
  /** True if all divisions were gone through, so that p is exact. */
  readonly exact: boolean;
  /** Divisions that p rests on. */
  readonly divisions: number;
}

/** Counts of units that are to be compared, against a base that several columns share. */
export interface CountedColumn {
  readonly counts: SparseColumn;
  /** Index into the bases. */
  readonly base: number;
}

/** Sums of one column over both groups. */
interface Sums {
  readonly value: number;
  readonly square: number;
  readonly weight: number;
}

interface Feature {
  readonly value: SparseColumn;
  /** Squares of the values, at the same units; null where the statistic needs none. */
  readonly square: SparseColumn | null;
  /** Index into the weights. */
  readonly weight: number;
  readonly whole: Sums;
}

/** What is tested: a figure of the sums over the first group, beside those over both. */
type Statistic = (value: number, square: number, weight: number, whole: Sums) => number;

/** Statistics that differ by less than this part of themselves are equal: sums in another order differ in their last bits. */
const nearlyOne = 1 - 1e-9;

/** Whole numbers of units, as what the units that have no common number have more than that. */
interface Weights {
  readonly common: number;
  readonly more: SparseColumn;
}

/** Most texts have the same weight, 1 or 0, so that few are left to sum up. */
const weightsOf = (values: Float64Array): Weights => {
  const common = values.filter((value) => value === 1).length * 2 > values.length ? 1 : 0;
  return { common, more: sparseColumn(values.map((value) => value - common)) };
};

/** How often the divisions gave as much as was observed, and as much as the most that any gave. */
interface Reached {
  readonly observed: Float64Array;
  readonly reached: Float64Array;
  readonly most: Float64Array;
  readonly atMost: Float64Array;
}

const tellDivision = ({ observed, reached, most, atMost }: Reached, i: number, found: number): void => {
  if (found >= (observed[i] as number) * nearlyOne) reached[i] = (reached[i] as number) + 1;
  if (found * nearlyOne > (most[i] as number)) {
    most[i] = found;
    atMost[i] = 1;
  } else if (found >= (most[i] as number) * nearlyOne) atMost[i] = (atMost[i] as number) + 1;
};

/** What all features come to in each division: told feature by feature. */
const through = (
  {
    features,
    weights,
    first,
  }: { readonly features: readonly Feature[]; readonly weights: readonly Weights[]; readonly first: number },
  members: Members,
  divisions: number,
  { statistic, tell }: { readonly statistic: Statistic; readonly tell: (feature: number, found: number) => void },
): void => {
  const [values, squares] = [new Float64Array(divisions), new Float64Array(divisions)];
  const weightSums = weights.map(({ more }) => {
    const sums = new Float64Array(divisions);
    sumMembers(more, members, sums);
    return sums;
  });
  features.forEach(({ value, square, weight, whole }, index) => {
    sumMembers(value, members, values, square === null ? null : { column: square, into: squares });
    const common = (weights[weight] as Weights).common * first;
    const sums = weightSums[weight] as Float64Array;
    for (let i = 0; i < divisions; i += 1)
      tell(index, statistic(values[i] as number, squares[i] as number, common + (sums[i] as number), whole));
  });
};

/** Runs all columns through the same divisions, so that no column's p depends on which others there are. */
const permuted = (
  groups: TwoGroups,
  features: readonly Feature[],
  weights: readonly Float64Array[],
  { resamples, seed, statistic }: { readonly resamples: number; readonly seed: number; readonly statistic: Statistic },
): readonly PermutationTest[] => {
  const { exact, count, members } = divisions(groups, resamples, seed);
  const size = groups.first + groups.second;
  const tested = { features, weights: weights.map(weightsOf), first: groups.first };
  const held = noMembers(size, count);
  putMembers(
    held,
    0,
    Uint8Array.from({ length: size }, (_, unit) => (unit < groups.first ? 1 : 0)),
  );
  const observed = new Float64Array(features.length);
  through(tested, held, 1, {
    statistic,
    tell: (feature, found) => {
      observed[feature] = found;
    },
  });
  const told: Reached = {
    observed,
    reached: new Float64Array(features.length),
    most: Float64Array.from(observed),
    atMost: new Float64Array(features.length),
  };
  const tell = (feature: number, found: number): void => tellDivision(told, feature, found);
  let filled = 0;
  for (const member of members()) {
    putMembers(held, filled, member);
    filled += 1;
    if (filled < held.room) continue;
    through(tested, held, filled, { statistic, tell });
    filled = 0;
  }
  through(tested, held, filled, { statistic, tell });
  return testsOf(told, count, exact);
};

const testsOf = ({ observed, reached, atMost }: Reached, count: number, exact: boolean): readonly PermutationTest[] => {
  // The observed division is one of all; among random ones it has to be added (Phipson & Smyth 2010).
  const added = exact ? 0 : 1;
  const part = (times: number): number => Math.min(1, Math.max(times + added, 1) / (count + added));
  return Array.from(observed, (value, i) => {
    const has = !Number.isNaN(value);
    return {
      p: has ? part(reached[i] as number) : null,
      smallestP: has ? Math.min(part(atMost[i] as number), part(reached[i] as number)) : null,
      exact,
      divisions: count,
    };
  });
};

/** How far hits are from what their words would have at the common rate; NaN without words. */
const fromCommonRate: Statistic = (value, _square, weight, whole) => {
  const rate = whole.weight === 0 ? Number.NaN : whole.value / whole.weight;
  const distance = Math.abs(value - rate * weight);
  // What is exactly at the common rate may miss zero by a bit.
  return distance < 1e-12 * Math.max(1, whole.value) ? 0 : distance;
};

/**
 * Permutation test of blocks of text (Lehmann & Romano 2005, chapter 15): blocks are dealt out anew between two groups,
 * and the statistic is how far the hits of the first are from what its words would have at the common rate,
 * |Σc − r·Σn|. Exact if blocks are exchangeable; ties make it conservative.
 */
export const blockPermutationTest = (
  groups: TwoGroups,
  bases: readonly Float64Array[],
  columns: readonly CountedColumn[],
  resamples: number,
  seed: number,
): readonly PermutationTest[] => {
  const totals = bases.map((base) => base.reduce((sum, one) => sum + one, 0));
  const features = columns.map(({ counts, base }): Feature => {
    const whole = { value: columnSum(counts), square: 0, weight: totals[base] ?? 0 };
    return { value: counts, square: null, weight: base, whole };
  });
  return permuted(groups, features, bases, { resamples, seed, statistic: fromCommonRate });
};

/** Variance of a mean, from sums; 0 where only the last bits differ. */
const varianceOfMean = (value: number, square: number, size: number): number => {
  const variance = (square - (value * value) / size) / (size - 1);
  return variance < 1e-12 * (square / size) ? 0 : variance / size;
};

/** Welch's t without its sign; infinite where groups differ and nothing varies within them, NaN below two units a group. */
const studentised: Statistic = (firstValue, firstSquare, weight, whole) => {
  const rest = whole.weight - weight;
  if (weight < 2 || rest < 2) return Number.NaN;
  const [value, square] = [whole.value - firstValue, whole.square - firstSquare];
  const difference = Math.abs(firstValue / weight - value / rest);
  if (difference < 1e-12 * Math.abs(whole.value / whole.weight)) return 0;
  const variance = varianceOfMean(firstValue, firstSquare, weight) + varianceOfMean(value, square, rest);
  return difference / Math.sqrt(variance);
};

/**
 * Permutation test of texts: their rates are dealt out anew between two groups, and the statistic is Welch's t, so that
 * it holds for means also where the groups vary unequally (Janssen 1997; Chung & Romano 2013). Texts without a base are
 * left out. Exact if texts are exchangeable; ties make it conservative.
 */
export const textPermutationTest = (
  groups: TwoGroups,
  bases: readonly Float64Array[],
  columns: readonly CountedColumn[],
  resamples: number,
  seed: number,
): readonly PermutationTest[] => {
  const present = bases.map((base) => base.map((one) => (one > 0 ? 1 : 0)));
  const texts = present.map((ones) => ones.reduce((sum, one) => sum + one, 0));
  const features = columns.map(({ counts, base }): Feature => {
    const words = bases[base] as Float64Array;
    const rates = new Float64Array(words.length);
    counts.at.forEach((unit, i) => {
      // A text may have hits and no base: where sentences are the base, one that a quotation opens is in that mode whole.
      if ((words[unit] as number) > 0) rates[unit] = (counts.value[i] as number) / (words[unit] as number);
    });
    const value = sparseColumn(rates);
    const square = { at: value.at, value: value.value.map((rate) => rate * rate) };
    const whole = { value: columnSum(value), square: columnSum(square), weight: texts[base] ?? 0 };
    return { value, square, weight: base, whole };
  });
  return permuted(groups, features, present, { resamples, seed, statistic: studentised });
};
