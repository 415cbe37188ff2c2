/** Counts of words of one text; a word may be given as a number. */
export type CountVector = ReadonlyMap<string | number, number>;

/** Calls with the counts of each word that either text has. */
export const eachPair = (a: CountVector, b: CountVector, visit: (x: number, y: number) => void): void => {
  for (const [word, count] of a) visit(count, b.get(word) ?? 0);
  for (const [word, count] of b) if (!a.has(word)) visit(0, count);
};

/** How many words both texts have, only one of them has, and, of a given vocabulary, neither has. */
export interface SharedWords {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** Words that both texts have, and that only one has; a count of 0 is none. */
export const sharedWords = (a: CountVector, b: CountVector): SharedWords => {
  let [both, onlyFirst, onlySecond] = [0, 0, 0];
  eachPair(a, b, (x, y) => {
    if (x !== 0 && y !== 0) both += 1;
    else if (x !== 0) onlyFirst += 1;
    else if (y !== 0) onlySecond += 1;
  });
  return { both, onlyFirst, onlySecond };
};
