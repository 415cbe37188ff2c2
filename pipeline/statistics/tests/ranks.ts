/** Ranks of values among each other, from 1; equal ones share the mean of theirs. */
export const ranks = (values: readonly number[]): readonly number[] => {
  const order = values.map((value, index) => ({ value, index })).sort((one, other) => one.value - other.value);
  const result: number[] = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    for (const { index } of order.slice(from, to)) result[index] = (from + 1 + to) / 2;
    from = to;
  }
  return result;
};

/** How many values share each value that more than one has, from the least value to the greatest. */
export const ties = (values: readonly number[]): readonly number[] => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const several = [...counts].filter(([, count]) => count > 1);
  return several.sort(([one], [other]) => one - other).map(([, count]) => count);
};
