/** Two words count as misread, misspelt or inflected forms of each other from this likeness on. */
export const alike = 0.6;

const longest = 40;
const mostKnown = 400_000;

/** Edits between two strings: insertions, deletions, substitutions, and swaps of neighbours (optimal string alignment). */
const edits = (a: string, b: string): number => {
  let before = new Int32Array(b.length + 1);
  let last = Int32Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = new Int32Array(b.length + 1);
    next[0] = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next[column] = cost;
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
};

/** One bit a letter, so that most unlike words are told apart without counting edits. */
const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};

const ones = (bits: number): number => {
  let [left, count] = [bits, 0];
  while (left !== 0) {
    left &= left - 1;
    count++;
  }
  return count;
};

/** How like two words of a vocabulary are, by their numbers: 1 less the edits over the letters of the longer; 0 below {@link alike}. */
export interface Likenesses {
  readonly of: (a: number, b: number) => number;
  /** Likeness of two words written as one and a third. */
  readonly ofJoined: (first: number, second: number, whole: number) => number;
}

const likenessOf = (a: string, b: string): number => {
  if (a === b) return 1;
  const found = 1 - edits(a, b) / Math.max(a.length, b.length);
  return found >= alike - 1e-9 ? found : 0;
};

/** Compares words of a vocabulary; what costs most is remembered, within bounds. */
export const likenessesIn = (vocabulary: readonly string[]): Likenesses => {
  const size = vocabulary.length;
  const lengths = Int32Array.from(vocabulary, ({ length }) => length);
  const letters = Int32Array.from(vocabulary, lettersOf);
  const known = new Map<number, number>();
  const unlike = (length: number, other: number, bits: number, others: number): boolean => {
    const longer = Math.max(length, other);
    const most = Math.floor(longer * (1 - alike) + 1e-9);
    return most === 0 || longer > longest || Math.abs(length - other) > most || ones(bits ^ others) > 2 * most;
  };
  const remembered = (key: number, make: () => number): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= mostKnown) known.clear();
    const made = make();
    known.set(key, made);
    return made;
  };
  return {
    of: (a, b) => {
      if (a === b) return 1;
      if (unlike(lengths[a] ?? 0, lengths[b] ?? 0, letters[a] ?? 0, letters[b] ?? 0)) return 0;
      return remembered(a * size + b, () => likenessOf(vocabulary[a] ?? "", vocabulary[b] ?? ""));
    },
    ofJoined: (first, second, whole) => {
      const length = (lengths[first] ?? 0) + (lengths[second] ?? 0);
      if (Math.abs(length - (lengths[whole] ?? 0)) > 2 || length < 4) return 0;
      const bits = (letters[first] ?? 0) | (letters[second] ?? 0);
      if (unlike(length, lengths[whole] ?? 0, bits, letters[whole] ?? 0)) return 0;
      return likenessOf(`${vocabulary[first]}${vocabulary[second]}`, vocabulary[whole] ?? "");
    },
  };
};
