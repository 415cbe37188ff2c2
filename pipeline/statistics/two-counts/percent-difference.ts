import type { TwoCounts } from "../two-counts.js";

/**
 * %DIFF (Gabrielatos & Marchi 2012): by how many percent of the reference's rate the target's is above it, −100 or more.
 * Swapping the sides gives another number, not the negative one. Null if a base is 0 or the reference has no hit; the
 * authors put a tiny number there, which gives one without meaning.
 */
export const percentDifference = (counts: TwoCounts): number | null => {
  const { targetCount, targetBase, referenceCount, referenceBase } = counts;
  if (targetBase === 0 || referenceBase === 0 || referenceCount === 0) return null;
  const reference = referenceCount / referenceBase;
  return 100 * ((targetCount / targetBase - reference) / reference);
};
