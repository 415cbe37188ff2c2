import { countShares, type PartCounts, sizeShares } from "./part-counts.js";

/**
 * Deviation of proportions DP, `½ · Σ |share of the word − share of the corpus|` (Gries 2008): 0 where the word is spread
 * as the parts' sizes are, near 1 where it clumps. Null for a word that does not occur.
 */
export const deviationOfProportions = (parts: PartCounts): number | null => {
  const [counts, sizes] = [countShares(parts), sizeShares(parts)];
  if (counts === null || sizes === null) return null;
  return sizes.reduce((sum, size, part) => sum + Math.abs((counts[part] ?? 0) - size), 0) / 2;
};

/** DP by its greatest possible value, `DP ÷ (1 − least share of the corpus)`, 0 to 1 (Lijffijt & Gries 2012); null for one part. */
export const normedDeviationOfProportions = (parts: PartCounts): number | null => {
  const [dp, sizes] = [deviationOfProportions(parts), sizeShares(parts)];
  if (dp === null || sizes === null) return null;
  const most = 1 - sizes.reduce((a, b) => Math.min(a, b));
  return most === 0 ? null : dp / most;
};
