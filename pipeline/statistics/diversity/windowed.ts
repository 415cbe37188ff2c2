import { typeTokenRatio, typeTokens } from "./type-token.js";
import { wordNumbers } from "./word-numbers.js";

/** What a text shorter than one window gives: nothing, or the TTR of what there is, as lexical_diversity does. */
export interface WindowOptions {
  readonly window?: number;
  readonly short?: "null" | "whole";
}

const whole = (words: readonly string[], short: "null" | "whole"): number | null =>
  short === "whole" ? typeTokenRatio(typeTokens(words)) : null;

/**
 * Moving-average TTR: mean TTR of all windows of so many words, one from each word on, 100 (quanteda) unless told, 50 in
 * lexical_diversity and textacy (Covington & McFall 2010). Linear in the words, whatever the window. Null for a shorter text.
 */
export const mattr = (
  words: readonly string[],
  { window = 100, short = "null" }: WindowOptions = {},
): number | null => {
  if (window < 1 || words.length < window) return whole(words, short);
  const numbers = wordNumbers(words);
  const inside = new Uint32Array(numbers.length);
  let [types, sum] = [0, 0];
  for (const [at, number] of numbers.entries()) {
    const count = (inside[number] ?? 0) + 1;
    inside[number] = count;
    if (count === 1) types += 1;
    const leaving = numbers[at - window];
    if (leaving !== undefined) {
      const left = (inside[leaving] ?? 0) - 1;
      inside[leaving] = left;
      if (left === 0) types -= 1;
    }
    if (at >= window - 1) sum += types;
  }
  return sum / window / (numbers.length - window + 1);
};

/**
 * Mean segmental TTR: mean TTR of successive segments of so many words, 100 unless told; what is left at the end is
 * dropped (Johnson 1944). Null for a text shorter than one.
 */
export const msttr = (
  words: readonly string[],
  { window = 100, short = "null" }: WindowOptions = {},
): number | null => {
  if (window < 1 || words.length < window) return whole(words, short);
  const numbers = wordNumbers(words);
  const segments = Math.floor(numbers.length / window);
  const seen = new Uint32Array(numbers.length);
  let types = 0;
  for (const [at, number] of numbers.subarray(0, segments * window).entries()) {
    const segment = Math.floor(at / window) + 1;
    if (seen[number] === segment) continue;
    seen[number] = segment;
    types += 1;
  }
  return types / window / segments;
};
