import { Fault } from "../../model/fault.js";
import { type Contrast, restSide } from "../../model/inference.js";
import type { SparseColumn, TwoCounts, TwoGroups } from "../../statistics/index.js";
import { placesOf, type TextCounts } from "../counts/text-counts.js";

/** Two sides with what each item counts on them. Texts of the first side in code-unit order come first, whichever is the target. */
export interface CountedSides extends Contrast {
  readonly groups: TwoGroups;
  /** True if the target's texts come second. */
  readonly flipped: boolean;
  /** Indices of the texts, by side and id. */
  readonly texts: readonly number[];
  /** What counts are rates of, text by text. */
  readonly bases: Float64Array<ArrayBuffer>;
  /** Words of the first group and of the second. */
  readonly words: readonly [number, number];
  /** Occurrences of each item in both groups, and texts that have it. */
  readonly counts: readonly [Uint32Array, Uint32Array];
  readonly ranges: readonly [Uint32Array, Uint32Array];
}

const textsOnSide = ({ texts }: TextCounts, side: string, other: string): readonly number[] => {
  const on = texts.flatMap((text, index) =>
    text.side === side || (side === restSide && text.side !== other) ? [index] : [],
  );
  const idOf = (index: number): string => texts[index]?.id ?? "";
  return on.sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : a - b));
};

/** Adds up the items of both sides; a side without texts or words is a Fault. */
export const countedSides = (counts: TextCounts, items: number, { target, reference }: Contrast): CountedSides => {
  const flipped = reference < target;
  const names = flipped ? [reference, target] : [target, reference];
  const [one = [], other = []] = names.map((side, index) => textsOnSide(counts, side, names[1 - index] ?? ""));
  const texts = [...one, ...other];
  const bases = Float64Array.from(texts, (text) => counts.texts[text]?.base ?? 0);
  const words: [number, number] = [0, 0];
  const [occurrences, ranges] = [0, 0].map(() => [new Uint32Array(items), new Uint32Array(items)] as const);
  if (occurrences === undefined || ranges === undefined) throw new Error("two lists were made");
  for (const [unit, text] of texts.entries()) {
    const group = unit < one.length ? 0 : 1;
    const [count, range] = [occurrences[group], ranges[group]];
    words[group] += bases[unit] as number;
    const [from, to] = placesOf(counts, text);
    for (let at = from; at < to; at += 1) {
      const item = counts.items.places[at] as number;
      count[item] = (count[item] as number) + (counts.times.places[at] as number);
      range[item] = (range[item] as number) + 1;
    }
  }
  for (const [group, side] of names.entries()) {
    if ((group === 0 ? one : other).length === 0)
      throw new Fault(`no text is on the side "${side}"; keyness needs two sides`);
    if (words[group] === 0)
      throw new Fault(`the side "${side}" has no words that are read; keyness needs words on both`);
  }
  const groups = { first: one.length, second: other.length };
  return { target, reference, groups, flipped, texts, bases, words, counts: occurrences, ranges };
};

/** Values of target and reference, from those of both groups. */
export const targetFirst = <Value>({ flipped }: CountedSides, [first, second]: readonly [Value, Value]) =>
  flipped ? ([second, first] as const) : ([first, second] as const);

/** Occurrences of an item on both sides, with their words. */
export const countsOf = (sides: CountedSides, item: number): TwoCounts => {
  const [target, reference] = targetFirst(sides, sides.counts);
  const [targetBase, referenceBase] = targetFirst(sides, sides.words);
  return { targetCount: target[item] ?? 0, targetBase, referenceCount: reference[item] ?? 0, referenceBase };
};

/** 1 where the target's rate is greater, −1 where the reference's is, 0 where they are the same. */
export const directionOf = ({ targetCount, targetBase, referenceCount, referenceBase }: TwoCounts): number =>
  Math.sign(targetCount * referenceBase - referenceCount * targetBase);

/** Occurrences of some items text by text, zeros left out; in the order of the items. */
export const columnsOf = (
  counts: TextCounts,
  sides: CountedSides,
  items: ArrayLike<number>,
): readonly SparseColumn[] => {
  const places = new Int32Array(sides.counts[0].length).fill(-1);
  const columns = Array.from(items, (item, place): SparseColumn => {
    places[item] = place;
    const size = (sides.ranges[0][item] ?? 0) + (sides.ranges[1][item] ?? 0);
    return { at: new Uint32Array(size), value: new Float64Array(size) };
  });
  const filled = new Uint32Array(columns.length);
  for (const [unit, text] of sides.texts.entries()) {
    const [from, to] = placesOf(counts, text);
    for (let at = from; at < to; at += 1) {
      const place = places[counts.items.places[at] as number] as number;
      const column = columns[place];
      if (column === undefined) continue;
      const next = filled[place] as number;
      column.at[next] = unit;
      column.value[next] = counts.times.places[at] as number;
      filled[place] = next + 1;
    }
  }
  return columns;
};
