import { type CountedColumn, type SparseColumn, sparseColumn, type TwoGroups } from "./columns.js";
import { divisions } from "./divisions.js";
import { type Members, noMembers, putMembers, sumMembers } from "./members.js";
import { mostPermutedUnits } from "./permutation-limit.js";
import { type Drawing, distancesOfMany, studentisedOfMany } from "./permutation-of-many.js";
import { fromCommonRate, studentised } from "./permutation-statistics.js";
import { type Feature, featureOf, type PermutationTest, permuted, type Statistic, through } from "./permuted.js";

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

/** What the first group weighs in each division. */
const weighing = (weights: readonly Float64Array[], first: number) => {
  const known = weights.map(weightsOf);
  return (members: Members, count: number): readonly Float64Array[] =>
    known.map(({ common, more }) => {
      const sums = new Float64Array(count);
      sumMembers(more, members, sums);
      return sums.map((sum) => common * first + sum);
    });
};

/** Deals all units out anew, as often as there are divisions or as was asked for. */
const dealt = (
  groups: TwoGroups,
  features: readonly Feature[],
  weights: readonly Float64Array[],
  statistic: Statistic,
  { resamples, seed }: Drawing,
): readonly PermutationTest[] => {
  const units = groups.first + groups.second;
  const tested = { features, weightsIn: weighing(weights, groups.first), statistic };
  const own = noMembers(units, 1);
  putMembers(
    own,
    0,
    Uint8Array.from({ length: units }, (_, unit) => (unit < groups.first ? 1 : 0)),
  );
  const observed = new Float64Array(features.length);
  through(tested, own, 1, (feature, found) => {
    observed[feature] = found;
  });
  return permuted(tested, observed, { units, ...divisions(groups, resamples, seed) });
};

const isMany = ({ first, second }: TwoGroups): boolean => first + second > mostPermutedUnits;

/** With fewer blocks in a group than this, by how many words it gets matters as much as by how many hits. */
const fewestBlocksOfMany = 2_000;

const areManyBlocks = (groups: TwoGroups): boolean =>
  isMany(groups) && Math.min(groups.first, groups.second) >= fewestBlocksOfMany;

const total = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0);

/**
 * Permutation test of blocks of text (Lehmann & Romano 2005, chapter 15): blocks are dealt out anew between two groups,
 * and the statistic is how far the hits of the first are from what its words would have at the common rate,
 * |Σc − r·Σn|. Exact if blocks are exchangeable; ties make it conservative. Of more than {@link mostPermutedUnits}, at
 * least two thousand in each group, p is the normal limit where hits are in enough of them.
 */
export const blockPermutationTest = (
  groups: TwoGroups,
  bases: readonly Float64Array[],
  columns: readonly CountedColumn[],
  resamples: number,
  seed: number,
): readonly PermutationTest[] => {
  const totals = bases.map(total);
  const features = columns.map(({ counts, base }) => featureOf(counts, null, base, totals[base] ?? 0));
  return areManyBlocks(groups)
    ? distancesOfMany(groups, features, bases, { resamples, seed })
    : dealt(groups, features, bases, fromCommonRate, { resamples, seed });
};

/** Rates of the units with hits; a text may have hits and no base, where a quotation opens its only sentence. */
const ratesOf = ({ at, value }: SparseColumn, words: Float64Array): SparseColumn => {
  const kept = [...at.keys()].filter((i) => (words[at[i] as number] as number) > 0 && value[i] !== 0);
  return {
    at: Uint32Array.from(kept, (i) => at[i] as number),
    value: Float64Array.from(kept, (i) => (value[i] as number) / (words[at[i] as number] as number)),
  };
};

/**
 * Permutation test of texts: their rates are dealt out anew between two groups, and the statistic is Welch's t, so that
 * it holds for means also where the groups vary unequally (Janssen 1997; Chung & Romano 2013). Texts without a base are
 * left out. Exact if texts are exchangeable; ties make it conservative. Of more than {@link mostPermutedUnits} p is
 * Student's, to which the test then comes, where hits are in enough of them.
 */
export const textPermutationTest = (
  groups: TwoGroups,
  bases: readonly Float64Array[],
  columns: readonly CountedColumn[],
  resamples: number,
  seed: number,
): readonly PermutationTest[] => {
  const present = bases.map((base) => base.map((one) => (one > 0 ? 1 : 0)));
  const texts = present.map(total);
  const features = columns.map(({ counts, base }): Feature => {
    const value = ratesOf(counts, bases[base] as Float64Array);
    const square = { at: value.at, value: value.value.map((rate) => rate * rate) };
    return featureOf(value, square, base, texts[base] ?? 0);
  });
  return isMany(groups)
    ? studentisedOfMany(groups, features, present, { resamples, seed })
    : dealt(groups, features, present, studentised, { resamples, seed });
};
