import { quotient, type TextCounts } from "./text-counts.js";

/** Björnsson's läsbarhetsindex LIX, `words ÷ sentences + 100 · long words ÷ words` (Björnsson 1968). */
export const lix = ({
  words,
  sentences,
  longWords,
}: Pick<TextCounts, "words" | "sentences" | "longWords">): number | null => {
  const [length, long] = [quotient(words, sentences), quotient(100 * longWords, words)];
  return length === null || long === null ? null : length + long;
};

/** Anderson's RIX, long words ÷ sentences (Anderson 1983). */
export const rix = ({ sentences, longWords }: Pick<TextCounts, "sentences" | "longWords">): number | null =>
  quotient(longWords, sentences);

/** FORCAST grade, `20 − 15 · monosyllables ÷ words` (Caylor, Sticht, Fox & Ford 1973), which needs no sentences. */
export const forcast = ({ words, monosyllables }: Pick<TextCounts, "words" | "monosyllables">): number | null => {
  const easy = quotient(monosyllables, words);
  return easy === null ? null : 20 - 15 * easy;
};

/**
 * Linsear Write, `(easy words + 3 · polysyllables) ÷ sentences`, a point for each easy word and three for each hard one
 * (Klare 1975). quanteda takes the easy ones from all instead, so that only hard words count: `easy: "taken off"`.
 */
export const linsearWrite = (
  { words, sentences, polysyllables }: Pick<TextCounts, "words" | "sentences" | "polysyllables">,
  { easy = "counted" }: { readonly easy?: "counted" | "taken off" } = {},
): number | null => quotient(easy === "counted" ? words + 2 * polysyllables : 4 * polysyllables, sentences);

/** Strain index, `3 · syllables ÷ sentences ÷ 10`, syllables of three sentences (Solomon 2006). */
export const strain = ({ sentences, syllables }: Pick<TextCounts, "sentences" | "syllables">): number | null =>
  quotient(0.3 * syllables, sentences);

/**
 * Dale–Chall score, `0.1579 · 100 · difficult ÷ words + 0.0496 · words ÷ sentences + 3.6365` (Dale & Chall 1948), the
 * constant added whatever the part of difficult words, as quanteda does; `new`: `64 − 0.95 · 100 · difficult ÷ words −
 * 0.69 · words ÷ sentences` (Chall & Dale 1995).
 */
export const daleChall = (
  { words, sentences, difficultWords }: Pick<TextCounts, "words" | "sentences" | "difficultWords">,
  { variant = "old" }: { readonly variant?: "old" | "new" } = {},
): number | null => {
  const [hard, length] = [quotient(100 * difficultWords, words), quotient(words, sentences)];
  if (hard === null || length === null) return null;
  return variant === "old" ? 0.1579 * hard + 0.0496 * length + 3.6365 : 64 - 0.95 * hard - 0.69 * length;
};
