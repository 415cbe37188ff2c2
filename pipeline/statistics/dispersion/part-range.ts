/** In how many parts a word occurs (range, Gries 2008). */
export const partRange = (counts: readonly number[]): number => counts.filter((count) => count > 0).length;

/** Greatest less least count of a word in a part (Gries 2008); null without parts. */
export const maxMin = (counts: readonly number[]): number | null =>
  counts.length === 0 ? null : counts.reduce((a, b) => Math.max(a, b)) - counts.reduce((a, b) => Math.min(a, b));

/** Inverse document frequency in bits, `log2(parts ÷ parts with the word)` (Spärck Jones 1972); null if it is in none. */
export const inverseDocumentFrequency = (counts: readonly number[]): number | null => {
  const range = partRange(counts);
  return range === 0 ? null : Math.log2(counts.length / range);
};

/** Frequency adjusted by range, `f · range ÷ parts` (Engvall 1974, after Gries 2008); null without parts. */
export const engvall = (counts: readonly number[]): number | null =>
  counts.length === 0 ? null : (counts.reduce((sum, count) => sum + count, 0) * partRange(counts)) / counts.length;
