import { quotient, type TextCounts } from "./text-counts.js";

type Counts = Pick<TextCounts, "words" | "sentences" | "syllables">;

/** Reading ease, `206.835 − 1.015 · words ÷ sentences − 84.6 · syllables ÷ words`, easier where higher (Flesch 1948). */
export const flesch = ({ words, sentences, syllables }: Counts): number | null => {
  const [length, weight] = [quotient(words, sentences), quotient(syllables, words)];
  return length === null || weight === null ? null : 206.835 - 1.015 * length - 84.6 * weight;
};

/** School grade, `0.39 · words ÷ sentences + 11.8 · syllables ÷ words − 15.59` (Kincaid, Fishburne, Rogers & Chissom 1975). */
export const fleschKincaid = ({ words, sentences, syllables }: Counts): number | null => {
  const [length, weight] = [quotient(words, sentences), quotient(syllables, words)];
  return length === null || weight === null ? null : 0.39 * length + 11.8 * weight - 15.59;
};
