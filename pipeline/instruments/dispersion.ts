import { Fault } from "../model/fault.js";
import type { LayerName } from "../model/layers.js";
import type { Row, Table } from "../model/table.js";
import { itemName, itemsKnown, needsOf } from "./counts/items.js";
import { type DispersionColumns, dispersionTable } from "./dispersion/columns.js";
import { dispersionMeasures } from "./dispersion/measures.js";
import type { DispersionOptions } from "./dispersion/options.js";
import { endText, type Places, place, spreadsOf, textsOfSide } from "./dispersion/places.js";
import {
  type DispersionState,
  placeItems,
  placeSought,
  placeWords,
  startOf,
  type WordItems,
  wordItems,
} from "./dispersion/placing.js";
import { densitiesOf, type StripColumns, stripOf, stripsTable } from "./dispersion/strip.js";
import type { Instrument } from "./instrument.js";
import { isPlain, type Reading } from "./reading.js";
import { bySide } from "./side-counts.js";
import { finder, type Sought, soughtName, soughtNeeds, soughtWords } from "./sought.js";
import { demandWords, filled, readingNote } from "./tables.js";

/** Fewer parts than this have a difference, but no dispersion. */
const fewestParts = 3;

const tooFew = (parts: string): Fault =>
  new Fault(
    `dispersion over ${parts} says no more than the rates there do, and has no scale to be even or clumped on; cut each text ` +
      "into equal parts: counterpoint dispersion WORD TEXTS --parts 10 (or set them against each other: counterpoint keyness)",
  );

/** A stretch whose parts are told: the texts of a side, or one text that is cut. */
interface Whole {
  readonly side: string;
  readonly text: string | null;
  readonly texts: readonly number[];
}

const sidesOf = ({ texts }: Places, { sides = [] }: DispersionOptions): readonly string[] =>
  [...new Set(texts.map(({ side }) => side))].sort(bySide(sides));

const wholesOf = (
  places: Places,
  options: DispersionOptions,
): { readonly wholes: readonly Whole[]; readonly left: string[] } => {
  const { parts } = options;
  const all = sidesOf(places, options).map((side): Whole => ({ side, text: null, texts: textsOfSide(places, side) }));
  if (parts === undefined) {
    const wholes = all.filter(({ texts }) => texts.length >= fewestParts);
    const most = Math.max(...all.map(({ texts }) => texts.length));
    if (wholes.length === 0) throw tooFew(most === 1 ? "one text a side" : `${most} texts a side`);
    return { wholes, left: all.filter((one) => !wholes.includes(one)).map(({ side }) => side) };
  }
  if (parts < fewestParts) throw tooFew(parts === 1 ? "one part" : `${parts} parts`);
  const cut = all.flatMap(({ side, texts }) =>
    texts.map((text): Whole => ({ side, text: places.texts[text]?.id ?? "", texts: [text] })),
  );
  const isLong = ({ texts }: Whole): boolean => (places.texts[texts[0] ?? -1]?.words ?? 0) >= parts;
  const wholes = cut.filter(isLong);
  if (wholes.length === 0) throw new Fault(`no text has ${parts} words; ask for fewer --parts`);
  return { wholes, left: cut.filter((one) => !isLong(one)).map(({ text }) => text ?? "") };
};

const leastOf = ({ minCount, sought = [] }: DispersionOptions): number => minCount ?? (sought.length > 0 ? 1 : 5);

function* rowsOf(
  { numbers, places }: DispersionState,
  wholes: readonly Whole[],
  options: DispersionOptions,
): Generator<Row<DispersionColumns>> {
  const [known, least] = [itemsKnown(numbers), leastOf(options)];
  for (const { side, text, texts } of wholes) {
    const { frequency, spread } = spreadsOf(places, texts, known, text === null ? null : (options.parts ?? null));
    const found: { readonly item: number; readonly name: string; readonly count: number }[] = [];
    for (let item = 0; item < known; item += 1) {
      const count = frequency(item);
      if (count >= least) found.push({ item, name: itemName(numbers, item), count });
    }
    if ((options.sought ?? []).length === 0) found.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    for (const { item, name } of found)
      yield { side, text, item: name, ...dispersionMeasures(spread(item), options.deviation) };
  }
}

