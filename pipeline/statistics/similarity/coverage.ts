import type { CountVector } from "./count-vectors.js";

/**
 * Lexical coverage, 0 to 1: the part of a text's running words that stand in the other text too (Nation 2006); null for a
 * text without words. It is not the same both ways.
 */
export const coverage = (text: CountVector, other: CountVector): number | null => {
  let [covered, all] = [0, 0];
  for (const [word, count] of text) {
    all += count;
    if ((other.get(word) ?? 0) > 0) covered += count;
  }
  return all === 0 ? null : covered / all;
};
