/** In how many documents each word occurs, in the order of first occurrence (Spärck Jones 1972). */
export const documentFrequencies = (documents: Iterable<Iterable<string>>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const words of documents) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
};
