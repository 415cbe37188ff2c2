/** Which n-grams are made. */
export interface NgramOptions {
  /** Lengths in words, 2 unless told. */
  readonly sizes?: readonly number[];
  /** How many words may be passed over between two neighbours of the n-gram; none unless told. */
  readonly skips?: readonly number[];
}

/** How an n-gram goes on from a word, depth first, nearer words before farther ones. */
function* onward<Word>(words: readonly Word[], at: number, size: number, steps: readonly number[]): Generator<Word[]> {
  const word = words[at];
  if (word === undefined) return;
  if (size <= 1) yield [word];
  else for (const step of steps) for (const rest of onward(words, at + step, size - 1, steps)) yield [word, ...rest];
}

/**
 * N-grams and skip-grams of a list, size by size, each in the order of their words (Guthrie, Allison, Liu, Guthrie & Wilks
 * 2006). A skip holds between each two neighbours, so that an n-gram passes over at most n − 1 times the greatest skip.
 */
export function* ngrams<Word>(words: readonly Word[], options: NgramOptions = {}): Generator<readonly Word[]> {
  const { sizes = [2], skips = [0] } = options;
  const steps = skips.map((skip) => skip + 1);
  for (const size of sizes) {
    if (size < 1) continue;
    for (let at = 0; at < words.length; at += 1) yield* onward(words, at, size, steps);
  }
}

/**
 * Skip-grams that pass over at most `most` words altogether: the definition of the paper, where {@link ngrams} limits
 * each gap by itself.
 */
export function* kSkipNgrams<Word>(words: readonly Word[], size: number, most: number): Generator<readonly Word[]> {
  const from = function* (at: number, left: number, budget: number): Generator<Word[]> {
    const word = words[at];
    if (word === undefined) return;
    if (left <= 1) yield [word];
    else
      for (let skip = 0; skip <= budget; skip += 1)
        for (const rest of from(at + 1 + skip, left - 1, budget - skip)) yield [word, ...rest];
  };
  if (size >= 1) for (let at = 0; at < words.length; at += 1) yield* from(at, size, most);
}
