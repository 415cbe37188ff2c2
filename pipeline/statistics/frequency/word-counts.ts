/** How often each word occurs, in the order of first occurrence; any text can be a word. */
export const wordCounts = (words: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
