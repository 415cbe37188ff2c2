import { append, type NumbersList, numbersList } from "../counts/numbers-list.js";
import { equalSizes, type Spread } from "./measures.js";

/** A text in which items have places. */
export interface PlacedText {
  readonly id: string;
  readonly side: string;
  readonly words: number;
}

/** Where items stand in texts, in flat lists, eight bytes an occurrence. */
export interface Places {
  readonly texts: PlacedText[];
  readonly items: NumbersList;
  /** Place of each occurrence among the words of its text, from 0. */
  readonly positions: NumbersList;
  /** Where the occurrences of each text end. */
  readonly ends: number[];
}

/** No text read. */
export const noPlaces = (): Places => ({ texts: [], items: numbersList(), positions: numbersList(), ends: [] });

/** Adds an occurrence to the text that is being read. */
export const place = ({ items, positions }: Places, item: number, position: number): void => {
  append(items, item);
  append(positions, position);
};

/** Ends the text that is being read. */
export const endText = (places: Places, text: PlacedText): void => {
  places.texts.push(text);
  places.ends.push(places.items.size);
};

/** Texts of a side with words, by id, so that the order in which they were read changes nothing. */
export const textsOfSide = ({ texts }: Places, side: string): readonly number[] => {
  const idOf = (index: number): string => texts[index]?.id ?? "";
  return texts
    .flatMap((text, index) => (text.side === side && text.words > 0 ? [index] : []))
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : a - b));
};

/** Occurrences of all items in some texts end to end, item by item. */
const positionsByItem = ({ texts, items, positions, ends }: Places, some: readonly number[], known: number) => {
  const starts = new Uint32Array(known + 1);
  const each = function* () {
    let before = 0;
    for (const text of some) {
      for (let at = ends[text - 1] ?? 0; at < (ends[text] ?? 0); at += 1) {
        yield [items.places[at] as number, before + (positions.places[at] as number)] as const;
      }
      before += texts[text]?.words ?? 0;
    }
  };
  for (const [item] of each()) starts[item + 1] = (starts[item + 1] as number) + 1;
  for (let item = 0; item < known; item += 1)
    starts[item + 1] = (starts[item + 1] as number) + (starts[item] as number);
  const next = starts.slice(0, known);
  const found = new Float64Array(starts[known] as number);
  for (const [item, position] of each()) {
    const at = next[item] as number;
    found[at] = position;
    next[item] = at + 1;
  }
  return (item: number): Float64Array => found.subarray(starts[item], starts[item + 1]);
};

/** Counts of ascending positions in parts that follow each other. */
const countsIn = (positions: Float64Array, sizes: readonly number[]): readonly number[] => {
  const counts = sizes.map(() => 0);
  let [part, end] = [0, sizes[0] ?? 0];
  for (const position of positions) {
    while (position >= end && part + 1 < sizes.length) {
      part += 1;
      end += sizes[part] ?? 0;
    }
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
};

/** How items are spread over some texts, or, cut into `parts`, over the equal parts of one. */
export const spreadsOf = (places: Places, some: readonly number[], known: number, parts: number | null) => {
  const of = positionsByItem(places, some, known);
  const words = some.map((text) => places.texts[text]?.words ?? 0);
  const sizes = parts === null ? words : equalSizes(words[0] ?? 0, parts);
  return {
    frequency: (item: number): number => of(item).length,
    spread: (item: number): Spread => {
      const positions = of(item);
      return { counts: countsIn(positions, sizes), sizes, positions: Array.from(positions) };
    },
  };
};
