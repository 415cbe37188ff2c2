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
    const surplus = (cell - hoped) / hoped;
    // Surpluses add up to 0, so each may be taken off its own term, which keeps what matters in tables of millions.
    if (cell === 0) return all + hoped;
    return all + hoped * ((1 + surplus) * Math.log1p(surplus) - surplus);
  }, 0);
  return Math.max(0, 2 * sum);
};
