// Permutation tests of units that are too many to be dealt out all. What is in many of them has the limit that its test
// comes to; of what is in few, those few alone are dealt out: the others have no hits, wherever they go.
import { randomIntegers } from "../random.js";
import type { SparseColumn, TwoGroups } from "./columns.js";
import { distanceLimit, fewForLimit, type GroupSums, studentisedLimit, sumsOfGroups } from "./permutation-limit.js";
import { fromCommonRate, studentised } from "./permutation-statistics.js";
import { type Feature, type PermutationTest, permuted, type Statistic } from "./permuted.js";

/** How many divisions are drawn, and from which seed. */
export interface Drawing {
  readonly resamples: number;
  readonly seed: number;
}

/** Where so many of all units come to lie when all are dealt out: the next one goes where there is room. */
function* places(few: number, { first, second }: TwoGroups, { resamples, seed }: Drawing): Generator<Uint8Array> {
  const draw = randomIntegers(seed);
  const member = new Uint8Array(few);
  for (let division = 0; division < resamples; division += 1) {
    let room = first;
    for (let i = 0; i < few; i += 1) {
      const isFirst = draw(first + second - i) < room;
      member[i] = isFirst ? 1 : 0;
      if (isFirst) room -= 1;
    }
    yield member;
  }
}

/** One kind of weight: between which groups its units are dealt, and what the first one weighs in any division. */
interface Weighed {
  readonly groups: TwoGroups;
  readonly first: number;
}

/** A feature with what was observed of it. */
interface Observed {
  readonly index: number;
  readonly feature: Feature;
  readonly sums: readonly [GroupSums, GroupSums];
  readonly found: number;
}

const counted = ({ value }: SparseColumn): SparseColumn => ({ at: Uint32Array.from(value.keys()), value });

/** Deals out the units with hits of features that are in few; so many are drawn as few may be, whatever features there are. */
const ofFew = (
  observed: readonly Observed[],
  { groups, first }: Weighed,
  statistic: Statistic,
  drawing: Drawing,
): readonly PermutationTest[] => {
  if (observed.length === 0) return [];
  const units = fewForLimit(groups);
  const features = observed.map(({ feature: { value, square, whole } }) => ({
    value: counted(value),
    square: square === null ? null : counted(square),
    weight: 0,
    whole,
  }));
  return permuted(
    { features, weightsIn: (_, divisions) => [new Float64Array(divisions).fill(first)], statistic },
    Float64Array.from(observed, ({ found }) => found),
    { units, exact: false, count: drawing.resamples, members: () => places(units, groups, drawing) },
  );
};

/** The least p that is told of a limit is not what its tail would be, but what so many divisions could have given. */
const limitTest = (p: number, { resamples }: Drawing): PermutationTest => ({
  p,
  smallestP: Math.min(p, 1 / (resamples + 1)),
  exact: false,
  divisions: 0,
});

const ofMany = (
  groups: TwoGroups,
  features: readonly Feature[],
  weighed: readonly Weighed[],
  statistic: Statistic,
  limit: (observed: Observed) => number,
  drawing: Drawing,
): readonly PermutationTest[] => {
  const tests: PermutationTest[] = [];
  for (const [weight, own] of weighed.entries()) {
    const observed = features.flatMap((feature, index): readonly Observed[] => {
      if (feature.weight !== weight) return [];
      const sums = sumsOfGroups(feature.value, (unit) => unit < groups.first, own.groups);
      return [{ index, feature, sums, found: statistic(sums[0].value, sums[0].square, own.first, feature.whole) }];
    });
    const none = { p: null, smallestP: null, exact: false, divisions: 0 };
    const isFew = ({ feature: { value } }: Observed): boolean => value.at.length <= fewForLimit(own.groups);
    const told = observed.filter(({ found }) => !Number.isNaN(found));
    const few = told.filter(isFew);
    const dealt = ofFew(few, own, statistic, drawing);
    for (const { index } of observed) tests[index] = none;
    few.forEach(({ index }, i) => {
      tests[index] = dealt[i] ?? none;
    });
    for (const one of told) if (!isFew(one)) tests[one.index] = limitTest(limit(one), drawing);
  }
  return tests;
};

/** Tests of rates by Welch's t; texts without a base are in no group. */
export const studentisedOfMany = (
  groups: TwoGroups,
  features: readonly Feature[],
  present: readonly Float64Array[],
  drawing: Drawing,
): readonly PermutationTest[] => {
  const weighed = present.map((ones): Weighed => {
    const count = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0);
    const [first, second] = [count(ones.subarray(0, groups.first)), count(ones.subarray(groups.first))];
    return { groups: { first, second }, first };
  });
  // Rates that differ between the groups alone have no tail: p is then the least that so many divisions could give.
  const limit = ({ found, sums: [first, second] }: Observed): number =>
    found === Number.POSITIVE_INFINITY ? 1 / (drawing.resamples + 1) : studentisedLimit(found, first, second);
  return ofMany(groups, features, weighed, studentised, limit, drawing);
};

/** Tests of hits by their distance from the common rate; in which units the words are is taken as it is. */
export const distancesOfMany = (
  groups: TwoGroups,
  features: readonly Feature[],
  bases: readonly Float64Array[],
  drawing: Drawing,
): readonly PermutationTest[] => {
  const known = bases.map((values) => ({
    values,
    sum: values.reduce((sum, one) => sum + one, 0),
    squares: values.reduce((sum, one) => sum + one * one, 0),
  }));
  const weighed = bases.map(
    (values): Weighed => ({
      groups,
      first: values.subarray(0, groups.first).reduce((sum, one) => sum + one, 0),
    }),
  );
  const limit = ({ found, feature: { value, weight } }: Observed): number => {
    const base = known[weight];
    return base === undefined || found === 0 ? 1 : distanceLimit(found, groups, value, base);
  };
  return ofMany(groups, features, weighed, fromCommonRate, limit, drawing);
};
