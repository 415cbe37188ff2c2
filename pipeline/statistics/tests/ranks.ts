import { type ManyZeros, manyZeros, type Values } from "../many-zeros.js";

/** How many of the ascending values are below a value, or at most it. */
const countUpTo = (ascending: Float64Array, value: number, inclusive: boolean): number => {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = ascending[middle] as number;
    if (one < value || (inclusive && one === value)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Gives values their rank among some, from 1; equal ones share the mean of theirs. */
export const rankAmong = (values: ManyZeros): ((value: number) => number) => {
  const others = Float64Array.from(values.others).sort();
  const { zeros } = values;
  const negative = countUpTo(others, 0, false);
  const rankOfZero = (negative + 1 + negative + zeros) / 2;
  return (value) => {
    if (value === 0) return rankOfZero;
    const before = value > 0 ? zeros : 0;
    return (before + countUpTo(others, value, false) + 1 + before + countUpTo(others, value, true)) / 2;
  };
};

/** Ranks of values among each other, in their order. */
export const ranks = (values: readonly number[]): readonly number[] => values.map(rankAmong(manyZeros(values)));

/** How many values share each value that more than one has, from the least value to the greatest. */
export const ties = (values: Values): readonly number[] => {
  const { others: unsorted, zeros } = manyZeros(values);
  const others = Float64Array.from(unsorted).sort();
  const counts: number[] = [];
  const negative = countUpTo(others, 0, false);
  const tell = (from: number, end: number): void => {
    for (let at = from; at < end; ) {
      const next = countUpTo(others, others[at] as number, true);
      if (next - at > 1) counts.push(next - at);
      at = next;
    }
  };
  tell(0, negative);
  if (zeros > 1) counts.push(zeros);
  tell(negative, others.length);
  return counts;
};
