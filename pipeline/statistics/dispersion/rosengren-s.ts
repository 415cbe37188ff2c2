import { sum } from "../moments.js";
import { square } from "../powers.js";
import { type PartCounts, sizeShares } from "./part-counts.js";

/** Rosengren's adjusted frequency KF, `(Σ √(count · share of the corpus))²` (Rosengren 1971); null for an empty corpus. */
export const rosengrenFrequency = (parts: PartCounts): number | null => {
  const shares = sizeShares(parts);
  if (shares === null) return null;
  return square(shares.reduce((sum, share, part) => sum + Math.sqrt((parts.counts[part] ?? 0) * share), 0));
};

/** Rosengren's S, at most 1, `KF ÷ f` (Rosengren 1971); null for a word that does not occur. */
export const rosengrenS = (parts: PartCounts): number | null => {
  const adjusted = rosengrenFrequency(parts);
  const total = sum(parts.counts);
  return adjusted === null || total === 0 ? null : adjusted / total;
};

/** Distributional consistency DC, `(Σ √count ÷ n)² ÷ mean count`, at most 1 (Zhang 2004); null if the word does not occur. */
export const distributionalConsistency = (counts: readonly number[]): number | null => {
  const total = sum(counts);
  if (total === 0) return null;
  return square(sum(counts.map(Math.sqrt))) / counts.length / total;
};
