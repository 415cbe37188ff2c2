import { type CountVector, sharedWords } from "./count-vectors.js";

/** A vocabulary to which words belong that neither text has, by its size. */
export interface VocabularyOptions {
  readonly vocabulary: number;
}

/** Jaccard similarity of vocabularies, 0 to 1: shared words ÷ words of either (Jaccard 1912); null without words. */
export const jaccardSimilarity = (a: CountVector, b: CountVector): number | null => {
  const { both, onlyFirst, onlySecond } = sharedWords(a, b);
  const either = both + onlyFirst + onlySecond;
  return either === 0 ? null : both / either;
};

/** Dice similarity of vocabularies, 0 to 1: twice the shared words ÷ words of both added up (Dice 1945); null without words. */
export const diceSimilarity = (a: CountVector, b: CountVector): number | null => {
  const { both, onlyFirst, onlySecond } = sharedWords(a, b);
  const all = 2 * both + onlyFirst + onlySecond;
  return all === 0 ? null : (2 * both) / all;
};

/** Simple matching, 0 to 1: part of the vocabulary that both texts have, or neither (Sokal & Michener 1958). */
export const simpleMatching = (a: CountVector, b: CountVector, { vocabulary }: VocabularyOptions): number | null => {
  const { onlyFirst, onlySecond } = sharedWords(a, b);
  return vocabulary === 0 ? null : (vocabulary - onlyFirst - onlySecond) / vocabulary;
};

/** Hamann's similarity, −1 to 1: matches less mismatches by the vocabulary's size (Hamann 1961). */
export const hamann = (a: CountVector, b: CountVector, options: VocabularyOptions): number | null => {
  const matching = simpleMatching(a, b, options);
  return matching === null ? null : 2 * matching - 1;
};
