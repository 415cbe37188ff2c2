import { randomIntegers } from "../random.js";
import { type SparseColumn, type TwoGroups, weightedSum } from "./columns.js";

/** Sums of one column in each resample, over the units of each group. */
export interface ResampledSums {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * With more units than this, both groups together, nothing is drawn: sums of so many are as good as normal, so that a
 * bootstrap tells what Student's t tells, and takes minutes for it.
 */
export const mostBootstrapUnits = 10_000;

/** How units are drawn: each group from its own, or pairs together, the unit `i` with the unit `first + i`. */
export type Drawing = "groups" | "pairs";

/** Draws units with replacement; how often each came, for all units. */
function* drawn({ first, second }: TwoGroups, how: Drawing, resamples: number, seed: number): Generator<Uint32Array> {
  const draw = randomIntegers(seed);
  const times = new Uint32Array(first + second);
  const take = (unit: number): void => {
    times[unit] = (times[unit] as number) + 1;
  };
  for (let resample = 0; resample < resamples; resample += 1) {
    times.fill(0);
    for (let i = 0; i < first; i += 1) {
      const unit = draw(first);
      take(unit);
      if (how === "pairs") take(first + unit);
    }
    if (how === "groups") for (let i = 0; i < second; i += 1) take(first + draw(second));
    yield times;
  }
}

/**
 * Bootstrap of two groups (Efron & Tibshirani 1993, chapter 8): each group's units are drawn anew from its own, the same
 * resamples for all columns, and each column is summed up. The same seed gives the same.
 */
export const bootstrapSums = (
  groups: TwoGroups,
  columns: readonly SparseColumn[],
  { drawing, resamples, seed }: { readonly drawing: Drawing; readonly resamples: number; readonly seed: number },
): readonly ResampledSums[] => {
  const sums = columns.map(() => ({ first: new Float64Array(resamples), second: new Float64Array(resamples) }));
  const parts = columns.map((column) => partsOf(column, groups.first));
  let resample = 0;
  for (const times of drawn(groups, drawing, resamples, seed)) {
    for (let i = 0; i < columns.length; i += 1) {
      const [first, second] = parts[i] as readonly [SparseColumn, SparseColumn];
      const of = sums[i] as ResampledSums;
      of.first[resample] = weightedSum(first, times);
      of.second[resample] = weightedSum(second, times);
    }
    resample += 1;
  }
  return sums;
};

/** Resamples of so many columns are held at once: of ten thousand resamples these take some fifty megabytes. */
const columnsAtOnce = 300;

/**
 * The sums of {@link bootstrapSums}, given column by column: who asks for them in their order has a few hundred columns in
 * memory at a time, for which the same units are drawn again. Of thousands the sums of all would fill it.
 */
export const bootstrapInTurn = (
  groups: TwoGroups,
  columns: readonly SparseColumn[],
  options: Parameters<typeof bootstrapSums>[2],
  atOnce = columnsAtOnce,
): ((index: number) => ResampledSums | null) => {
  let held: { readonly from: number; readonly sums: readonly ResampledSums[] } | null = null;
  return (index) => {
    const from = index - (index % atOnce);
    if (held?.from !== from) {
      held = null;
      held = { from, sums: bootstrapSums(groups, columns.slice(from, from + atOnce), options) };
    }
    return held.sums[index - from] ?? null;
  };
};

/** A column's part in each group. */
const partsOf = ({ at, value }: SparseColumn, first: number): readonly [SparseColumn, SparseColumn] => {
  const cut = at.findIndex((unit) => unit >= first);
  const from = cut < 0 ? at.length : cut;
  return [
    { at: at.subarray(0, from), value: value.subarray(0, from) },
    { at: at.subarray(from), value: value.subarray(from) },
  ];
};
