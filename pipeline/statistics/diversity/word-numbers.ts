/** Words as numbers from 0 in the order of first occurrence; the same number is the same word. */
export const wordNumbers = (words: readonly string[]): Uint32Array => {
  const known = new Map<string, number>();
  return Uint32Array.from(words, (word) => {
    const number = known.get(word) ?? known.size;
    if (number === known.size) known.set(word, number);
    return number;
  });
};
