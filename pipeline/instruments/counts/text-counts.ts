import { append, makeRoom, type NumbersList, numbersList } from "./numbers-list.js";

/** A text that was counted. */
export interface CountedText {
  readonly id: string;
  readonly side: string;
  /** What its counts are rates of: words, or as many n-grams as it has places for. */
  readonly base: number;
}

/** How often each item stands in each text, zeros left out, in flat lists: texts need not fit in memory, these do. */
export interface TextCounts {
  readonly texts: CountedText[];
  /** Items of the first text, then those of the second … */
  readonly items: NumbersList;
  /** How often each stands there. */
  readonly times: NumbersList;
  /** Where the items of each text end. */
  readonly ends: number[];
  /** Occurrences in the text that is being counted, by item; all 0 between texts. */
  readonly now: NumbersList;
}

/** No text counted. */
export const noTextCounts = (): TextCounts => ({
  texts: [],
  items: numbersList(),
  times: numbersList(),
  ends: [],
  now: numbersList(),
});

/** Counts one text from the numbers of its items. */
export const countText = (counts: TextCounts, text: CountedText, items: Iterable<number>): void => {
  const { now } = counts;
  const from = counts.items.size;
  for (const item of items) {
    if (item >= now.places.length) makeRoom(now, item + 1);
    const before = now.places[item] as number;
    if (before === 0) append(counts.items, item);
    now.places[item] = before + 1;
  }
  for (let at = from; at < counts.items.size; at += 1) {
    const item = counts.items.places[at] as number;
    append(counts.times, now.places[item] as number);
    now.places[item] = 0;
  }
  counts.ends.push(counts.items.size);
  counts.texts.push(text);
};

/** Where the items of a text begin and end. */
export const placesOf = ({ ends }: TextCounts, text: number): readonly [from: number, to: number] => [
  ends[text - 1] ?? 0,
  ends[text] ?? 0,
];
