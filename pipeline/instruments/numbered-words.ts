/**
 * The words of one text in its order, each by a number; numbers stand for the same words as long as `words` is the same
 * list, and some may stand for the same word.
 */
export interface NumberedWords {
  readonly numbers: readonly number[];
  /** What each number stands for. */
  readonly words: readonly string[];
}

/** Works something out of words once for each of their numbers. */
export const onceByNumber = <Of>(of: (word: string) => Of): ((words: NumberedWords) => (number: number) => Of) => {
  let words: readonly string[] = [];
  let known: (Of | undefined)[] = [];
  return (read) => {
    if (read.words !== words) [words, known] = [read.words, []];
    return (number) => {
      let found = known[number];
      if (found === undefined) {
        found = of(words[number] ?? "");
        known[number] = found;
      }
      return found;
    };
  };
};
