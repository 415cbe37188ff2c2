/** Frequencies of a word reduced by how it clumps; an evenly spread word keeps its own. */
export interface ReducedFrequencies {
  /** Average reduced frequency. */
  readonly arf: number;
  /** Average waiting time for the word, in words, from anywhere in the text. */
  readonly awt: number;
  /** Average logarithmic distance, in powers of ten. */
  readonly ald: number;
}

/**
 * ARF, AWT and ALD (Savický & Hlaváčová 2002) of a word at `positions`, ascending from 0, in a text of `length` words that
 * is taken for a ring, so that the last distance d goes round its end: `ARF = Σ min(d, v) ÷ v` with `v = length ÷ f`,
 * `AWT = ½ · (1 + Σ d² ÷ length)`, `ALD = Σ d · log10 d ÷ length`. Null if the word does not occur.
 */
export const reducedFrequencies = (positions: readonly number[], length: number): ReducedFrequencies | null => {
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined || length === 0) return null;
  const even = length / positions.length;
  let [reduced, squares, logarithms] = [0, 0, 0];
  let before = last - length;
  for (const position of positions) {
    const distance = position - before;
    reduced += Math.min(distance, even);
    squares += distance * distance;
    logarithms += distance * Math.log10(distance);
    before = position;
  }
  return { arf: reduced / even, awt: (1 + squares / length) / 2, ald: logarithms / length };
};

/** Positions of each word of a text, from 0. */
export const wordPositions = (words: readonly string[]): Map<string, number[]> => {
  const positions = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    const known = positions.get(word);
    if (known === undefined) positions.set(word, [place]);
    else known.push(place);
  }
  return positions;
};
