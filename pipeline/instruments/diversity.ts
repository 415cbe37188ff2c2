import { Fault } from "../model/fault.js";
import type { Table } from "../model/table.js";
import { type MeasureName, type MeasureOptions, measureOf, usualMeasures } from "./diversity-measures.js";
import { type Measured, matchedRow, type Windows, wholeRow } from "./diversity-rows.js";
import { diversityTable } from "./diversity-table.js";
import type { Instrument } from "./instrument.js";
import { formOf, type ItemForm, passagesOf, type Reading, type TextRead } from "./reading.js";
import { bySide } from "./side-counts.js";
import { demandWords, filled, readingNote } from "./tables.js";

/** Which measures are taken of texts, and how they are brought to one length. */
export interface DiversityOptions extends MeasureOptions {
  readonly measures?: readonly MeasureName[];
  /** Sides that are told first, in this order; the others follow by code units. */
  readonly sides?: readonly string[];
  /** What words are counted as; `word` unless told. */
  readonly of?: ItemForm;
  /** Words of a window of which each measure is taken: so many, or as many as the shortest text has; the whole unless told. */
  readonly length?: number | "shortest" | null;
  /** So many windows at random places of each text, instead of all successive ones. */
  readonly random?: number | null;
  readonly seed?: number;
}

/** How far lengths may differ, as a part of the shorter, before measures that go with length are refused. */
export const lengthTolerance = 0.05;

/** A window shorter than this says hardly anything of a vocabulary. */
const shortestWindow = 50;

interface TextWords {
  readonly side: string;
  readonly document: string;
  readonly words: Uint32Array;
}

interface State {
  readonly forms: Map<string, number>;
  readonly texts: TextWords[];
}

type Asked = Required<DiversityOptions>;

