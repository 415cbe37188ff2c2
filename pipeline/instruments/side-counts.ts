import type { PartCounts } from "../statistics/index.js";

/** How often each thing stands in one text; things are numbers, and only those that are there are listed. */
export interface TextCounts {
  readonly document: string;
  /** Words that were read. */
  readonly words: number;
  readonly things: Uint32Array;
  readonly counts: Uint32Array;
}

/** Counts of the texts of each side, kept text by text in 8 bytes for each thing of a text. */
export type SideCounts = Map<string, TextCounts[]>;

/** Adds the counts of one text. */
export const addText = (
  sides: SideCounts,
  { side, id }: { readonly side: string; readonly id: string },
  words: number,
  counts: ReadonlyMap<number, number>,
): void => {
  const texts = sides.get(side) ?? [];
  if (texts.length === 0) sides.set(side, texts);
  texts.push({
    document: id,
    words,
    things: Uint32Array.from(counts.keys()),
    counts: Uint32Array.from(counts.values()),
  });
};

/** What is known of all things of one side. */
export interface SideTotals {
  readonly texts: number;
  readonly words: number;
  /** By thing: how often it stands there. */
  readonly counts: Float64Array;
  /** By thing: in how many texts. */
  readonly ranges: Uint32Array;
  /** By thing: Σ |its share in a text − the text's share of the words| over the texts that have it, less those shares. */
  readonly deviations: Float64Array;
}

/** Totals of a side over things numbered below `size`. */
export const totalsOf = (texts: readonly TextCounts[], size: number): SideTotals => {
  const [counts, ranges, deviations] = [new Float64Array(size), new Uint32Array(size), new Float64Array(size)];
  let words = 0;
  for (const text of texts) {
    words += text.words;
    text.things.forEach((thing, index) => {
      counts[thing] = (counts[thing] as number) + (text.counts[index] as number);
      ranges[thing] = (ranges[thing] as number) + 1;
    });
  }
  for (const text of texts) {
    const share = text.words / words;
    text.things.forEach((thing, index) => {
      const part = (text.counts[index] as number) / (counts[thing] as number);
      deviations[thing] = (deviations[thing] as number) + Math.abs(part - share) - share;
    });
  }
  return { texts: texts.length, words, counts, ranges, deviations };
};

/** Deviation of proportions over texts, of sums that go through those texts alone that have the thing. */
export const deviationOf = ({ texts, deviations }: SideTotals, thing: number): number | null =>
  texts < 2 ? null : Math.max(0, (1 + (deviations[thing] ?? 0)) / 2);

/** One thing in the texts of a side, as the statistics of dispersion take it. */
export const partsOf = (texts: readonly TextCounts[], thing: number): PartCounts => ({
  counts: texts.map(({ things, counts }) => counts[things.indexOf(thing)] ?? 0),
  sizes: texts.map(({ words }) => words),
});

/** Order of sides: those named first, the others by code units, so that the order of the texts changes nothing. */
export const bySide =
  (first: readonly string[]) =>
  (a: string, b: string): number => {
    const [one, other] = [a, b].map((side) => (first.includes(side) ? first.indexOf(side) : first.length));
    return (one ?? 0) - (other ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
  };

/** Sides with their texts, in their order. */
export const sidesInOrder = (
  sides: SideCounts,
  first: readonly string[],
): readonly (readonly [string, readonly TextCounts[]])[] => {
  const order = bySide(first);
  return [...sides].sort(([a], [b]) => order(a, b));
};

/** Words of all sides. */
export const wordsOfSides = (sides: SideCounts): number => {
  let words = 0;
  for (const texts of sides.values()) for (const text of texts) words += text.words;
  return words;
};
