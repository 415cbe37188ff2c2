import { overlaps, type Span } from "../model/span.js";

/** A gold span and a hit that meet, with the code units that they share. */
export interface Pair<Gold, Found> {
  readonly gold: Gold;
  readonly found: Found;
  readonly size: number;
}

/** All pairs that overlap, in the order of the gold and then of the hits; both are sorted by start. */
export const overlappingPairs = <Gold extends Span, Found extends Span>(
  gold: readonly Gold[],
  found: readonly Found[],
): readonly Pair<Gold, Found>[] => {
  const pairs: Pair<Gold, Found>[] = [];
  let first = 0;
  for (const wanted of gold) {
    while ((found[first]?.end ?? Infinity) <= wanted.start) first += 1;
    for (let at = first; at < found.length; at += 1) {
      const one = found[at];
      if (one === undefined || one.start >= wanted.end) break;
      if (!overlaps(wanted, one)) continue;
      const size = Math.min(wanted.end, one.end) - Math.max(wanted.start, one.start);
      pairs.push({ gold: wanted, found: one, size });
    }
  }
  return pairs;
};

/**
 * Of all pairs those that stand when each gold span and each hit may be in one only: the largest overlap first, ties by
 * `better`, then in their order.
 */
export const oneToOne = <Gold, Found>(
  pairs: readonly Pair<Gold, Found>[],
  better: (a: Pair<Gold, Found>, b: Pair<Gold, Found>) => number = () => 0,
): readonly Pair<Gold, Found>[] => {
  const gold = new Set<Gold>();
  const found = new Set<Found>();
  return [...pairs]
    .sort((a, b) => b.size - a.size || better(a, b))
    .filter((pair) => {
      if (gold.has(pair.gold) || found.has(pair.found)) return false;
      gold.add(pair.gold);
      found.add(pair.found);
      return true;
    });
};
