import { exp2 } from "../powers.js";
import { countShares, type PartCounts, sizeShares } from "./part-counts.js";

/**
 * Kullback–Leibler divergence in bits of the word's distribution over the parts from that of all words, `Σ p · log2(p ÷ s)`
 * (Gries 2021): 0 is even. Null if the word does not occur.
 */
export const klDispersion = (parts: PartCounts): number | null => {
  const [counts, sizes] = [countShares(parts), sizeShares(parts)];
  if (counts === null || sizes === null) return null;
  const sum = counts.reduce((all, p, part) => (p === 0 ? all : all + p * Math.log2(p / (sizes[part] ?? 0))), 0);
  return Math.max(0, sum);
};

/** The same on a scale from 0, even, to 1, `1 − 2^−D` (Gries 2021). */
export const normedKlDispersion = (parts: PartCounts): number | null => {
  const divergence = klDispersion(parts);
  return divergence === null ? null : 1 - exp2(-divergence);
};
