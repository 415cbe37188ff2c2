import { wordNumbers } from "./word-numbers.js";

/** When a factor of MTLD is full. */
export interface MtldOptions {
  /** TTR to which a factor has to fall, .72 unless told. */
  readonly threshold?: number;
  /** Words that a factor has at least; 10 (lexical_diversity) unless told, 1 in LexicalRichness. */
  readonly least?: number;
  /** Whether a factor is full only below the threshold (lexical_diversity), or at it too (LexicalRichness). */
  readonly full?: "below" | "at";
  /** Whether the last word can fill a factor (LexicalRichness); else it is of a partial one in any case (lexical_diversity). */
  readonly last?: "partial" | "full";
}

/** MTLD as K. Kyle's lexical_diversity computes it, after McCarthy & Jarvis (2010): the default. */
export const mtldKyle: MtldOptions = { threshold: 0.72, least: 10, full: "below", last: "partial" };

/** MTLD as L. Shen's LexicalRichness computes it: no least number of words, and full at the threshold. */
export const mtldShen: MtldOptions = { threshold: 0.72, least: 1, full: "at", last: "full" };

/** Full factors with the part of one that is left at the end. */
const factorsOf = (numbers: Uint32Array, options: Required<MtldOptions>): number => {
  const { threshold, least, full, last } = options;
  // Factor in which a word was last seen, from 1.
  const seen = new Uint32Array(numbers.length);
  let [factors, types, length] = [0, 0, 0];
  for (const [at, number] of numbers.entries()) {
    length += 1;
    if (seen[number] !== factors + 1) types += 1;
    seen[number] = factors + 1;
    const ratio = types / length;
    const falls = full === "below" ? ratio < threshold : ratio <= threshold;
    if (!falls || length < least || (last === "partial" && at === numbers.length - 1)) continue;
    factors += 1;
    [types, length] = [0, 0];
  }
  return length === 0 ? factors : factors + (1 - types / length) / (1 - threshold);
};

/**
 * Measure of textual lexical diversity: mean length of stretches over which the TTR stays above .72, forwards and
 * backwards averaged, the last stretch counting by how far it fell (McCarthy & Jarvis 2010). Programs differ in when a
 * stretch is full: {@link mtldKyle}, which is the default, and {@link mtldShen}. Null where all words differ.
 */
export const mtld = (words: readonly string[], options: MtldOptions = mtldKyle): number | null => {
  const rules = { ...(mtldKyle as Required<MtldOptions>), ...options };
  const numbers = wordNumbers(words);
  const [forwards, backwards] = [factorsOf(numbers, rules), factorsOf(numbers.toReversed(), rules)];
  return forwards <= 0 || backwards <= 0 ? null : (words.length / forwards + words.length / backwards) / 2;
};
