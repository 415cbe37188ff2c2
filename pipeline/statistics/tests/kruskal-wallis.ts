import { chiSquaredUpper } from "../distributions.js";
import { sum } from "../moments.js";
import { cube, square } from "../powers.js";
import { ranks, ties } from "./ranks.js";

/** The Kruskal–Wallis test. */
export interface KruskalWallis {
  readonly h: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Whether several groups differ in rank (Kruskal & Wallis 1952), corrected for ties, p by chi-squared. Groups without values
 * are left out. Null if fewer than two are left, or if all values are equal.
 */
export const kruskalWallis = (groups: readonly (readonly number[])[]): KruskalWallis | null => {
  const filled = groups.filter((group) => group.length > 0);
  const all = filled.flat();
  const size = all.length;
  const excess = sum(ties(all).map((count) => cube(count) - count));
  const correction = 1 - excess / (cube(size) - size);
  if (filled.length < 2 || !(correction > 0)) return null;
  const ranked = ranks(all);
  let from = 0;
  const spread = filled.map(({ length }) => {
    const own = sum(ranked.slice(from, from + length));
    from += length;
    return square(own - (length * (size + 1)) / 2) / length;
  });
  const h = ((12 / (size * (size + 1))) * sum(spread)) / correction;
  const df = filled.length - 1;
  return { h, df, p: chiSquaredUpper(h, df) };
};