/** One strip a text and thing that is looked for, all against the fullest part that the thing has anywhere. */
const stripRows = ({ numbers, places }: DispersionState, options: DispersionOptions) => {
  const { sought = [], strip = 50 } = options;
  const found = sidesOf(places, options).flatMap((side) =>
    textsOfSide(places, side).flatMap((text) => {
      const [from, to, words] = [places.ends[text - 1] ?? 0, places.ends[text] ?? 0, places.texts[text]?.words ?? 0];
      return sought.map((_, item) => {
        const positions: number[] = [];
        for (let at = from; at < to; at += 1) {
          if (places.items.places[at] === item) positions.push(places.positions.places[at] as number);
        }
        const id = places.texts[text]?.id ?? "";
        return { side, id, item, words, frequency: positions.length, densities: densitiesOf(positions, words, strip) };
      });
    }),
  );
  const fullest = sought.map((_, item) =>
    found.reduce((most, one) => (one.item === item ? Math.max(most, ...one.densities) : most), 1),
  );
  return found.map(
    ({ side, id, item, words, frequency, densities }): Row<StripColumns> => ({
      side,
      text: id,
      item: itemName(numbers, item),
      frequency,
      words,
      strip: stripOf(densities, fullest[item] ?? 1),
    }),
  );
};

const notesOf = (left: readonly string[], options: DispersionOptions): readonly string[] => [
  options.parts === undefined
    ? "Parts are the texts of a side; they differ in size, which every measure here takes into account, Juilland's D and Carroll's D2 by taking rates."
    : `Parts are ${options.parts} equal stretches of each text; --parts changes the figures, so compare only those of the same number.`,
  ...(left.length === 0
    ? []
    : [
        options.parts === undefined
          ? `Left out, as they have fewer than ${fewestParts} texts: ${left.slice(0, 5).join(", ")}${left.length > 5 ? ` and ${left.length - 5} more` : ""}; --parts 10 cuts texts instead.`
          : `Left out, as they have fewer words than parts: ${left.length} texts.`,
      ]),
  `Told is what stands there ${leastOf(options)} or more times (--min-count). juilland_d is by the ${options.deviation ?? "population"} standard deviation (--sd).`,
];

const tablesOf = (state: DispersionState, options: DispersionOptions): readonly Table[] => {
  const { wholes, left } = wholesOf(state.places, options);
  const sought = options.sought ?? [];
  if (sought.length > 0 && state.places.items.size === 0) {
    throw new Fault(
      `${sought.map((one) => `"${soughtName(one)}"`).join(", ")} stands nowhere in the words that are read`,
    );
  }
  const rows = { [Symbol.iterator]: () => rowsOf(state, wholes, options) };
  const table = filled<DispersionColumns>(dispersionTable, rows, notesOf(left, options));
  return sought.length === 0 ? [table] : [table, filled<StripColumns>(stripsTable, stripRows(state, options))];
};

const needs = ({ sought = [], ...choice }: DispersionOptions): readonly LayerName[] =>
  sought.length > 0 ? soughtNeeds(sought) : needsOf(choice);

/** What is looked for, each of one name once: it is told by its name. */
const onceEach = (sought: readonly Sought[]): readonly Sought[] => [
  ...new Map(sought.map((one) => [soughtName(one), one])).values(),
];

/** Dispersion of words or labels: of those looked for, with a strip of where they stand, or of all of a kind. */
export const dispersionInstrument = (reading: Reading, asked: DispersionOptions = {}): Instrument<DispersionState> => {
  const options = asked.sought === undefined ? asked : { ...asked, sought: onceEach(asked.sought) };
  const finders = (options.sought ?? []).map((one) => finder(one, reading));
  const items: WordItems | undefined = isPlain(reading)
    ? wordItems(options, (one) => soughtWords(one, reading))
    : undefined;
  const addWords: Instrument<DispersionState>["addWords"] = (state, { id, side }, words) => {
    placeWords(state, words);
    endText(state.places, { id, side, words: words.numbers.length });
  };
  return {
    name: "dispersion",
    reading,
    needs: needs(options),
    start: () => startOf(options, items),
    add: (state, read) => {
      const finds = finders.map((find) => find(read));
      const words =
        finds.length > 0 ? placeSought(state, read, reading, finds) : placeItems(state, read, reading, options);
      endText(state.places, { id: read.document.id, side: read.document.side, words });
    },
    ...(items === undefined ? {} : { addWords }),
    tables: (state) => {
      demandWords(
        state.places.texts.reduce((sum, { words }) => sum + words, 0),
        reading,
      );
      const [table, ...more] = tablesOf(state, options);
      if (table === undefined) throw new Error("dispersion has a table");
      return [{ ...table, notes: [...(table.notes ?? []), readingNote(reading)] }, ...more];
    },
  };
};

/** Dispersion of all given words over given texts, of which any text can be a word. */
export const dispersionOfWords = (
  texts: Iterable<{ readonly id: string; readonly side: string; readonly words: readonly string[] }>,
  options: Omit<DispersionOptions, "sought" | "of"> = {},
): Table => {
  const state = startOf(options);
  for (const { id, side, words } of texts) {
    for (const [at, word] of words.entries()) place(state.places, state.numbers.words.numberOf(word), at);
    endText(state.places, { id, side, words: words.length });
  }
  const [table] = tablesOf(state, options);
  if (table === undefined) throw new Error("dispersion has a table");
  return table;
};
