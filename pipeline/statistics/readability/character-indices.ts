import { quotient, type TextCounts } from "./text-counts.js";

type Counts = Pick<TextCounts, "words" | "sentences" | "characters">;

/** Automated readability index, `0.5 · words ÷ sentences + 4.71 · characters ÷ words − 21.43` (Senter & Smith 1967). */
export const automatedReadability = (
  { words, sentences, characters }: Counts,
  { constant = 21.43 }: { readonly constant?: number } = {},
): number | null => {
  const [length, weight] = [quotient(words, sentences), quotient(characters, words)];
  return length === null || weight === null ? null : 0.5 * length + 4.71 * weight - constant;
};

/** Coleman & Liau's grade, `5.88 · characters ÷ words − 29.6 · sentences ÷ words − 15.8`, its printed short form (1975). */
export const colemanLiau = ({ words, sentences, characters }: Counts): number | null => {
  const [weight, breaks] = [quotient(characters, words), quotient(sentences, words)];
  return weight === null || breaks === null ? null : 5.88 * weight - 29.6 * breaks - 15.8;
};

/** Cloze percentage to be expected, `141.8401 − 21.4590 · characters ÷ words + 107.9812 · sentences ÷ words` (Coleman & Liau 1975). */
export const colemanLiauCloze = ({ words, sentences, characters }: Counts): number | null => {
  const [weight, breaks] = [quotient(characters, words), quotient(sentences, words)];
  return weight === null || breaks === null ? null : 141.8401 - 21.459 * weight + 107.9812 * breaks;
};

/** Grade of that percentage, `−0.274004 · cloze + 23.06395` (Coleman & Liau 1975). */
export const colemanLiauGrade = (counts: Counts): number | null => {
  const cloze = colemanLiauCloze(counts);
  return cloze === null ? null : -0.274004 * cloze + 23.06395;
};
