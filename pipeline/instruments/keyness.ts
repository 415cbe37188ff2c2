import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Contrast } from "../model/inference.js";
import type { Cell, Table } from "../model/table.js";
import { type ItemNumbers, itemName, itemNumbers, itemsIn, itemsKnown, itemsOfText, needsOf } from "./counts/items.js";
import { countText, noTextCounts, type TextCounts } from "./counts/text-counts.js";
import type { Instrument } from "./instrument.js";
import { chosenItems } from "./keyness/chosen.js";
import { type KeynessColumns, keynessTable, lockwordsTable } from "./keyness/columns.js";
import { countedSides } from "./keyness/counted-sides.js";
import { keynessNotes } from "./keyness/notes.js";
import { type KeynessOptions, type KeynessSettings, usualKeyness } from "./keyness/options.js";
import { permuted } from "./keyness/permuted.js";
import { keynessRows } from "./keyness/rows.js";
import { type NumberedWords, onceByNumber } from "./numbered-words.js";
import { isPlain, type Reading } from "./reading.js";
import { demandWords, filled, readingNote } from "./tables.js";

/** What keyness counts: items text by text. */
export interface KeynessState {
  readonly numbers: ItemNumbers;
  readonly counts: TextCounts;
  /** Items of words that come by their numbers. */
  readonly itemOfWord: ReturnType<typeof onceByNumber<number>>;
}

const startOf = (settings: KeynessSettings): KeynessState => {
  const numbers = itemNumbers(settings);
  return { numbers, counts: noTextCounts(), itemOfWord: onceByNumber(numbers.words.numberOf) };
};

/** The contrasts that were told, or that of the only two sides there are. */
const contrastsOf = ({ counts }: KeynessState, told: readonly Contrast[]): readonly Contrast[] => {
  if (told.length > 0) return told;
  const sides = [...new Set(counts.texts.map(({ side }) => side))];
  const [target, reference, third] = sides;
  if (target !== undefined && reference !== undefined && third === undefined) return [{ target, reference }];
  const found = sides.length > 5 ? `${sides.length} sides` : sides.join(", ") || "no text";
  throw new Fault(
    `keyness needs two sides, a target and a reference, but there ${sides.length === 1 ? "is" : "are"} ${found}; ` +
      "name a study, two texts, or what groups the texts: --by FIELD [--target GROUP] [--reference GROUP]",
  );
};

const tableOf = ({ numbers, counts }: KeynessState, contrast: Contrast, settings: KeynessSettings): Table => {
  const sides = countedSides(counts, itemsKnown(numbers), contrast);
  const chosen = chosenItems(sides, settings, (item) => itemName(numbers, item));
  const tests = permuted(counts, sides, chosen.byEffect, settings);
  const rows = { [Symbol.iterator]: () => keynessRows({ numbers, counts, sides, chosen, permuted: tests }) };
  const table = settings.lockwords ? lockwordsTable : keynessTable;
  return filled<KeynessColumns>(table, rows, keynessNotes(sides, chosen, tests, settings));
};

function* joined(tables: readonly Table[]): Generator<Readonly<Record<string, Cell>>> {
  for (const { rows } of tables) yield* rows;
}

/** One table of all contrasts, and their notes. */
const oneTable = (tables: readonly Table[]): Table => {
  const [first] = tables;
  if (first === undefined) throw new Error("there is no contrast");
  if (tables.length === 1) return first;
  const notes = [...new Set(tables.flatMap((table) => table.notes ?? []))];
  return { ...first, rows: { [Symbol.iterator]: () => joined(tables) }, notes };
};

const settingsOf = (options: KeynessOptions): KeynessSettings => ({ ...usualKeyness, ...options });

const addWords = (
  { counts, itemOfWord }: KeynessState,
  { id, side }: Pick<Document, "id" | "side">,
  words: NumberedWords,
): void => {
  const itemOf = itemOfWord(words);
  countText(counts, { id, side, base: words.numbers.length }, words.numbers.map(itemOf));
};

/**
 * Keyness: what one side uses more than the other, or alike (`lockwords`), of words, n-grams, parts of speech or labels.
 */
export const keynessInstrument = (reading: Reading, options: KeynessOptions = {}): Instrument<KeynessState> => {
  const settings = settingsOf(options);
  return {
    name: "keyness",
    reading,
    needs: needsOf(settings),
    start: () => startOf(settings),
    add: ({ numbers, counts }, read) => {
      const { items, base } = itemsOfText(numbers, read, reading, settings);
      countText(counts, { id: read.document.id, side: read.document.side, base }, items);
    },
    ...(settings.of === "word" && isPlain(reading) ? { addWords } : {}),
    tables: (state) => {
      demandWords(
        state.counts.texts.reduce((sum, { base }) => sum + base, 0),
        reading,
      );
      const table = oneTable(
        contrastsOf(state, settings.contrasts).map((contrast) => tableOf(state, contrast, settings)),
      );
      return [{ ...table, notes: [...(table.notes ?? []), readingNote(reading)] }];
    },
  };
};

/** A text as its words, on a side. */
export interface WordsOfText {
  readonly id: string;
  readonly side: string;
  readonly words: readonly string[];
}

/** Keyness of given words, of which any text can be one; n-grams are made of them, and labels are words like others. */
export const keynessOfWords = (
  texts: Iterable<WordsOfText>,
  contrast: Contrast,
  options: KeynessOptions = {},
): Table => {
  const settings = settingsOf(options);
  const state = startOf(settings);
  for (const { id, side, words } of texts) {
    const items = [...itemsIn(state.numbers, words, settings.size)];
    countText(state.counts, { id, side, base: settings.of === "ngram" ? items.length : words.length }, items);
  }
  return tableOf(state, contrast, settings);
};