const addWords = ({ forms, texts }: State, read: TextRead, reading: Reading, { of }: Asked): void => {
  const words: number[] = [];
  for (const passage of passagesOf(read, reading)) {
    for (const word of passage.words) {
      const form = formOf(word, of);
      const number = forms.get(form) ?? forms.size;
      if (number === forms.size) forms.set(form, number);
      words.push(number);
    }
  }
  texts.push({ side: read.document.side, document: read.document.id, words: Uint32Array.from(words) });
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each side, followed by its texts where it has more than one. */
const measuredOf = ({ forms, texts }: State, first: readonly string[]): readonly Measured[] => {
  const words = [...forms.keys()];
  const sides = [...new Set(texts.map(({ side }) => side))].sort(bySide(first));
  return sides.flatMap((side) => {
    const own = texts
      .filter((text) => text.side === side && text.words.length > 0)
      .sort((a, b) => byText(a.document, b.document))
      .map((text) => ({ document: text.document, words: Array.from(text.words, (number) => words[number] ?? "") }));
    const each = own.map((text) => ({ side, document: text.document, texts: [text] }));
    return own.length < 2 ? each : [{ side, document: null, texts: own }, ...each];
  });
};

const sizeOf = ({ texts }: Measured): number => texts.reduce((sum, { words }) => sum + words.length, 0);

/** Texts alone, by their length. */
const textsByLength = (measured: readonly Measured[]): readonly Measured[] =>
  measured.filter(({ document }) => document !== null).sort((a, b) => sizeOf(a) - sizeOf(b));

/** Fails where a measure was asked for that only texts of one length may be compared by, and they are not. */
const demandOneLength = (names: readonly MeasureName[], measured: readonly Measured[]): void => {
  const name = names.find((one) => measureOf(one).needsLength);
  const texts = textsByLength(measured);
  const [shortest, longest] = [texts[0], texts.at(-1)];
  if (name === undefined || shortest === undefined || longest === undefined) return;
  const [least, most] = [sizeOf(shortest), sizeOf(longest)];
  if (most <= least * (1 + lengthTolerance)) return;
  throw new Fault(
    `${name} goes with the length of a text, and these have from ${least} (${shortest.document}) to ${most} words (${longest.document}), so it would compare lengths and not vocabularies; take it of windows of one length, --length shortest, or take --measure mattr,mtld,hdd`,
  );
};

const lengthOf = (length: Asked["length"], measured: readonly Measured[]): number => {
  const [shortest, ...others] = textsByLength(measured);
  if (length !== "shortest" || shortest === undefined) return Number(length);
  const size = sizeOf(shortest);
  if (size >= shortestWindow) return size;
  const fitting = others.filter((text) => sizeOf(text) >= shortestWindow).length;
  throw new Fault(
    `the shortest text, ${shortest.document}, has ${size} words, and fewer than ${shortestWindow} say nothing of a vocabulary; name a length, as --length 100 (${fitting} texts have at least ${shortestWindow})`,
  );
};

const mtldNote = (options: Asked): readonly string[] => {
  if (!options.measures.includes("mtld")) return [];
  return options.mtld === "shen"
    ? ["MTLD as in L. Shen's LexicalRichness: a stretch is full at .72, at any length."]
    : ["MTLD as in K. Kyle's lexical_diversity: a stretch is full below .72 and from 10 words on."];
};

const windowNote = ({ measures, window }: Asked): readonly string[] =>
  measures.includes("mattr") || measures.includes("msttr") ? [`MATTR and MSTTR of ${window} words.`] : [];

const wholeNote =
  "Of whole texts, those of a side joined in the order of their ids; intervals by leaving out successive blocks (block jackknife, Künsch 1989): whole texts where there are ten or more, else stretches of 50 words or more; fewer than ten blocks have none.";

const matchedNote = ({ length, random }: Windows, left: number): string =>
  `Means over ${random === null ? "successive" : `${random} random`} windows of ${length} words in each text${left === 0 ? "" : `; ${left} shorter texts are left out`}; intervals by leaving out ${random === null ? "each window, or each text where there are ten or more" : "each text, where there are ten or more"} (jackknife, Student's t)`;

const maasNote = ({ measures }: Asked, measured: readonly Measured[]): readonly string[] => {
  const sizes = textsByLength(measured).map(sizeOf);
  const isEven = (sizes.at(-1) ?? 0) <= (sizes[0] ?? 0) * (1 + lengthTolerance);
  return isEven || !measures.includes("maas")
    ? []
    : ["Maas' a still rises a little with length, which differs here: set it against others at one --length."];
};

const wholeTable = (measured: readonly Measured[], asked: Asked, notes: readonly string[]): Table => {
  demandOneLength(asked.measures, measured);
  const rows = asked.measures.flatMap((name) =>
    // Of texts of one length a side is as many times as long, and no measure of length.
    measured
      .filter(({ document }) => document !== null || !measureOf(name).needsLength)
      .map((one) => wholeRow(name, one, asked)),
  );
  return filled(diversityTable, rows, [...notes, ...maasNote(asked, measured), wholeNote]);
};

const matchedTable = (measured: readonly Measured[], asked: Asked, notes: readonly string[]): Table => {
  const { random, seed } = asked;
  const windows = { length: lengthOf(asked.length, measured), random, seed };
  const texts = textsByLength(measured);
  const left = texts.filter((text) => sizeOf(text) < windows.length).length;
  if (left === texts.length) throw new Fault(`no text has ${windows.length} words; name a shorter --length`);
  const fitting = measured.filter(({ texts: own }) => own.some(({ words }) => words.length >= windows.length));
  const rows = asked.measures.flatMap((name) => fitting.map((one) => matchedRow(name, one, asked, windows)));
  return filled(diversityTable, rows, [...notes, matchedNote(windows, left)]);
};

/**
 * Measures of lexical diversity of texts and sides, with intervals: of the whole, or as means over windows of one length.
 * Measures that go with length are refused for texts of unlike length. Words are kept as numbers, 4 bytes each.
 */
export const diversityInstrument = (reading: Reading, options: DiversityOptions = {}): Instrument<State> => {
  const { measures = usualMeasures, of = "word", window = 100, mtld = "kyle" } = options;
  const { length = null, random = null, seed = 1, sides = [] } = options;
  const asked: Asked = { measures, of, window, mtld, length, random, seed, sides };
  return {
    name: "diversity",
    reading,
    needs: [],
    start: () => ({ forms: new Map(), texts: [] }),
    add: (state, read) => addWords(state, read, reading, asked),
    tables: (state) => {
      demandWords(state.forms.size, reading);
      const measured = measuredOf(state, sides);
      const notes = [readingNote(reading), ...windowNote(asked), ...mtldNote(asked)];
      return [length === null ? wholeTable(measured, asked, notes) : matchedTable(measured, asked, notes)];
    },
  };
};
