/** How strongly words go together in a table of sequences. */
export interface CellInteraction {
  readonly lambda: number;
  readonly z: number;
}

const bitsOf = (index: number): number => (index === 0 ? 0 : (index & 1) + bitsOf(index >> 1));

/**
 * λ and z of a 2ⁿ table (Blaheta & Johnson 2001): `λ = Σ (−1)^(n − b) · ln(cell + s)`, the interaction of all n words in
 * the saturated log-linear model, and `z = λ ÷ √Σ 1 ÷ (cell + s)` (Wald). Bit i of a cell's index tells that place i has
 * the sequence's own word, b counts these bits, s is the smoothing. Null where a smoothed cell is not above 0.
 */
export const interactionOfCells = (
  cells: readonly number[],
  { smoothing = 0.5 }: { readonly smoothing?: number } = {},
): CellInteraction | null => {
  const size = Math.log2(cells.length);
  let [lambda, variance] = [0, 0];
  for (const [index, cell] of cells.entries()) {
    const smoothed = cell + smoothing;
    if (!(smoothed > 0)) return null;
    lambda += ((size - bitsOf(index)) % 2 === 0 ? 1 : -1) * Math.log(smoothed);
    variance += 1 / smoothed;
  }
  return { lambda, z: lambda / Math.sqrt(variance) };
};
