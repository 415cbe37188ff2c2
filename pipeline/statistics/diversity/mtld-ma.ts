import { leastTree } from "./least-tree.js";
import { wordNumbers } from "./word-numbers.js";

/** What MTLD-MA does at the end of a text, and when a factor is full. */
export interface MtldMaOptions {
  /** `wrap`: goes on at the beginning; `both`: drops what is not full, and averages both directions. */
  readonly ends?: "wrap" | "both";
  readonly threshold?: number;
  /** Words that a factor has at least, 10 unless told. */
  readonly least?: number;
}

// Sums of a threshold may miss a whole number by a bit, so near ones are looked at exactly.
const near = 1e-6;

/** Where each place's word comes again. */
const nextPlaces = (numbers: Uint32Array): Uint32Array => {
  const next = new Uint32Array(numbers.length);
  const last = new Uint32Array(numbers.length).fill(numbers.length);
  for (let at = numbers.length - 1; at >= 0; at -= 1) {
    const number = numbers[at] ?? 0;
    next[at] = last[number] ?? 0;
    last[number] = at;
  }
  return next;
};

/** Mean length of the factors that begin at each of the first `starts` places and are full; null if none is. */
const meanFactor = (numbers: Uint32Array, starts: number, threshold: number, least: number): number | null => {
  const next = nextPlaces(numbers);
  const types = new Float64Array(numbers.length);
  const seen = new Uint8Array(numbers.length);
  let distinct = 0;
  for (const [at, number] of numbers.entries()) {
    if (seen[number] === 0) distinct += 1;
    seen[number] = 1;
    // Types from the first word to this one, less those at which the TTR would be at the threshold.
    types[at] = distinct - threshold * (at + 1);
  }
  const tree = leastTree(types);
  let [factors, lengths] = [0, 0];
  for (let start = 0; start < starts; start += 1) {
    const limit = -threshold * start + near;
    let found = tree.firstBelow(start + least - 1, limit);
    while (found !== null) {
      const length = found.place - start + 1;
      const inside = Math.round(found.value + threshold * (found.place + 1));
      if (inside / length < threshold) break;
      found = tree.firstBelow(found.place + 1, limit);
    }
    if (found !== null) {
      factors += 1;
      lengths += found.place - start + 1;
    }
    tree.lower(start, (next[start] ?? 0) - 1);
  }
  return factors === 0 ? null : lengths / factors;
};

/**
 * Moving-average MTLD: mean length of the stretches that begin at each word and end where their TTR falls below .72
 * (McCarthy & Jarvis 2010; MTLD-W in Vidal & Jarvis 2020; lexical_diversity's mtld_ma_wrap and mtld_ma_bid).
 * n · log n in the words. Null where no stretch is full.
 */
export const mtldMa = (words: readonly string[], options: MtldMaOptions = {}): number | null => {
  const { ends = "wrap", threshold = 0.72, least = 10 } = options;
  if (words.length === 0) return null;
  const numbers = wordNumbers(words);
  if (ends === "wrap") {
    const ring = new Uint32Array(2 * numbers.length);
    ring.set(numbers);
    ring.set(numbers, numbers.length);
    return meanFactor(ring, numbers.length, threshold, least);
  }
  const forwards = meanFactor(numbers, numbers.length, threshold, least);
  const backwards = meanFactor(numbers.toReversed(), numbers.length, threshold, least);
  return forwards === null || backwards === null ? null : (forwards + backwards) / 2;
};
