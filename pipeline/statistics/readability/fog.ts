import { quotient, type TextCounts } from "./text-counts.js";

type Counts = Pick<TextCounts, "words" | "sentences" | "polysyllables">;

/**
 * Gunning's fog index, `0.4 · (words ÷ sentences + 100 · polysyllables ÷ words)` (Gunning 1952). The book leaves out names,
 * compounds and words made longer by *-es* and *-ed*: whoever counts polysyllables decides.
 */
export const fog = ({ words, sentences, polysyllables }: Counts): number | null => {
  const [length, hard] = [quotient(words, sentences), quotient(100 * polysyllables, words)];
  return length === null || hard === null ? null : 0.4 * (length + hard);
};

/**
 * Fog recalculated, `3.0680 + 0.0877 · words ÷ sentences + 0.0984 · 100 · polysyllables ÷ words` (Powers, Sumner & Kearl
 * 1958). quanteda multiplies by the constant instead of adding it: `constant: "multiplied"`.
 */
export const fogPsk = (
  { words, sentences, polysyllables }: Counts,
  { constant = "added" }: { readonly constant?: "added" | "multiplied" } = {},
): number | null => {
  const [length, hard] = [quotient(words, sentences), quotient(100 * polysyllables, words)];
  if (length === null || hard === null) return null;
  const sentence = 0.0877 * length;
  return (constant === "added" ? 3.068 + sentence : 3.068 * sentence) + 0.0984 * hard;
};

/**
 * The U.S. Navy's fog, `((easy words + 3 · polysyllables) ÷ sentences − 3) ÷ 2` (Kincaid, Fishburne, Rogers & Chissom 1975).
 * quanteda divides by sentences per 100 words, as if the text had 100: `per: "100 words"`.
 */
export const fogNri = (
  { words, sentences, polysyllables }: Counts,
  { per = "text" }: { readonly per?: "text" | "100 words" } = {},
): number | null => {
  const divisor = per === "text" ? sentences : quotient(100 * sentences, words);
  const mean = divisor === null ? null : quotient(words + 2 * polysyllables, divisor);
  return mean === null ? null : (mean - 3) / 2;
};
