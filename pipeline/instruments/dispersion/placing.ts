import { hitsRead, type ItemNumbers, itemNumbers, itemsIn, layerOf } from "../counts/items.js";
import { type NumberedWords, onceByNumber } from "../numbered-words.js";
import { formOf, type ItemForm, passagesOf, type Reading, type TextRead, type Word } from "../reading.js";
import { type finder, rangesOfHits, type Sought, soughtName } from "../sought.js";
import type { DispersionOptions } from "./options.js";
import { noPlaces, type Places, place } from "./places.js";

/** Where things stand in the texts. */
export interface DispersionState {
  readonly numbers: ItemNumbers;
  readonly places: Places;
  /** Things of words that come by their numbers. */
  readonly itemsOfWord: ReturnType<typeof onceByNumber<readonly number[]>>;
}

/** Which things a word is, by its letters: what is looked for, or the word itself where nothing is. */
export type WordItems = ReadonlyMap<string, readonly number[]> | null;

/** No text read; what is looked for has the first numbers. */
export const startOf = ({ sought = [], ...choice }: DispersionOptions, items: WordItems = null): DispersionState => {
  const numbers = itemNumbers(sought.length > 0 ? {} : choice);
  for (const one of sought) numbers.words.numberOf(soughtName(one));
  const itemsOf = (word: string): readonly number[] =>
    items === null ? [numbers.words.numberOf(word)] : (items.get(word) ?? []);
  return { numbers, places: noPlaces(), itemsOfWord: onceByNumber(itemsOf) };
};

/** Finds one thing in a run of words of a text. */
type Finding = ReturnType<ReturnType<typeof finder>>;

/** Notes where what is looked for stands. */
export const placeSought = (
  { places }: DispersionState,
  read: TextRead,
  reading: Reading,
  finds: readonly Finding[],
): number => {
  let words = 0;
  for (const passage of passagesOf(read, reading)) {
    for (const [item, find] of finds.entries()) {
      for (const [from] of find(passage.words)) place(places, item, words + from);
    }
    words += passage.words.length;
  }
  return words;
};

/** Notes where each item of a kind stands. */
export const placeItems = (
  { numbers, places }: DispersionState,
  read: TextRead,
  reading: Reading,
  { of = "word", size = 2, form = "word" }: DispersionOptions,
): number => {
  const layer = layerOf(of);
  const hits = layer === null ? [] : hitsRead(read, layer, reading);
  const as: ItemForm = of === "ngram" ? form : layer === null ? (of as ItemForm) : "word";
  const placeLabels = (words: readonly Word[], before: number): void => {
    for (const hit of hits) {
      for (const [from] of rangesOfHits(words, [hit])) place(places, numbers.words.numberOf(hit.label), before + from);
    }
  };
  let words = 0;
  for (const passage of passagesOf(read, reading)) {
    if (layer !== null) placeLabels(passage.words, words);
    else {
      let at = words;
      const stretch = passage.words.map((word) => formOf(word, as));
      for (const item of itemsIn(numbers, stretch, size)) {
        place(places, item, at);
        at += 1;
      }
    }
    words += passage.words.length;
  }
  return words;
};

/** Things by their words; undefined where words alone do not tell them. */
export const wordItems = (
  { sought = [], of = "word" }: DispersionOptions,
  wordsOf: (one: Sought) => readonly string[] | null,
): WordItems | undefined => {
  if (sought.length === 0) return of === "word" ? null : undefined;
  const items = new Map<string, number[]>();
  for (const [item, one] of sought.entries()) {
    const words = wordsOf(one);
    if (words === null) return undefined;
    for (const word of new Set(words)) items.set(word, [...(items.get(word) ?? []), item]);
  }
  return items;
};

/** Notes where things stand in given words. */
export const placeWords = ({ places, itemsOfWord }: DispersionState, words: NumberedWords): void => {
  const itemsOf = itemsOfWord(words);
  for (const [at, number] of words.numbers.entries()) {
    for (const item of itemsOf(number)) place(places, item, at);
  }
};
