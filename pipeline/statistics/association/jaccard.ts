import { cellsOf, type JointCount, type TripleCount } from "./joint-count.js";

/** Jaccard coefficient of words, 0 to 1: all together ÷ any of them there (Jaccard 1912); null if none is anywhere. */
export const jaccard = (counts: JointCount | TripleCount): number | null => {
  const cells = cellsOf(counts);
  if (cells === null) return null;
  const any = cells.slice(0, -1).reduce((sum, cell) => sum + cell, 0);
  return any === 0 ? null : counts.joint / any;
};
