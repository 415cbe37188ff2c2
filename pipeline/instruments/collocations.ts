import { Fault } from "../model/fault.js";
import type { Table } from "../model/table.js";
import { type CollocationColumns, collocationsTable } from "./collocations/columns.js";
import { usualFloor } from "./collocations/measures.js";
import { collocationRows, type Floors, type NodeSide } from "./collocations/rows.js";
import { countSentence, countWindows, type NodeCounts, noNodeCounts, type Piece } from "./collocations/windows.js";
import { type Vocabulary, vocabularyOf } from "./counts/vocabulary.js";
import type { Instrument } from "./instrument.js";
import { formOf, type ItemForm, passagesOf, type Reading, type TextRead } from "./reading.js";
import { runsOf } from "./runs.js";
import { bySide } from "./side-counts.js";
import { finder, type Sought, soughtName, soughtNeeds } from "./sought.js";
import { demandWords, filled, readingNote } from "./tables.js";

/** Around what, and how far, words are counted. */
export interface CollocationsOptions extends Floors {
  readonly node: Sought;
  /** Words on the left and on the right of the node, 5 unless told. */
  readonly left?: number;
  readonly right?: number;
  /** True if the whole sentence is the window, and sentences are counted. */
  readonly sentence?: boolean;
  /** True if windows may run over the ends of sentences, inside a paragraph. */
  readonly across?: boolean;
  /** Sides that are told first, in this order; the others follow by code units. */
  readonly sides?: readonly string[];
  /** What collocates are counted as; words as they stand, unless told. */
  readonly of?: ItemForm;
}

/** What collocations count, side by side. */
export interface CollocationsState {
  readonly words: Vocabulary;
  readonly sides: Map<string, NodeCounts>;
}

const sideOf = ({ sides }: CollocationsState, side: string): NodeCounts => {
  const counts = sides.get(side) ?? noNodeCounts();
  sides.set(side, counts);
  counts.texts += 1;
  return counts;
};

const reachOf = ({ left = 5, right = 5 }: CollocationsOptions) => ({ left, right });

type Finding = ReturnType<ReturnType<typeof finder>>;

const addWindows = (
  { words }: CollocationsState,
  counts: NodeCounts,
  read: TextRead,
  find: Finding,
  reading: Reading,
  options: CollocationsOptions,
): void => {
  const { across = false, of = "word" } = options;
  for (const run of runsOf(read, reading, across)) {
    const numbers = run.map((word) => words.numberOf(formOf(word, of)));
    countWindows(counts, numbers, find(run), reachOf(options));
  }
};

const addSentences = (
  { words }: CollocationsState,
  counts: NodeCounts,
  read: TextRead,
  find: Finding,
  reading: Reading,
  options: CollocationsOptions,
): void => {
  let [pieces, last]: [Piece[], number] = [[], -1];
  for (const passage of passagesOf(read, reading)) {
    // A sentence is cut into passages where words are left out of it; it is one all the same.
    if (pieces.length > 0 && (passage.sentence < 0 || passage.sentence !== last)) {
      countSentence(counts, pieces, reachOf(options));
      pieces = [];
    }
    last = passage.sentence;
    const numbers = passage.words.map((word) => words.numberOf(formOf(word, options.of ?? "word")));
    pieces.push({ words: numbers, nodes: find(passage.words) });
  }
  if (pieces.length > 0) countSentence(counts, pieces, reachOf(options));
};

const thousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");

const windowNote = (options: CollocationsOptions): string => {
  const { left, right } = reachOf(options);
  if (options.sentence === true) {
    const where = left === 0 ? " behind the node" : right === 0 ? " before the node" : "";
    return `Counted are sentences: those with both, the collocate${where} in the same sentence.`;
  }
  const bounds = options.across === true ? "over the ends of sentences, inside a paragraph" : "inside its sentence";
  return `Counted are words, at most ${left} on the left and ${right} on the right of the node, ${bounds}; a word in two windows counts once.`;
};

const marginNote = ({ margin = "windows", floor = usualFloor, sentence = false }: CollocationsOptions): string =>
  margin === "windows"
    ? `Expected counts, and what is made of them, take ${sentence ? "sentences with the node" : "the words of all windows"} as the node's margin (Evert 2008); Dice, log_dice and Jaccard its occurrences. MI and t are empty below ${floor}.`
    : `All measures take the node's occurrences as its margin, however wide the window. MI and t are empty below ${floor}.`;

