import { square } from "../powers.js";
import { cellsOf, expectedCells, type JointCount, pairCells, type TripleCount } from "./joint-count.js";

/**
 * φ² of a pair, 0 to 1, `(ad − bc)² ÷ Π margins` (Gale & Church 1991). Null if a margin is 0.
 */
export const phiSquared = (counts: JointCount): number | null => {
  const cells = pairCells(counts);
  if (cells === null) return null;
  const { both, firstOnly, secondOnly, neither } = cells;
  const [rows, columns] = [(both + firstOnly) * (secondOnly + neither), (both + secondOnly) * (firstOnly + neither)];
  if (rows === 0 || columns === 0) return null;
  const determinant = both * neither - firstOnly * secondOnly;
  return (determinant / rows) * (determinant / columns);
};

/**
 * Pearson's chi-squared of two or three words against independence, `Σ (O − E)² ÷ E` over all cells (Pearson 1900);
 * cells of which nothing is expected are left out. Null for an empty table.
 */
export const associationChiSquared = (counts: JointCount | TripleCount): number | null => {
  const phi = phiSquared(counts);
  // The same number, without the differences of near numbers.
  if (phi !== null) return phi * counts.total;
  const cells = cellsOf(counts);
  const expected = cells === null ? null : expectedCells(cells);
  if (cells === null || expected === null) return null;
  return cells.reduce((sum, cell, index) => {
    const hoped = expected[index] ?? 0;
    return hoped === 0 ? sum : sum + square(cell - hoped) / hoped;
  }, 0);
};
