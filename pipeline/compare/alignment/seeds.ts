import type { Query } from "./query.js";
import { countOfWord, documentAt, placesOfTriple, placesOfWord, type Range, type Stream } from "./stream.js";

/** A stretch of one document where some of the query's words stand, with the weight of these words in bits. */
export interface Candidate extends Range {
  readonly bits: number;
}

/** A word or three words of the query, met in the stream. */
interface Seed {
  readonly quote: number;
  readonly source: number;
  readonly bits: number;
}

const mostPlaces = 64;
const mostSeeds = 1500;
const widestGap = 100;
const widest = 400;
const slack = 16;
const markedSlack = 64;

/** How much it tells that a word is met: −log2 of its share of all words. */
export const bitsOf = ({ ids, singles }: Stream, id: number): number => {
  const count = (singles.firsts[id + 1] ?? 0) - (singles.firsts[id] ?? 0);
  return Math.log2((ids.length + 1) / (count + 0.5));
};

const upTo = function* <Value>(values: Iterable<Value>, most: number): Generator<Value> {
  let count = 0;
  for (const value of values) {
    if (count++ >= most) return;
    yield value;
  }
};

const tripleOf = ({ ids }: Query, at: number): readonly [number, number, number] => [
  ids[at] ?? -1,
  ids[at + 1] ?? -1,
  ids[at + 2] ?? -1,
];

const tripleSeeds = (stream: Stream, query: Query, part: Range, ranges: readonly Range[]): Seed[] => {
  const found: { readonly quote: number; readonly places: readonly number[]; readonly bits: number }[] = [];
  for (let quote = part.from; quote + 2 < part.to; quote++) {
    const places = [...upTo(placesOfTriple(stream, tripleOf(query, quote), ranges), mostPlaces)];
    if (places.length === 0) continue;
    const bits = tripleOf(query, quote).reduce((sum, id) => sum + bitsOf(stream, id), 0);
    found.push({ quote, places, bits });
  }
  found.sort((a, b) => a.places.length - b.places.length || a.quote - b.quote);
  const seeds: Seed[] = [];
  for (const { quote, places, bits } of found) {
    if (seeds.length + places.length > mostSeeds) break;
    for (const source of places) seeds.push({ quote, source, bits });
  }
  return seeds;
};

const wordSeeds = (stream: Stream, query: Query, part: Range, ranges: readonly Range[]): Seed[] => {
  const counts: (readonly [quote: number, count: number])[] = [];
  for (let quote = part.from; quote < part.to; quote++) {
    const count = countOfWord(stream, query.ids[quote] ?? -1, ranges);
    if (count > 0) counts.push([quote, count]);
  }
  counts.sort(([a, few], [b, many]) => few - many || a - b);
  const seeds: Seed[] = [];
  for (const [quote, count] of counts.slice(0, 12)) {
    if (seeds.length > 0 && seeds.length + count > mostSeeds / 4) break;
    const id = query.ids[quote] ?? -1;
    const bits = bitsOf(stream, id);
    for (const source of upTo(placesOfWord(stream, id, ranges), mostSeeds / 4)) seeds.push({ quote, source, bits });
  }
  return seeds;
};

/** Groups seeds that lie near each other in one document, as the words of one place do. */
const groupsOf = (stream: Stream, seeds: readonly Seed[]): (readonly Seed[])[] => {
  const sorted = seeds.toSorted((a, b) => a.source - b.source || a.quote - b.quote);
  const groups: Seed[][] = [];
  let group: Seed[] = [];
  let limit = -1;
  for (const seed of sorted) {
    const [first, last] = [group[0], group.at(-1)];
    const near =
      first !== undefined &&
      last !== undefined &&
      seed.source - last.source <= widestGap &&
      seed.source - first.source <= widest &&
      seed.source < limit;
    if (!near) {
      group = [];
      groups.push(group);
      limit = stream.firsts[documentAt(stream, seed.source) + 1] ?? 0;
    }
    group.push(seed);
  }
  return groups;
};

const candidateOf = (stream: Stream, query: Query, part: Range, group: readonly Seed[]): Candidate => {
  const best = new Map<number, number>();
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const { quote, source, bits } of group) {
    best.set(quote, Math.max(best.get(quote) ?? 0, bits));
    low = Math.min(low, source - (quote - part.from));
    high = Math.max(high, source + (part.to - quote));
  }
  const marked = query.marks.subarray(part.from, part.to).includes(1);
  const beside = slack + (marked ? markedSlack : 0);
  const document = documentAt(stream, group[0]?.source ?? 0);
  const bits = [...best.values()].reduce((sum, one) => sum + one, 0);
  const from = Math.max(stream.firsts[document] ?? 0, low - beside);
  return { from, to: Math.min(stream.firsts[document + 1] ?? 0, high + beside), bits };
};

/** Where a part of a query may stand, the likeliest first; by `words` single rare words are enough. */
export const candidatesOf = (
  stream: Stream,
  query: Query,
  part: Range,
  ranges: readonly Range[],
  by: "triples" | "words",
): readonly Candidate[] => {
  const seeds = by === "words" ? wordSeeds(stream, query, part, ranges) : tripleSeeds(stream, query, part, ranges);
  return groupsOf(stream, seeds)
    .map((group) => candidateOf(stream, query, part, group))
    .sort((a, b) => b.bits - a.bits || a.from - b.from);
};

/** All places where exactly the query's words stand in a row; at most as many as are worth telling. */
export const exactPlaces = (
  stream: Stream,
  query: Query,
  ranges: readonly Range[],
  most: number,
): readonly number[] => {
  const { ids } = query;
  let rarest = 0;
  let bits = -1;
  // The first words are enough to find a rare triple in.
  for (let at = 0; at + 2 < ids.length && at < 64; at++) {
    const here = tripleOf(query, at).reduce((sum, id) => sum + bitsOf(stream, id), 0);
    if (here > bits) [rarest, bits] = [at, here];
  }
  const found: number[] = [];
  let checked = 0;
  for (const place of placesOfTriple(stream, tripleOf(query, rarest), ranges)) {
    const from = place - rarest;
    // Where the words of a long quotation recur everywhere, the first places must do.
    if (checked > 4_000_000 || found.length >= most) break;
    if (from < 0 || documentAt(stream, from) !== documentAt(stream, from + ids.length - 1)) continue;
    let same = 0;
    while (same < ids.length && stream.ids[from + same] === ids[same]) same++;
    checked += same + 1;
    if (same === ids.length) found.push(from);
  }
  return found;
};
