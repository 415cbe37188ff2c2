import { fisherGreater, fisherTails } from "./fisher-tails.js";
import type { FourCells } from "./four-cells.js";

/** Where a side stands: its own base, and the other side's count and base. */
export interface Standing {
  readonly base: number;
  readonly otherCount: number;
  readonly otherBase: number;
  /** Level that the two-sided p must fall below; .05 if not given. */
  readonly alpha?: number;
}

/** The least whole number of a range for which a condition holds that, once it holds, holds for all above; else the end. */
const leastThat = (from: number, end: number, holds: (number: number) => boolean): number => {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * Fewest hits with which a side's rate would be above the other's at a two-sided p of Fisher's exact test (Fisher 1935)
 * below alpha, the other side's count being what it is. Null if not even a side of hits alone would have enough.
 */
export const minimumCount = ({ base, otherCount, otherBase, alpha = 0.05 }: Standing): number | null => {
  const table = (count: number): FourCells => ({
    a: count,
    b: base - count,
    c: otherCount,
    d: otherBase - otherCount,
  });
  if (base === 0 || otherBase === 0) return null;
  // The one-sided p falls with each hit and is never above the two-sided, which may rise a little on its way down.
  const above = Math.floor((otherCount * base) / otherBase) + 1;
  let count = leastThat(above, base + 1, (hits) => fisherGreater(table(hits)) < alpha);
  while (count <= base && fisherTails(table(count)).twoSided >= alpha) count += 1;
  return count <= base ? count : null;
};
