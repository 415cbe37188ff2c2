import { sum } from "../moments.js";

/**
 * Carroll's D2, 0 to 1: entropy of the word's distribution over n parts ÷ log n (Carroll 1970). Of counts it takes parts
 * to be of equal size; give it rates where they are not. Null for one part or a word that does not occur.
 */
export const carrollD2 = (counts: readonly number[]): number | null => {
  const total = sum(counts);
  if (total === 0 || counts.length < 2) return null;
  const shares = counts.filter((count) => count > 0).map((count) => count / total);
  // 0 minus, for a word in one part only, would be −0.
  return 0 - sum(shares.map((share) => share * Math.log2(share))) / Math.log2(counts.length);
};

/** Carroll's Um, `f · D2 + (1 − D2) · f ÷ n`: frequency adjusted by dispersion (Carroll 1970). */
export const carrollUm = (counts: readonly number[]): number | null => {
  const d2 = carrollD2(counts);
  const total = sum(counts);
  return d2 === null ? null : total * d2 + ((1 - d2) * total) / counts.length;
};
