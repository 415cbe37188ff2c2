import { firstNotBefore } from "../../model/span.js";
import { exp2 } from "../../statistics/index.js";
import { flag, type Words } from "./words.js";

/** A half-open range of positions in the stream. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Positions of the stream by a number between 0 and the count of buckets, ascending in each bucket. */
interface Postings {
  readonly firsts: Int32Array;
  readonly positions: Int32Array;
}

/** All words of all documents, one after the other, and where each word and each three words stand. */
export interface Stream {
  /** Key of each word, by its number. */
  readonly vocabulary: readonly string[];
  /** Number of the word at each position. */
  readonly ids: Int32Array;
  /** {@link Words.flags} at each position. */
  readonly flags: Uint8Array;
  /** First position of each document; one more at the end. */
  readonly firsts: Int32Array;
  readonly singles: Postings;
  readonly triples: Postings;
}

const hashOf = (a: number, b: number, c: number, buckets: number): number => {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(c + 0x165667b1, 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) & (buckets - 1);
};

/** Sorts positions into buckets by counting; −1 leaves one out. */
const postings = (size: number, buckets: number, bucketOf: (position: number) => number): Postings => {
  const firsts = new Int32Array(buckets + 1);
  for (let at = 0; at < size; at++) {
    const bucket = bucketOf(at);
    if (bucket >= 0) firsts[bucket + 1] = (firsts[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++) {
    firsts[bucket + 1] = (firsts[bucket + 1] ?? 0) + (firsts[bucket] ?? 0);
  }
  const next = firsts.slice();
  const positions = new Int32Array(firsts[buckets] ?? 0);
  for (let at = 0; at < size; at++) {
    const bucket = bucketOf(at);
    if (bucket < 0) continue;
    const place = next[bucket] ?? 0;
    positions[place] = at;
    next[bucket] = place + 1;
  }
  return { firsts, positions };
};

const powerOfTwo = (atLeast: number): number => exp2(Math.ceil(Math.log2(Math.max(16, atLeast))));

/** Joins the words of all documents; takes time and memory in proportion to them. */
export const streamOf = (texts: readonly Words[]): Stream => {
  const firsts = new Int32Array(texts.length + 1);
  for (const [index, { keys }] of texts.entries()) firsts[index + 1] = (firsts[index] ?? 0) + keys.length;
  const size = firsts[texts.length] ?? 0;
  const numbers = new Map<string, number>();
  const vocabulary: string[] = [];
  const ids = new Int32Array(size);
  const flags = new Uint8Array(size);
  const lasts = new Uint8Array(size + 1);
  let at = 0;
  for (const { keys, flags: own } of texts) {
    flags.set(own, at);
    for (const key of keys) {
      let number = numbers.get(key);
      if (number === undefined) {
        number = vocabulary.length;
        vocabulary.push(key);
        numbers.set(key, number);
      }
      ids[at++] = number;
    }
    // The last two words of a document begin no three words.
    for (const back of [1, 2]) if (at - back >= 0) lasts[at - back] = 1;
  }
  const buckets = powerOfTwo(size);
  const singles = postings(size, Math.max(1, vocabulary.length), (position) => ids[position] ?? -1);
  const triples = postings(size, buckets, (position) =>
    lasts[position] === 1 ? -1 : hashOf(ids[position] ?? 0, ids[position + 1] ?? 0, ids[position + 2] ?? 0, buckets),
  );
  return { vocabulary, ids, flags, firsts, singles, triples };
};

/** Index in a bucket of its first position that is not below the given one. */
const lowest = ({ positions }: Postings, from: number, to: number, position: number): number =>
  firstNotBefore(from, to, (at) => (positions[at] ?? 0) < position);

function* within(found: Postings, bucket: number, ranges: readonly Range[]): Generator<number> {
  const [first = 0, last = 0] = [found.firsts[bucket], found.firsts[bucket + 1]];
  for (const { from, to } of ranges) {
    for (let at = lowest(found, first, last, from); at < last; at++) {
      const position = found.positions[at] ?? 0;
      if (position >= to) break;
      yield position;
    }
  }
}

/** Positions of a word in the ranges, ascending in each. */
export const placesOfWord = ({ singles }: Stream, id: number, ranges: readonly Range[]): Generator<number> =>
  within(singles, id, ranges);

/** How often a word stands in the ranges. */
export const countOfWord = ({ singles }: Stream, id: number, ranges: readonly Range[]): number => {
  const [first = 0, last = 0] = [singles.firsts[id], singles.firsts[id + 1]];
  let count = 0;
  for (const { from, to } of ranges) {
    count += lowest(singles, first, last, to) - lowest(singles, first, last, from);
  }
  return count;
};

/** Positions of three words in a row in the ranges, ascending in each. */
export function* placesOfTriple(
  { ids, triples }: Stream,
  [a, b, c]: readonly [number, number, number],
  ranges: readonly Range[],
): Generator<number> {
  const bucket = hashOf(a, b, c, triples.firsts.length - 1);
  for (const position of within(triples, bucket, ranges)) {
    if (ids[position] === a && ids[position + 1] === b && ids[position + 2] === c) yield position;
  }
}

/** Index of the document that holds a position. */
export const documentAt = ({ firsts }: Stream, position: number): number =>
  Math.max(0, firstNotBefore(1, firsts.length - 1, (at) => (firsts[at] ?? 0) <= position) - 1);

/** Words between two positions, inlays left out. */
export const wordsBetween = ({ flags }: Pick<Stream, "flags">, from: number, to: number): number => {
  let words = 0;
  for (let at = from; at < to; at++) if (((flags[at] ?? 0) & flag.inlay) === 0) words++;
  return words;
};

/** Positions of a document. */
export const boundsOf = ({ firsts }: Stream, document: number): Range => ({
  from: firsts[document] ?? 0,
  to: firsts[document + 1] ?? 0,
});
