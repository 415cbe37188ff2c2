import { sum } from "../moments.js";
import { square } from "../powers.js";
import { type PartCounts, sizeShares } from "./part-counts.js";

/** Chi-squared of a word's counts against the sizes of the parts, `Σ (O − E)² ÷ E`; null if the word or a part is empty. */
export const dispersionChiSquared = (parts: PartCounts): number | null => {
  const shares = sizeShares(parts);
  const total = sum(parts.counts);
  if (shares === null || total === 0 || shares.includes(0)) return null;
  return sum(shares.map((share, part) => square((parts.counts[part] ?? 0) - total * share) / (total * share)));
};

/**
 * Lyne's D3, `1 − χ² ÷ 4f` (Lyne 1985): 1 is even; it can be below 0. With {@link equalParts} it takes all parts to be of
 * one size, as Gries' script does. Null where χ² is.
 */
export const lyneD3 = (parts: PartCounts): number | null => {
  const chiSquared = dispersionChiSquared(parts);
  return chiSquared === null ? null : 1 - chiSquared / (4 * sum(parts.counts));
};
