/** How words near each other are counted. */
export interface CooccurrenceOptions {
  /** How far apart two words may be, in words; next to each other is 1. 5 unless told. */
  readonly window?: number;
  /** True if *a … b* and *b … a* are counted apart; together unless told. */
  readonly ordered?: boolean;
  /** What a pair counts that is so many words apart; 1 unless told. */
  readonly weight?: (distance: number) => number;
  /** The words whose pairs are counted; all unless told. */
  readonly only?: ReadonlySet<string>;
}

/** How often words stand near each other, by the one and then the other; without order both ways hold the same number. */
export type Cooccurrences = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Words at most a window apart in the same document (window co-occurrence, Lund & Burgess 1996). `get(a)?.get(b)` is how
 * often b stands near an a, seen from each a: after it if ordered, else on either side. So two of the same word near each
 * other count twice without order, once from each; quanteda's fcm does the same.
 */
export const cooccurrences = (
  documents: Iterable<readonly string[]>,
  options: CooccurrenceOptions = {},
): Cooccurrences => {
  const { window = 5, ordered = false, weight = () => 1, only } = options;
  const weights = Array.from({ length: window + 1 }, (_, distance) => weight(distance));
  const found = new Map<string, Map<string, number>>();
  const add = (a: string, b: string, value: number): void => {
    const row = found.get(a) ?? new Map<string, number>();
    if (row.size === 0) found.set(a, row);
    row.set(b, (row.get(b) ?? 0) + value);
  };
  for (const words of documents) {
    for (const [at, word] of words.entries()) {
      if (only && !only.has(word)) continue;
      for (let distance = 1; distance <= window; distance += 1) {
        const other = words[at + distance];
        if (other === undefined) break;
        if (only && !only.has(other)) continue;
        add(word, other, weights[distance] ?? 0);
        if (!ordered) add(other, word, weights[distance] ?? 0);
      }
    }
  }
  return found;
};
