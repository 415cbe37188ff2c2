import { columnSum, type SparseColumn } from "./columns.js";
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

/** Sums of one column over both groups. */
export interface Sums {
  readonly value: number;
  readonly square: number;
  readonly weight: number;
}

/** A column to be tested, with its sums over both groups. */
export interface Feature {
  readonly value: SparseColumn;
  /** Squares of the values, at the same units; null where the statistic needs none. */
  readonly square: SparseColumn | null;
  /** Index into the weights. */
  readonly weight: number;
  readonly whole: Sums;
}

/** What is tested: a figure of the sums over the first group, beside those over both. */
export type Statistic = (value: number, square: number, weight: number, whole: Sums) => number;

/** A feature of a column whose units weigh so much together. */
export const featureOf = (
  value: SparseColumn,
  square: SparseColumn | null,
  weight: number,
  weights: number,
): Feature => ({
  value,
  square,
  weight,
  whole: { value: columnSum(value), square: square === null ? 0 : columnSum(square), weight: weights },
});

/** Statistics that differ by less than this part of themselves are equal: sums in another order differ in their last bits. */
const nearlyOne = 1 - 1e-9;

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

/** What is to be tested: features, and what the first group weighs in divisions, by the index of the weight. */
export interface Tested {
  readonly features: readonly Feature[];
  readonly weightsIn: (members: Members, divisions: number) => readonly Float64Array[];
  readonly statistic: Statistic;
}

/** What all features come to in each division: told feature by feature. */
export const through = (
  { features, weightsIn, statistic }: Tested,
  members: Members,
  divisions: number,
  tell: (feature: number, found: number) => void,
): void => {
  const [values, squares] = [new Float64Array(divisions), new Float64Array(divisions)];
  const weights = weightsIn(members, divisions);
  features.forEach(({ value, square, weight, whole }, index) => {
    sumMembers(value, members, values, square === null ? null : { column: square, into: squares });
    const sums = weights[weight] as Float64Array;
    for (let i = 0; i < divisions; i += 1)
      tell(index, statistic(values[i] as number, squares[i] as number, sums[i] as number, whole));
  });
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

/** Divisions of so many units, for each 1 where a unit is in the first group; the array may be the same each time. */
export interface Dealt {
  readonly units: number;
  readonly exact: boolean;
  readonly count: number;
  readonly members: () => Iterable<Uint8Array>;
}

/** Runs all features through the same divisions, so that no feature's p depends on which others there are. */
export const permuted = (
  tested: Tested,
  observed: Float64Array,
  { units, exact, count, members }: Dealt,
): readonly PermutationTest[] => {
  const held = noMembers(units, count);
  const told: Reached = {
    observed,
    reached: new Float64Array(observed.length),
    most: Float64Array.from(observed),
    atMost: new Float64Array(observed.length),
  };
  const tell = (feature: number, found: number): void => tellDivision(told, feature, found);
  let filled = 0;
  for (const member of members()) {
    putMembers(held, filled, member);
    filled += 1;
    if (filled < held.room) continue;
    through(tested, held, filled, tell);
    filled = 0;
  }
  through(tested, held, filled, tell);
  return testsOf(told, count, exact);
};