const sidesNote = (sides: readonly NodeSide[], { sentence = false }: CollocationsOptions): string =>
  sides
    .map(
      ({ side, counts }) =>
        `${side}: node ${thousands(counts.nodes)} times in ${thousands(counts.units)} ${sentence ? "sentences" : "words"}, in ${counts.textsWithNode} of ${counts.texts} texts`,
    )
    .join("; ");

const tableOf = (state: CollocationsState, options: CollocationsOptions): Table => {
  const order = bySide(options.sides ?? []);
  const sides = [...state.sides]
    .map(([side, counts]): NodeSide => ({ side, counts }))
    .sort((a, b) => order(a.side, b.side));
  if (sides.every(({ counts }) => counts.nodes === 0)) {
    throw new Fault(`"${soughtName(options.node)}" stands nowhere in the words that are read`);
  }
  const otherThan = (side: string): NodeCounts | null =>
    sides.length === 2 ? (sides.find((one) => one.side !== side)?.counts ?? null) : null;
  function* rows() {
    for (const one of sides) yield* collocationRows(one, otherThan(one.side), state.words.nameOf, options);
  }
  const { minCount = 3, minRange = 1 } = options;
  return filled<CollocationColumns>(collocationsTable, { [Symbol.iterator]: rows }, [
    `Node: ${soughtName(options.node)}. ${sidesNote(sides, options)}.`,
    windowNote(options),
    marginNote(options),
    `Given are collocates ${minCount} or more times near the node (--min-count), in ${minRange} or more texts (--min-range).`,
  ]);
};

/** Collocations: what stands near a word, an actor or a label, side by side. */
export const collocationsInstrument = (
  reading: Reading,
  options: CollocationsOptions,
): Instrument<CollocationsState> => {
  const findIn = finder(options.node, reading);
  return {
    name: "collocations",
    reading,
    needs: soughtNeeds([options.node]),
    start: () => ({ words: vocabularyOf(), sides: new Map() }),
    add: (state, read) => {
      const counts = sideOf(state, read.document.side);
      const before = counts.nodes;
      const add = options.sentence === true ? addSentences : addWindows;
      add(state, counts, read, findIn(read), reading, options);
      if (counts.nodes > before) counts.textsWithNode += 1;
    },
    tables: (state) => {
      demandWords(
        [...state.sides.values()].reduce((sum, { units }) => sum + units, 0),
        reading,
      );
      const table = tableOf(state, options);
      return [{ ...table, notes: [...(table.notes ?? []), readingNote(reading)] }];
    },
  };
};

/** A sentence, or whatever windows do not leave, of given words on a side. */
export interface WordsOfSentence {
  readonly text: string;
  readonly side: string;
  readonly words: readonly string[];
}

/** Collocations of a given word in given words, of which any text can be one; sentences of a text follow each other. */
export const collocationsOfWords = (
  sentences: Iterable<WordsOfSentence>,
  word: string,
  options: Omit<CollocationsOptions, "node" | "of" | "across"> = {},
): Table => {
  const state: CollocationsState = { words: vocabularyOf(), sides: new Map() };
  const all: CollocationsOptions = { ...options, node: { kind: "words", pattern: word, byLemma: false } };
  const texts = new Map<string, boolean>();
  for (const { text, side, words } of sentences) {
    const key = JSON.stringify([side, text]);
    const counts = texts.has(key) ? (state.sides.get(side) ?? noNodeCounts()) : sideOf(state, side);
    const numbers = words.map(state.words.numberOf);
    const nodes = words.flatMap((one, at) => (one === word ? [[at, at + 1] as const] : []));
    if (all.sentence === true) countSentence(counts, [{ words: numbers, nodes }], reachOf(all));
    else countWindows(counts, numbers, nodes, reachOf(all));
    const hadNode = texts.get(key) ?? false;
    if (nodes.length > 0 && !hadNode) counts.textsWithNode += 1;
    texts.set(key, hadNode || nodes.length > 0);
  }
  return tableOf(state, all);
};
