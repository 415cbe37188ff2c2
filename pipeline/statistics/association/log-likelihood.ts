import { deviance } from "../deviance.js";
import { sum } from "../moments.js";
import { cellsOf, expectedCells, type JointCount, type TripleCount } from "./joint-count.js";

/**
 * Log-likelihood ratio G² of two or three words against independence, `2 · Σ O · ln(O ÷ E)` over all cells, at least 0
 * (Dunning 1993). Null for an empty table, or where a word was counted less often than it stands with others.
 */
export const associationG2 = (counts: JointCount | TripleCount): number | null => {
  const cells = cellsOf(counts);
  const expected = cells === null ? null : expectedCells(cells);
  if (cells === null || expected === null || cells.some((cell) => cell < 0)) return null;
  // What `deviance` adds to the terms cancels, since seen and expected cells have the same sum.
  return 2 * sum(cells.map((cell, index) => (expected[index] ? deviance(cell, expected[index]) : 0)));
};
