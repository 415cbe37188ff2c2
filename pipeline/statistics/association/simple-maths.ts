import type { TwoCounts } from "../two-counts.js";

/**
 * Simple maths of keywords (Kilgarriff 2009), `(f₁ + k) ÷ (f₂ + k)` of frequencies per million words; a greater k, 1 unless
 * told, prefers more frequent words. Null if a side has no words, or if the divisor is 0.
 */
export const simpleMaths = (counts: TwoCounts, { k = 1 }: { readonly k?: number } = {}): number | null => {
  const { targetCount, targetBase, referenceCount, referenceBase } = counts;
  if (targetBase === 0 || referenceBase === 0) return null;
  const divisor = (referenceCount * 1e6) / referenceBase + k;
  return divisor === 0 ? null : ((targetCount * 1e6) / targetBase + k) / divisor;
};
