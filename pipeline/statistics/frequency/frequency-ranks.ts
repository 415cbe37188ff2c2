/** What ranks words of one frequency share; `first` gives each its own, in the order given. */
export type RankTies = "min" | "max" | "average" | "dense" | "first";

/**
 * Ranks from 1 for the greatest value, in the order given. Ties share the least of their ranks (`min`, as in standard
 * competition ranking), unless told.
 */
export const frequencyRanks = (
  values: readonly number[],
  { ties = "min" }: { readonly ties?: RankTies } = {},
): Float64Array => {
  const order = Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const ranked = new Float64Array(values.length);
  let dense = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    const value = values[order[from] ?? 0];
    while (to < order.length && values[order[to] ?? 0] === value) to += 1;
    dense += 1;
    const shared = { min: from + 1, max: to, average: (from + 1 + to) / 2, dense, first: 0 }[ties];
    for (let place = from; place < to; place += 1) ranked[order[place] ?? 0] = shared || place + 1;
  }
  return ranked;
};
