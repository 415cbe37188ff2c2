/**
 * A word of a context, told by its letters alone, so that no text has to be tagged for it: clitics join their host,
 * hyphens split, *U.S.* is one.
 */
const contextWord = /[\p{L}\p{N}\p{M}]+(?:['’‘.][\p{L}\p{N}\p{M}]+)*/gu;

/** Code units in which words are looked for at first, and at most. */
const firstReach = (words: number): number => 40 * words + 100;
const furthestReach = 10_000;

/** Offset at which the n-th word before an offset begins, or where all that may be shown begins. */
export const wordsBefore = (text: string, from: number, offset: number, words: number): number => {
  if (words === 0) return offset;
  for (const reach of [firstReach(words), furthestReach]) {
    const begin = Math.max(from, offset - reach);
    const starts = [...text.slice(begin, offset).matchAll(contextWord)].map(({ index }) => begin + index);
    // The first may be the end of a longer word.
    if (begin > from) starts.shift();
    const found = starts.at(-words);
    if (found !== undefined) return found;
    if (begin === from) return from;
  }
  return Math.max(from, offset - furthestReach);
};

/** Offset at which the n-th word after an offset ends, or where all that may be shown ends. */
export const wordsAfter = (text: string, to: number, offset: number, words: number): number => {
  if (words === 0) return offset;
  const until = Math.min(to, offset + furthestReach);
  let found = 0;
  for (const { 0: word, index } of text.slice(offset, until).matchAll(contextWord)) {
    found += 1;
    if (found === words) return offset + index + word.length;
  }
  return until;
};

const folded = (word: string): string => word.toLowerCase().replace(/[’‘]/g, "'");

/** Words of a context as lines are sorted by them: in small letters, apostrophes straight, composed. */
export const contextWords = (context: string): readonly string[] =>
  [...context.matchAll(contextWord)].map(([word]) => folded(word).normalize("NFC"));
