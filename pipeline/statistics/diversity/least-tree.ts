/** Numbers of which a range can be lowered by one, and the first below a limit be found, in logarithmic time. */
export interface LeastTree {
  /** Lowers the numbers of the places from `from` to `to`, both included. */
  readonly lower: (from: number, to: number) => void;
  /** The first place from `from` on whose number is below the limit, with the number; null if there is none. */
  readonly firstBelow: (from: number, limit: number) => { readonly place: number; readonly value: number } | null;
}

/** A segment tree of least numbers. */
export const leastTree = (values: Float64Array): LeastTree => {
  let size = 1;
  while (size < values.length) size *= 2;
  // The least number below a node, with all that was added to the node or below it, but not above it.
  const least = new Float64Array(2 * size).fill(Infinity);
  const added = new Int32Array(2 * size);
  least.set(values, size);
  const renew = (node: number): void => {
    least[node] = Math.min(least[2 * node] ?? 0, least[2 * node + 1] ?? 0) + (added[node] ?? 0);
  };
  for (let node = size - 1; node > 0; node -= 1) renew(node);
  const lower = (from: number, to: number, node: number, first: number, last: number): void => {
    if (from > last || to < first) return;
    if (from <= first && last <= to) {
      added[node] = (added[node] ?? 0) - 1;
      least[node] = (least[node] ?? 0) - 1;
      return;
    }
    const middle = (first + last) >> 1;
    lower(from, to, 2 * node, first, middle);
    lower(from, to, 2 * node + 1, middle + 1, last);
    renew(node);
  };
  const firstBelow = (from: number, limit: number, node: number, first: number, last: number): number | null => {
    if (last < from || !((least[node] ?? Infinity) < limit)) return null;
    if (first === last) return first;
    const middle = (first + last) >> 1;
    const below = limit - (added[node] ?? 0);
    return firstBelow(from, below, 2 * node, first, middle) ?? firstBelow(from, below, 2 * node + 1, middle + 1, last);
  };
  const valueAt = (place: number): number => {
    let value = least[size + place] ?? Infinity;
    for (let node = (size + place) >> 1; node > 0; node >>= 1) value += added[node] ?? 0;
    return value;
  };
  return {
    lower: (from, to) => lower(from, to, 1, 0, size - 1),
    firstBelow: (from, limit) => {
      const place = firstBelow(from, limit, 1, 0, size - 1);
      return place === null ? null : { place, value: valueAt(place) };
    },
  };
};
