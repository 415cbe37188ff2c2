import { fisherTails } from "../two-counts/fisher-tails.js";
import { type JointCount, pairCells } from "./joint-count.js";

/**
 * Fisher's exact test of a pair, with all margins fixed (Fisher 1935; Pedersen 1996): `greater` is small where words stand
 * together more often than by chance. Null unless the counts are those of a table of whole numbers.
 */
export const pairFisher = (counts: JointCount): ReturnType<typeof fisherTails> | null => {
  const cells = pairCells(counts);
  if (cells === null || Object.values(cells).some((cell) => !Number.isInteger(cell) || cell < 0)) return null;
  return fisherTails({ a: cells.both, b: cells.firstOnly, c: cells.secondOnly, d: cells.neither });
};
