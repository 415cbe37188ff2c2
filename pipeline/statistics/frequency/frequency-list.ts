import { frequencyRanks, type RankTies } from "./frequency-ranks.js";
import { wordCounts } from "./word-counts.js";

/** A word of a frequency list. */
export interface Frequency {
  readonly word: string;
  readonly count: number;
  /** From 1 for the most frequent. */
  readonly rank: number;
  /** Documents in which it occurs. */
  readonly documents: number;
}

/** Words of documents by falling frequency, of one frequency by first occurrence; ties share the least rank unless told. */
export const frequencyList = (
  documents: Iterable<Iterable<string>>,
  options: { readonly ties?: RankTies } = {},
): readonly Frequency[] => {
  const found = new Map<string, { count: number; documents: number }>();
  for (const words of documents) {
    for (const [word, count] of wordCounts(words)) {
      const known = found.get(word);
      if (known === undefined) found.set(word, { count, documents: 1 });
      else {
        known.count += count;
        known.documents += 1;
      }
    }
  }
  const sorted = [...found].sort(([, a], [, b]) => b.count - a.count);
  const ranked = frequencyRanks(
    sorted.map(([, { count }]) => count),
    options,
  );
  return sorted.map(([word, counts], index) => ({ word, ...counts, rank: ranked[index] ?? 0 }));
};
