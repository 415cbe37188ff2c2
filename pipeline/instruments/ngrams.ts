import { Fault } from "../model/fault.js";
import type { Row } from "../model/table.js";
import { frequencyRanks, rate } from "../statistics/index.js";
import type { Instrument } from "./instrument.js";
import { type PairNumbers, pairNumbers } from "./pair-numbers.js";
import { formOf, type ItemForm, itemForms, type Reading, type TextRead, type Word } from "./reading.js";
import { runsOf } from "./runs.js";
import {
  addText,
  deviationOf,
  type SideCounts,
  type SideTotals,
  sidesInOrder,
  totalsOf,
  wordsOfSides,
} from "./side-counts.js";
import { type Slot, slotsOf } from "./slots.js";
import { demandWords, described, filled, readingNote } from "./tables.js";

/** What the words of an n-gram are counted as; mixed keeps words of grammar, and takes the part of speech of all others. */
export const ngramForms = [...itemForms, "mixed"] as const;

/** One of {@link ngramForms}. */
export type NgramForm = (typeof ngramForms)[number];

/** Which n-grams are counted. */
export interface NgramsOptions {
  /** Lengths in words; 2 unless told, and as many as the pattern has slots. */
  readonly sizes?: readonly number[];
  /** How many words may be passed over between two neighbours; none unless told. */
  readonly skips?: readonly number[];
  /** `word` unless told. */
  readonly of?: NgramForm;
  /** A slot for each word, as `ADJ NOUN` or `the * of`. */
  readonly pattern?: string;
  /** True if they may run over the ends of sentences, inside a paragraph. */
  readonly across?: boolean;
  /** Sides that are told first, in this order; the others follow by code units. */
  readonly sides?: readonly string[];
  /** Those that are rarer in a side are left out; 1 unless told. */
  readonly minCount?: number;
  /** Those that are in fewer texts of a side are left out; 1 unless told. */
  readonly minRange?: number;
}

/** The table of n-grams. */
export const ngramsTable = described({
  name: "ngrams",
  about: "Every n-gram of each side, the most frequent first.",
  parts: "side",
  columns: {
    side: { type: "string", about: "side of the texts" },
    ngram: { type: "string", about: "its words, with a space between them; skipped words are not shown", text: true },
    size: { type: "integer", about: "how many words it has" },
    rank: { type: "integer", about: "from 1 for the most frequent n-gram of the side; of ties the least" },
    frequency: { type: "integer", about: "how often it stands in the side" },
    rate: { type: "number?", about: "per 1,000 words of the side" },
    range: { type: "integer", about: "texts of the side that have it" },
    texts: { type: "integer", about: "texts of the side" },
    deviation_of_proportions: {
      type: "number?",
      about: "DP over the texts of the side, 0 even to 1 clumped; empty for one text",
    },
  },
});

/** More n-grams than this, with the shorter ones that they begin with, would take more than some 6 GB. */
const mostNgrams = 200_000_000;

interface State {
  /** Words in the form in which they are counted, numbered from 1. */
  readonly words: Map<string, number>;
  /** N-grams, each as the one that it begins with and its last word. */
  readonly ngrams: PairNumbers;
  readonly sides: SideCounts;
}

type Chosen = Required<Omit<NgramsOptions, "pattern">> & { readonly slots: readonly Slot[] | null };

const grammar: ReadonlySet<Word["pos"]> = new Set(["ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"]);

const shownAs = (word: Word, form: NgramForm): string =>
  form === "mixed" ? (grammar.has(word.pos) ? word.word : word.pos) : formOf(word, form as ItemForm);

const chosen = ({ matchCase }: Reading, options: NgramsOptions): Chosen => {
  const { skips = [0], of = "word", pattern, across = false, minCount = 1, minRange = 1, sides = [] } = options;
  const slots = pattern === undefined ? null : slotsOf(pattern, matchCase);
  const sizes = slots === null ? (options.sizes ?? [2]) : [slots.length];
  if (slots !== null && options.sizes !== undefined && !options.sizes.includes(slots.length))
    throw new Fault(`the pattern has ${slots.length} slots, so its n-grams have that size; take the other size out`);
  return { sizes, skips, of, slots, across, minCount, minRange, sides };
};

