import { sum } from "./moments.js";

/** Values of which most may be zeros: the others in any order, and how many zeros there are. */
export interface ManyZeros {
  readonly others: readonly number[];
  readonly zeros: number;
}

/** Values in a list, or with their zeros only counted. */
export type Values = readonly number[] | ManyZeros;

const isCounted = (values: Values): values is ManyZeros => "zeros" in values;

/** Values with their zeros counted: of most words most texts have none, so that few are left to sort. */
export const manyZeros = (values: Values): ManyZeros => {
  if (isCounted(values)) return values;
  const others = values.filter((value) => value !== 0);
  return { others, zeros: values.length - others.length };
};

/** How many values there are. */
export const sizeOf = ({ others, zeros }: ManyZeros): number => others.length + zeros;

/** Both together. */
export const joined = (one: ManyZeros, other: ManyZeros): ManyZeros => ({
  others: [...one.others, ...other.others],
  zeros: one.zeros + other.zeros,
});

/** Arithmetic mean; null of nothing. */
export const meanOfMany = (values: ManyZeros): number | null =>
  sizeOf(values) === 0 ? null : sum(values.others) / sizeOf(values);
