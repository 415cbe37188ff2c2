import { cellsOf, expectedCells, type JointCount, type TripleCount } from "./joint-count.js";

/**
 * Log-likelihood ratio G² of two or three words against independence, `2 · Σ O · ln(O ÷ E)` over all cells, never
 * negative (Dunning 1993). Null for an empty table, or where margins are smaller than what they hold.
 */
export const associationG2 = (counts: JointCount | TripleCount): number | null => {
  const cells = cellsOf(counts);
  const expected = cells === null ? null : expectedCells(cells);
  if (cells === null || expected === null || cells.some((cell) => cell < 0)) return null;
  const sum = cells.reduce((all, cell, index) => {
    const hoped = expected[index] ?? 0;
    return cell === 0 ? all : all + cell * Math.log1p((cell - hoped) / hoped);
  }, 0);
  return Math.max(0, 2 * sum);
};