/** Counts the n-grams of a run of words, by their numbers; longer ones go on from shorter ones. */
const countRun = (
  { words: numbers, ngrams }: State,
  run: readonly Word[],
  { sizes, skips, of, slots }: Chosen,
  counts: Map<number, number>,
): void => {
  const longest = Math.max(...sizes);
  const ids = run.map((word) => {
    const shown = shownAs(word, of);
    const number = numbers.get(shown) ?? numbers.size + 1;
    if (number > numbers.size) numbers.set(shown, number);
    return number;
  });
  const goOn = (prefix: number, at: number, length: number): void => {
    const word = run[at];
    if (word === undefined || (slots !== null && slots[length - 1]?.(word) !== true)) return;
    const ngram = ngrams.numberOf(prefix, ids[at] as number);
    if (sizes.includes(length)) counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
    if (length < longest) for (const skip of skips) goOn(ngram, at + 1 + skip, length + 1);
  };
  for (let at = 0; at < run.length; at += 1) goOn(0, at, 1);
};

const addNgrams = (state: State, read: TextRead, reading: Reading, options: Chosen): void => {
  const counts = new Map<number, number>();
  let words = 0;
  for (const run of runsOf(read, reading, options.across)) {
    words += run.length;
    countRun(state, run, options, counts);
  }
  addText(state.sides, read.document, words, counts);
  if (state.ngrams.size() <= mostNgrams) return;
  throw new Fault(
    `there are more than ${mostNgrams} different n-grams; take shorter ones, fewer skips, lemmas or parts of speech, or a pattern`,
  );
};

/** Words of an n-gram, from its number back to its beginning. */
const wordsOf = (ngrams: PairNumbers, words: readonly string[], ngram: number): readonly string[] => {
  const all: string[] = [];
  for (let at = ngram; at !== 0; ) {
    const [prefix, word] = ngrams.pair(at);
    all.push(words[word - 1] ?? "");
    at = prefix;
  }
  return all.reverse();
};

type NgramRow = Row<typeof ngramsTable.columns>;

const rowsOfSide = (side: string, totals: SideTotals, { words, ngrams }: State, { minCount, minRange }: Chosen) => {
  const forms = [...words.keys()];
  const kept: { ngram: number; shown: readonly string[]; text: string; count: number }[] = [];
  totals.counts.forEach((count, ngram) => {
    if (count < Math.max(1, minCount) || (totals.ranges[ngram] ?? 0) < minRange) return;
    const shown = wordsOf(ngrams, forms, ngram);
    kept.push({ ngram, shown, text: shown.join(" "), count });
  });
  kept.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const ranks = frequencyRanks(kept.map(({ count }) => count));
  return kept.map(
    ({ ngram, shown, text, count }, index): NgramRow => ({
      side,
      ngram: text,
      size: shown.length,
      rank: ranks[index] ?? 0,
      frequency: count,
      rate: rate(count, totals.words),
      range: totals.ranges[ngram] ?? 0,
      texts: totals.texts,
      deviation_of_proportions: deviationOf(totals, ngram),
    }),
  );
};

const notesOf = (reading: Reading, { skips, across, minCount, minRange }: Chosen): readonly string[] => [
  readingNote(reading),
  `N-grams stay inside ${across ? "paragraphs" : "sentences"}${skips.some((skip) => skip > 0) ? `, and pass over ${skips.join(", ")} words between two neighbours` : ""}.`,
  ...(minCount > 1 ? [`Left out: those rarer than ${minCount} in a side.`] : []),
  ...(minRange > 1 ? [`Left out: those in fewer than ${minRange} texts of a side.`] : []),
];

/**
 * N-grams and skip-grams of words, lemmas, parts of speech or a mixture, with frequency, range and dispersion by text. An
 * n-gram takes some 20 bytes, and 8 more for each text that has it; what would not fit is refused.
 */
export const ngramsInstrument = (reading: Reading, options: NgramsOptions = {}): Instrument<State> => {
  const asked = chosen(reading, options);
  return {
    name: "ngrams",
    reading,
    needs: [],
    start: () => ({ words: new Map(), ngrams: pairNumbers(), sides: new Map() }),
    add: (state, read) => addNgrams(state, read, reading, asked),
    tables: (state) => {
      demandWords(wordsOfSides(state.sides), reading);
      const size = state.ngrams.size() + 1;
      const rows = sidesInOrder(state.sides, asked.sides).flatMap(([side, texts]) =>
        rowsOfSide(side, totalsOf(texts, size), state, asked),
      );
      return [filled(ngramsTable, rows, notesOf(reading, asked))];
    },
  };
};
