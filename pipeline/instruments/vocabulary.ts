import { Fault } from "../model/fault.js";
import type { Table } from "../model/table.js";
import { syllables } from "../statistics/index.js";
import type { Instrument } from "./instrument.js";
import { formOf, type ItemForm, type Passage, passagesOf, type Reading, type TextRead } from "./reading.js";
import { addText, type SideCounts, sidesInOrder, totalsOf, wordsOfSides } from "./side-counts.js";
import { demandWords, readingNote } from "./tables.js";
import {
  type Legible,
  type VocabularySide,
  vocabularyGrowths,
  vocabularyList,
  vocabularyOverlap,
  vocabularyReadability,
  vocabularySizes,
  vocabularySpectrum,
} from "./vocabulary-rows.js";

/** What may be told of vocabularies; `list` is the frequency list. */
export const vocabularyParts = ["list", "sizes", "spectrum", "growth", "overlap", "readability"] as const;

/** One of {@link vocabularyParts}. */
export type VocabularyPart = (typeof vocabularyParts)[number];

/** What of vocabularies is told, and how words are counted. */
export interface VocabularyOptions {
  /** The frequency list unless told. */
  readonly show?: readonly VocabularyPart[];
  /** `word` unless told. */
  readonly of?: ItemForm;
  /** Sides that are told first, in this order; the others follow by code units. */
  readonly sides?: readonly string[];
  /** Words that are rarer in a side are left out of the list; 1 unless told. */
  readonly minCount?: number;
  /** Points of a growth curve; 20 unless told. */
  readonly points?: number;
}

/** More sides than this make more pairs than anybody reads. */
const mostOverlapping = 100;

interface State {
  readonly words: Map<string, number>;
  readonly sides: SideCounts;
  readonly sequences: Map<string, { document: string; words: Uint32Array }[]>;
  readonly legible: Map<string, Legible[]>;
}

/** Adds to the list of a key. */
const listUnder = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};

/** What readability formulas count in a text. */
const legibleOf = (document: string, passages: readonly Passage[]): Legible => {
  const sentences = new Set<number>();
  let [words, all, polysyllables] = [0, 0, 0];
  for (const passage of passages) {
    for (const { word } of passage.words) {
      const spoken = syllables(word);
      if (spoken === null) continue;
      words += 1;
      all += spoken;
      if (spoken >= 3) polysyllables += 1;
      sentences.add(passage.sentence);
    }
  }
  return { document, words, sentences: sentences.size, syllables: all, polysyllables };
};

const addVocabulary = (state: State, read: TextRead, reading: Reading, asked: Required<VocabularyOptions>): void => {
  const { document } = read;
  const passages = [...passagesOf(read, reading)];
  const numbers: number[] = [];
  const counts = new Map<number, number>();
  for (const { words } of passages) {
    for (const word of words) {
      const form = formOf(word, asked.of);
      const number = state.words.get(form) ?? state.words.size;
      if (number === state.words.size) state.words.set(form, number);
      numbers.push(number);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
  }
  addText(state.sides, document, numbers.length, counts);
  if (asked.show.includes("growth"))
    listUnder(state.sequences, document.side, { document: document.id, words: Uint32Array.from(numbers) });
  if (asked.show.includes("readability")) listUnder(state.legible, document.side, legibleOf(document.id, passages));
};

const sidesOf = ({ sides, words, sequences, legible }: State, first: readonly string[]): readonly VocabularySide[] =>
  sidesInOrder(sides, first).map(([side, texts]) => ({
    side,
    texts,
    totals: totalsOf(texts, words.size),
    sequences: sequences.get(side) ?? [],
    legible: legible.get(side) ?? [],
  }));

const demandOverlapping = (sides: readonly VocabularySide[]): void => {
  const [only] = sides;
  if (sides.length < 2)
    throw new Fault(
      `overlap takes two sides, but all texts are on the side "${only?.side ?? ""}"; name another file, or a field with --by`,
    );
  if (sides.length > mostOverlapping)
    throw new Fault(
      `overlap takes at most ${mostOverlapping} sides, but there are ${sides.length}; name some with --side`,
    );
};

const tableOf = (
  part: VocabularyPart,
  sides: readonly VocabularySide[],
  { words }: State,
  { minCount, points }: Required<VocabularyOptions>,
  notes: readonly string[],
): Table => {
  if (part === "list") return vocabularyList(sides, [...words.keys()], minCount, notes);
  if (part === "sizes") return vocabularySizes(sides, notes);
  if (part === "spectrum") return vocabularySpectrum(sides, notes);
  if (part === "growth") return vocabularyGrowths(sides, points, notes);
  if (part === "readability") return vocabularyReadability(sides, notes);
  demandOverlapping(sides);
  return vocabularyOverlap(sides, notes);
};

/**
 * Frequency lists, sizes, spectra, growth and overlap of vocabularies, and readability. Only words' numbers are kept: 8
 * bytes for each different word of a text, and 4 for each running word where growth is asked for.
 */
export const vocabularyInstrument = (reading: Reading, options: VocabularyOptions = {}): Instrument<State> => {
  const { show = ["list"], of = "word", minCount = 1, points = 20, sides: first = [] } = options;
  const asked = { show, of, minCount, points, sides: first };
  return {
    name: "vocabulary",
    reading,
    needs: [],
    start: () => ({ words: new Map(), sides: new Map(), sequences: new Map(), legible: new Map() }),
    add: (state, read) => addVocabulary(state, read, reading, asked),
    tables: (state) => {
      demandWords(wordsOfSides(state.sides), reading);
      const sides = sidesOf(state, first);
      const notes = [readingNote(reading)];
      return show.map((part) => tableOf(part, sides, state, asked, notes));
    },
  };
};
