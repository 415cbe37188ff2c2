/** What winkNLP knows of words: those of its model, and each other one from when it was first met. */
export interface Vocabulary {
  /** Numbers of a word; null if it is not known. */
  lookup: (word: string) => readonly number[] | null;
  /** Number of a word, which is known from then on, as the kind of token that it was first met as. */
  add: (word: string, kind: number) => number;
  /** Number of the word in lower case. */
  readonly normal: (number: number) => number;
  readonly currentSize: () => number;
  /** Words of the model. */
  readonly intrinsicSize: () => number;
}

/** Tells whether words were met that the vocabulary has as another kind of token. */
export interface Kinds {
  /** True if one was met since the last call: parts of speech may then depend on what was read before. */
  readonly differed: () => boolean;
}

/**
 * Makes a vocabulary cut words the same whatever was read before: left alone, winkNLP takes *H.R.H.* for one token, and
 * for two once it has met *H.R.H,* in this or another text. Only the words of the model are found when words are cut; all others are
 * added each time, which gives them the number that they have.
 */
export const steady = (vocabulary: Vocabulary): Kinds => {
  const { lookup, add, normal } = vocabulary;
  const own = vocabulary.intrinsicSize();
  const kinds: number[] = [];
  let [isAdding, hasDiffered] = [false, false];
  const note = (number: number, kind: number): void => {
    if (number < own) return;
    kinds[number - own] ??= kind;
    if (kinds[number - own] !== kind) hasDiffered = true;
  };
  vocabulary.lookup = (word) => {
    const found = lookup(word);
    // While a word is added, winkNLP looks itself up for it.
    if (isAdding || found === null || found.length > 1 || (found[0] as number) < own) return found;
    return null;
  };
  vocabulary.add = (word, kind) => {
    isAdding = true;
    const number = add(word, kind);
    isAdding = false;
    note(number, kind);
    if (number >= own) note(normal(number), kind);
    return number;
  };
  return {
    differed: () => {
      const told = hasDiffered;
      hasDiffered = false;
      return told;
    },
  };
};
