import { pairNumbers } from "../pair-numbers.js";

/** Items as numbers from 0, in the order in which they were first seen: words, or sequences of them. */
export interface Vocabulary {
  readonly size: () => number;
  /** The number of a word, which any text can be; a new one where it was not seen before. */
  readonly numberOf: (word: string) => number;
  readonly nameOf: (number: number) => string;
}

/** Numbers words. */
export const vocabularyOf = (): Vocabulary => {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    size: () => names.length,
    numberOf: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, names.length);
      return names.push(word) - 1;
    },
    nameOf: (number) => names[number] ?? "",
  };
};

/** Sequences of words as numbers from 0, each known by the sequence before its last word. */
export interface Sequences {
  readonly size: () => number;
  /** The number of a sequence and one more word; of a word alone with −1 before it. */
  readonly numberOf: (before: number, word: number) => number;
  /** Words of a sequence, from the first. */
  readonly wordsOf: (number: number) => readonly number[];
}

/** Numbers sequences in flat memory: a corpus has millions of them, which a `Map` of strings would not hold. */
export const sequencesOf = (): Sequences => {
  const pairs = pairNumbers();
  return {
    size: pairs.size,
    numberOf: (before, word) => pairs.numberOf(before + 1, word) - 1,
    wordsOf: (number) => {
      const found: number[] = [];
      for (let at = number + 1; at > 0; ) {
        const [before, word] = pairs.pair(at);
        found.unshift(word);
        at = before;
      }
      return found;
    },
  };
};
