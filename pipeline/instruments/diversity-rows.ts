import type { Row } from "../model/table.js";
import { blockJackknife, type Interval, seedOf } from "../statistics/index.js";
import { randomIntegers } from "../statistics/random.js";
import { type Measure, type MeasureName, type MeasureOptions, measureOf } from "./diversity-measures.js";
import type { diversityTable } from "./diversity-table.js";

/** One text as the words that were read of it. */
export interface WordsOfText {
  readonly document: string;
  readonly words: readonly string[];
}

/** A text, or all texts of a side, that measures are taken of; without a document it is the side. */
export interface Measured {
  readonly side: string;
  readonly document: string | null;
  /** In the order of their ids. */
  readonly texts: readonly WordsOfText[];
}

/** How windows of one length are drawn. */
export interface Windows {
  readonly length: number;
  /** Windows at random places in each text; null for successive ones. */
  readonly random: number | null;
  readonly seed: number;
}

type DiversityRow = Row<typeof diversityTable.columns>;

/** Blocks that are left out in turn: enough for an interval, and few enough to be quick. */
const mostBlocks = 20;
const leastBlocks = 10;
/** Windows that an interval takes at least. */
const leastWindows = 5;
/** Words that a block has at least. */
const leastOfBlock = 50;

const joined = (texts: readonly WordsOfText[]): readonly string[] => texts.flatMap(({ words }) => words);

/**
 * Where blocks end: successive stretches of one text, each of so many words or a multiple of it, or whole texts where
 * there are enough of them.
 */
const blockEnds = (texts: readonly WordsOfText[], least: number): readonly number[] | null => {
  const ends: number[] = [];
  for (const { words } of texts) ends.push((ends.at(-1) ?? 0) + words.length);
  const all = ends.at(-1) ?? 0;
  const isOfTexts = texts.length >= leastBlocks;
  const blocks = Math.min(mostBlocks, isOfTexts ? texts.length : Math.floor(all / least));
  if (blocks < leastBlocks) return null;
  return Array.from({ length: blocks }, (_, block) =>
    isOfTexts
      ? (ends[Math.round(((block + 1) * texts.length) / blocks) - 1] ?? all)
      : block === blocks - 1
        ? all
        : least * Math.round(((block + 1) * all) / blocks / least),
  );
};

const wholeInterval = (
  words: readonly string[],
  texts: readonly WordsOfText[],
  value: number | null,
  measure: (words: readonly string[]) => number | null,
  least: number,
): Interval | null => {
  const ends = blockEnds(texts, least);
  if (ends === null || value === null) return null;
  const without = ends.map((end, block) => measure([...words.slice(0, ends[block - 1] ?? 0), ...words.slice(end)]));
  return blockJackknife(value, without)?.interval ?? null;
};

/** A measure of the whole of each text or side, with an interval by leaving out blocks. */
export const wholeRow = (
  name: MeasureName,
  { side, document, texts }: Measured,
  options: Required<MeasureOptions>,
): DiversityRow => {
  const measure: Measure = measureOf(name);
  const words = joined(texts);
  const of = (some: readonly string[]): number | null => measure.of(some, options);
  const value = of(words);
  // A block that is no whole number of segments would shift all segments behind it.
  const least = name === "msttr" ? options.window : leastOfBlock;
  const [lower, upper] = wholeInterval(words, texts, value, of, least) ?? [null, null];
  return {
    measure: name,
    side,
    document,
    value,
    lower,
    upper,
    tokens: words.length,
    windows: null,
    window_length: null,
  };
};

/** Places at which windows begin: one behind the other, or at random. */
const startsIn = (size: number, { length, random, seed }: Windows, key: readonly string[]): readonly number[] => {
  const places = size - length + 1;
  if (places < 1) return [];
  if (random === null) return Array.from({ length: Math.floor(size / length) }, (_, index) => index * length);
  const draw = randomIntegers(seedOf(seed, key));
  return Array.from({ length: random }, () => draw(places));
};

interface Sums {
  readonly sum: number;
  readonly count: number;
}

const totalOf = (units: readonly Sums[]): Sums => {
  let [sum, count] = [0, 0];
  for (const unit of units) {
    sum += unit.sum;
    count += unit.count;
  }
  return { sum, count };
};

/** Interval of a mean by leaving out each window, or each text with its windows: of windows it is Student's. */
const meanInterval = (units: readonly Sums[], { sum, count }: Sums): Interval | null => {
  if (units.length < leastWindows) return null;
  const without = units.map((unit) => (sum - unit.sum) / (count - unit.count));
  return blockJackknife(sum / count, without)?.interval ?? null;
};

/** A measure as its mean over windows of one length, so that texts of all lengths compare, with an interval. */
export const matchedRow = (
  name: MeasureName,
  { side, document, texts }: Measured,
  options: Required<MeasureOptions>,
  windows: Windows,
): DiversityRow => {
  const measure: Measure = measureOf(name);
  const values = texts.map((text) =>
    startsIn(text.words.length, windows, [side, text.document])
      .map((start) => measure.of(text.words.slice(start, start + windows.length), options))
      .filter((value) => value !== null),
  );
  const all = values.flat();
  const isOfTexts = texts.length >= leastBlocks;
  const units = (isOfTexts ? values : all.map((value) => [value]))
    .filter((unit) => unit.length > 0)
    .map((unit) => ({ sum: unit.reduce((sum, value) => sum + value, 0), count: unit.length }));
  // Windows at random places lie over each other, so that they say less than their number.
  const isIndependent = windows.random === null || isOfTexts;
  const total = totalOf(units);
  const [lower, upper] = (isIndependent ? meanInterval(units, total) : null) ?? [null, null];
  return {
    measure: name,
    side,
    document,
    value: total.count === 0 ? null : total.sum / total.count,
    lower,
    upper,
    tokens: texts.reduce((sum, { words }) => sum + words.length, 0),
    windows: all.length,
    window_length: windows.length,
  };
};
