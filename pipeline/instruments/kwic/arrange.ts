import { createHash } from "node:crypto";
import type { KwicLine } from "./line.js";
import { bySortKeys, type Sortable, type SortKey, sortable } from "./sort.js";

/** Which lines are shown, and in which order. */
export interface Arrangement {
  /** Lines drawn at random from all; null for all. */
  readonly sample: number | null;
  readonly seed: number;
  /** Empty for the order of reading; a sample is then in the order of documents and places. */
  readonly sort: readonly SortKey[];
  /** Lines shown at most, after drawing and sorting; null for all. */
  readonly max: number | null;
}

/** Every line in the order of reading. */
export const asRead: Arrangement = { sample: null, seed: 1, sort: [], max: null };

const beyondLatin = /[^\0-\xff]/;

/** A text that does not keep alive the whole source of which it was a slice; half as large where that can be. */
const detached = (text: string): string => {
  const encoding = beyondLatin.test(text) ? "utf16le" : "latin1";
  return Buffer.from(text, encoding).toString(encoding);
};

const held = (line: KwicLine): KwicLine => ({
  ...line,
  id: detached(line.id),
  left: detached(line.left),
  node: detached(line.node),
  right: detached(line.right),
});

/** The least of all that are added, by an order; holds no more than twice as many. */
const leastOf = <Item>(most: number, order: (a: Item, b: Item) => number) => {
  let kept: Item[] = [];
  const prune = (): readonly Item[] => {
    kept = kept.sort(order).slice(0, most);
    return kept;
  };
  return {
    add: (item: Item): void => {
      kept.push(item);
      if (kept.length >= 2 * most + 64) prune();
    },
    all: prune,
  };
};

/** Number of a line in the lottery: a hash of its id and the seed, so that the draw is the same in any order of reading. */
const lotOf = (seed: number, { id }: KwicLine): string =>
  createHash("sha256")
    .update(JSON.stringify([seed, id]))
    .digest("hex");

interface Lot {
  readonly lot: string;
  readonly line: KwicLine;
}

const byLot = (a: Lot, b: Lot): number => {
  if (a.lot !== b.lot) return a.lot < b.lot ? -1 : 1;
  return a.line.id < b.line.id ? -1 : a.line.id > b.line.id ? 1 : 0;
};

async function* drawn(lines: AsyncIterable<KwicLine>, size: number, seed: number): AsyncGenerator<KwicLine> {
  const least = leastOf<Lot>(size, byLot);
  for await (const line of lines) least.add({ lot: lotOf(seed, line), line: held(line) });
  for (const { line } of least.all()) yield line;
}

async function* sorted(
  lines: AsyncIterable<KwicLine>,
  sort: readonly SortKey[],
  max: number | null,
): AsyncGenerator<KwicLine> {
  const least = leastOf<Sortable>(max ?? Number.POSITIVE_INFINITY, bySortKeys);
  for await (const line of lines) least.add(sortable(held(line), sort));
  for (const { line } of least.all()) yield line;
}

async function* first(lines: AsyncIterable<KwicLine>, max: number): AsyncGenerator<KwicLine> {
  let shown = 0;
  if (max === 0) return;
  for await (const line of lines) {
    yield line;
    shown += 1;
    if (shown === max) return;
  }
}

/**
 * Draws, sorts and cuts lines. Unsorted lines flow by one at a time; a sample holds its lines, sorted ones are all held, or
 * as many as are shown, without their sources.
 */
export const arranged = (
  lines: AsyncIterable<KwicLine>,
  { sample, seed, sort, max }: Arrangement,
): AsyncIterable<KwicLine> => {
  if (sample !== null) return sorted(drawn(lines, sample, seed), sort, max);
  if (sort.length > 0) return sorted(lines, sort, max);
  return max === null ? lines : first(lines, max);
};
