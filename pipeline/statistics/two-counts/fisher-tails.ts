import { type ExactTails, exactSides, exactTails } from "../discrete.js";
import type { FourCells } from "./four-cells.js";
import { hypergeometric } from "./hypergeometric.js";

/** A table with its rows in an order that does not hang on which side is which, so that swapping them changes no digit. */
export const inOrder = (table: FourCells): { readonly ordered: FourCells; readonly swapped: boolean } => {
  const { a, b, c, d } = table;
  const swapped = a + b < c + d || (a + b === c + d && a < c);
  return { ordered: swapped ? { a: c, b: d, c: a, d: b } : table, swapped };
};

/** p values of Fisher's exact test (Fisher 1935; Agresti 1992), by {@link exactTails}; `greater` is of the target's hits. */
export const fisherTails = (table: FourCells): ExactTails => {
  const { ordered, swapped } = inOrder(table);
  const { a, b, c, d } = ordered;
  const tails = exactTails(hypergeometric({ first: a + b, second: c + d, hits: a + c }), a);
  const { greater, less, ...both } = tails;
  // Of two rows that are the same both tails are.
  if (a === c && b === d) return { ...both, greater: Math.max(greater, less), less: Math.max(greater, less) };
  return swapped ? { ...both, greater: less, less: greater } : tails;
};

/** The one-sided p of {@link fisherTails} for more hits of the target. */
export const fisherGreater = (table: FourCells): number => {
  const { ordered, swapped } = inOrder(table);
  const { a, b, c, d } = ordered;
  const { greater, less } = exactSides(hypergeometric({ first: a + b, second: c + d, hits: a + c }), a);
  if (a === c && b === d) return Math.max(greater, less);
  return swapped ? less : greater;
};
