import type { Hit } from "../../model/hit.js";
import type { HitLayer, LayerName } from "../../model/layers.js";
import { formOf, type ItemForm, inVoice, passagesOf, type Reading, type TextRead, zonesRead } from "../reading.js";
import { type Sequences, sequencesOf, type Vocabulary, vocabularyOf } from "./vocabulary.js";

/** What can be counted: words in one of their forms, n-grams of these, or labels of a layer. */
export const countedThings = ["word", "lemma", "pos", "word_pos", "ngram", "stance", "actors", "frames"] as const;

/** One of {@link countedThings}. */
export type CountedThing = (typeof countedThings)[number];

/** What is counted. */
export interface ItemChoice {
  /** Words, unless told. */
  readonly of?: CountedThing;
  /** Words of an n-gram, 2 unless told. */
  readonly size?: number;
  /** What the words of an n-gram are counted as; as they stand, unless told. */
  readonly form?: ItemForm;
}

/** The layer whose labels are counted; null where words are. */
export const layerOf = (of: CountedThing): HitLayer | null =>
  of === "stance" || of === "actors" || of === "frames" ? of : null;

/** Layers that counting needs beside words. */
export const needsOf = ({ of = "word" }: ItemChoice): readonly LayerName[] => {
  const layer = layerOf(of);
  return layer === null ? [] : [layer];
};

/** What is counted, as a sentence calls many of them. */
export const thingsCalled = ({ of = "word", size = 2 }: ItemChoice): string => {
  if (of === "ngram") return `n-grams of ${size} words`;
  if (of === "pos") return "parts of speech";
  if (of === "word_pos") return "words with their part of speech";
  return layerOf(of) === null ? `${of}s` : `labels of ${of}`;
};

/** Items that were met so far, as numbers; n-grams are sequences of the words. */
export interface ItemNumbers {
  readonly words: Vocabulary;
  readonly sequences: Sequences | null;
}

/** No item met. */
export const itemNumbers = ({ of }: ItemChoice): ItemNumbers => ({
  words: vocabularyOf(),
  sequences: of === "ngram" ? sequencesOf() : null,
});

/** How many numbers are given to items; of n-grams some are given to their beginnings. */
export const itemsKnown = ({ words, sequences }: ItemNumbers): number => (sequences ?? words).size();

/** An item in words, those of an n-gram parted by spaces. */
export const itemName = ({ words, sequences }: ItemNumbers, item: number): string =>
  sequences === null ? words.nameOf(item) : sequences.wordsOf(item).map(words.nameOf).join(" ");

/** Numbers of the items of one stretch of words, which n-grams do not leave. */
export function* itemsIn({ words, sequences }: ItemNumbers, stretch: readonly string[], size = 2): Generator<number> {
  if (sequences === null) {
    for (const word of stretch) yield words.numberOf(word);
    return;
  }
  const numbers = stretch.map(words.numberOf);
  for (let from = 0; from + size <= numbers.length; from += 1) {
    let sequence = -1;
    for (let at = from; at < from + size; at += 1) sequence = sequences.numberOf(sequence, numbers[at] as number);
    yield sequence;
  }
}

/** Hits of a layer that a reading counts: kept, in its zones and voice, outside inlays. */
export const hitsRead = (read: TextRead, layer: HitLayer, reading: Reading): readonly Hit[] => {
  const [zones, speaks] = [zonesRead(read, reading), inVoice(read, reading)];
  const hits: readonly Hit[] = read.layers[layer] ?? [];
  return hits.filter(
    ({ status, zone, inlay, start }) => status === "kept" && inlay < 0 && zones.has(zone) && speaks(start),
  );
};

/** Numbers of the items of a text, with what their counts are rates of. */
export const itemsOfText = (
  numbers: ItemNumbers,
  read: TextRead,
  reading: Reading,
  { of = "word", size = 2, form = "word" }: ItemChoice,
): { readonly items: readonly number[]; readonly base: number } => {
  const layer = layerOf(of);
  const items: number[] = [];
  let words = 0;
  const as: ItemForm = of === "ngram" ? form : layer === null ? (of as ItemForm) : "word";
  for (const passage of passagesOf(read, reading)) {
    words += passage.words.length;
    if (layer !== null) continue;
    const stretch = passage.words.map((word) => formOf(word, as));
    for (const item of itemsIn(numbers, stretch, size)) items.push(item);
  }
  if (layer !== null) for (const { label } of hitsRead(read, layer, reading)) items.push(numbers.words.numberOf(label));
  return { items, base: of === "ngram" ? items.length : words };
};
