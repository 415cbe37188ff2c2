import { columnSum, type SparseColumn, sparseColumn, type TwoGroups } from "./columns.js";
import { divisions } from "./divisions.js";

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

/** Sums over the first group from which a statistic is made, beside those over both groups. */
interface Sums {
  readonly value: number;
  readonly square: number;
  readonly weight: number;
}

interface Feature {
  readonly value: SparseColumn;
  /** Squares of the values, at the same units; null where the statistic needs none. */
  readonly square: SparseColumn | null;
  readonly weight: number;
  readonly whole: Sums;
  readonly statistic: (first: Sums, whole: Sums) => number;
}

/** Statistics that differ by less than this part of themselves are equal: sums in another order differ in their last bits. */
const nearlyOne = 1 - 1e-9;

const sumsOf = (feature: Feature, member: ArrayLike<number>, weights: readonly number[]): Sums => {
  const { at, value } = feature.value;
  const squares = feature.square?.value;
  let sum = 0;
  let square = 0;
  // Adding nothing is several times as fast as a branch that nobody can foresee, and gives the same digits.
  if (squares === undefined) {
    for (let i = 0; i < at.length; i += 1) sum += (value[i] as number) * (member[at[i] as number] as number);
  } else {
    for (let i = 0; i < at.length; i += 1) {
      const is = member[at[i] as number] as number;
      sum += (value[i] as number) * is;
      square += (squares[i] as number) * is;
    }
  }
  return { value: sum, square, weight: weights[feature.weight] as number };
};

/** Runs all columns through the same divisions, so that no column's p depends on which others there are. */
const permuted = (
  groups: TwoGroups,
  features: readonly Feature[],
  weights: readonly Float64Array[],
  resamples: number,
  seed: number,
): readonly PermutationTest[] => {
  const { exact, count, members } = divisions(groups, resamples, seed);
  const weightsIn = (member: ArrayLike<number>): readonly number[] =>
    weights.map((weight) => {
      let sum = 0;
      for (let unit = 0; unit < weight.length; unit += 1) if (member[unit] === 1) sum += weight[unit] as number;
      return sum;
    });
  const own = Uint8Array.from({ length: groups.first + groups.second }, (_, unit) => (unit < groups.first ? 1 : 0));
  const ownWeights = weightsIn(own);
  const observed = features.map((feature) => feature.statistic(sumsOf(feature, own, ownWeights), feature.whole));
  const reached = new Float64Array(features.length);
  const most = Float64Array.from(observed);
  const atMost = new Float64Array(features.length);
  for (const member of members()) {
    const sums = weightsIn(member);
    for (let i = 0; i < features.length; i += 1) {
      const feature = features[i] as Feature;
      const found = feature.statistic(sumsOf(feature, member, sums), feature.whole);
      if (found >= (observed[i] as number) * nearlyOne) reached[i] = (reached[i] as number) + 1;
      if (found * nearlyOne > (most[i] as number)) {
        most[i] = found;
        atMost[i] = 1;
      } else if (found >= (most[i] as number) * nearlyOne) atMost[i] = (atMost[i] as number) + 1;
    }
  }
  // The observed division is one of all; among random ones it has to be added (Phipson & Smyth 2010).
  const added = exact ? 0 : 1;
  const part = (times: number): number => Math.min(1, Math.max(times + added, 1) / (count + added));
  return features.map((_, i) => {
    const has = !Number.isNaN(observed[i]);
    return {
      p: has ? part(reached[i] as number) : null,
      smallestP: has ? Math.min(part(atMost[i] as number), part(reached[i] as number)) : null,
      exact,
      divisions: count,
    };
  });
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
    const rate = whole.weight === 0 ? Number.NaN : whole.value / whole.weight;
    // What is exactly at the common rate may miss zero by a bit.
    const small = 1e-12 * Math.max(1, whole.value);
    const statistic = ({ value, weight }: Sums): number => {
      const distance = Math.abs(value - rate * weight);
      return distance < small ? 0 : distance;
    };
    return { value: counts, square: null, weight: base, whole, statistic };
  });
  return permuted(groups, features, bases, resamples, seed);
};

/** Variance of a mean, from sums; 0 where only the last bits differ. */
const varianceOfMean = (value: number, square: number, size: number): number => {
  const variance = (square - (value * value) / size) / (size - 1);
  return variance < 1e-12 * (square / size) ? 0 : variance / size;
};

/** Welch's t without its sign; infinite where groups differ and nothing varies within them, NaN below two units a group. */
const studentised = (first: Sums, whole: Sums): number => {
  const rest = whole.weight - first.weight;
  if (first.weight < 2 || rest < 2) return Number.NaN;
  const [value, square] = [whole.value - first.value, whole.square - first.square];
  const difference = Math.abs(first.value / first.weight - value / rest);
  if (difference < 1e-12 * Math.abs(whole.value / whole.weight)) return 0;
  const variance = varianceOfMean(first.value, first.square, first.weight) + varianceOfMean(value, square, rest);
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
    return { value, square, weight: base, whole, statistic: studentised };
  });
  return permuted(groups, features, present, resamples, seed);
};
