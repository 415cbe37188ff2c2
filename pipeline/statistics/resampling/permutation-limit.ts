import { normalUpper, studentUpper } from "../distributions.js";
import { square } from "../powers.js";
import type { SparseColumn, TwoGroups } from "./columns.js";

/** With more units than this in all, what most divisions would come to is worked out, and not drawn. */
export const mostPermutedUnits = 10_000;

/** So many units with hits are to be expected in the smaller group before a limit is trusted; with fewer, they are dealt out. */
const fewestExpected = 50;

/** How many units with hits are too few for the limit. */
export const fewForLimit = ({ first, second }: TwoGroups): number =>
  Math.min(first + second, Math.ceil((fewestExpected * (first + second)) / Math.min(first, second)) - 1);

/** Sums over the units of one group. */
export interface GroupSums {
  readonly value: number;
  readonly square: number;
  readonly units: number;
}

/** Sums of a column over the first group and over the second, which may have more units than are told in the column. */
export const sumsOfGroups = (
  { at, value }: SparseColumn,
  isFirst: (unit: number) => boolean,
  { first, second }: TwoGroups,
): readonly [GroupSums, GroupSums] => {
  const [values, squares] = [
    [0, 0],
    [0, 0],
  ];
  for (let i = 0; i < at.length; i += 1) {
    const group = isFirst(at[i] as number) ? 0 : 1;
    const one = value[i] as number;
    values[group] = (values[group] as number) + one;
    squares[group] = (squares[group] as number) + one * one;
  }
  const of = (group: 0 | 1, units: number): GroupSums => ({
    value: values[group] as number,
    square: squares[group] as number,
    units,
  });
  return [of(0, first), of(1, second)];
};

const variancePart = ({ value, square: squares, units }: GroupSums): number =>
  Math.max(0, squares - square(value) / units) / (units - 1) / units;

/**
 * p of Welch's t, two-sided, to which the permutation test of the same t comes where units are many (Janssen 1997); degrees
 * of freedom by Satterthwaite (1946).
 */
export const studentisedLimit = (statistic: number, first: GroupSums, second: GroupSums): number => {
  const [a, b] = [variancePart(first), variancePart(second)];
  const df = square(a + b) / (square(a) / (first.units - 1) + square(b) / (second.units - 1));
  return 2 * studentUpper(statistic, df);
};

/**
 * p of a distance |Σc − r·Σn| over one group, two-sided, by the normal distribution, to which it comes where units are many
 * (Hoeffding 1951): its variance over all divisions is n₁·n₂ ÷ (N·(N − 1)) · Σ(c − r·n)².
 */
export const distanceLimit = (
  distance: number,
  { first, second }: TwoGroups,
  { at, value }: SparseColumn,
  base: { readonly values: Float64Array; readonly sum: number; readonly squares: number },
): number => {
  let [hits, squares, products] = [0, 0, 0];
  for (let i = 0; i < at.length; i += 1) {
    const one = value[i] as number;
    hits += one;
    squares += one * one;
    products += one * (base.values[at[i] as number] as number);
  }
  const rate = hits / base.sum;
  const deviations = squares - 2 * rate * products + rate * rate * base.squares;
  const all = first + second;
  const variance = ((first * second) / (all * (all - 1))) * deviations;
  return 2 * normalUpper(distance / Math.sqrt(variance));
};
