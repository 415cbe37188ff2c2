import { type CollocationsOptions, collocationsInstrument } from "../instruments/collocations.js";
import type { DispersionOptions } from "../instruments/dispersion/options.js";
import { dispersionInstrument } from "../instruments/dispersion.js";
import { type DiversityOptions, diversityInstrument } from "../instruments/diversity.js";
import type { Instrument } from "../instruments/instrument.js";
import type { KeynessOptions } from "../instruments/keyness/options.js";
import { keynessInstrument } from "../instruments/keyness.js";
import { type NgramsOptions, ngramsInstrument } from "../instruments/ngrams.js";
import type { Reading } from "../instruments/reading.js";
import { type VocabularyOptions, vocabularyInstrument } from "../instruments/vocabulary.js";
import type { Document } from "../model/document.js";
import type { Table } from "../model/table.js";
import { defaultZones } from "../read/study/named.js";
import { type ExploreOptions, explore } from "./explore.js";

/** Which words an instrument reads, with which lexicons; what is not told is as in the commands. */
export type InstrumentOptions = Partial<Reading> & ExploreOptions;

/** Texts as an instrument takes them, each on its `side`; none is kept. */
export type InstrumentTexts = Iterable<Document> | AsyncIterable<Document>;

/** What is read unless told: body and block quotes, in all voices, without regard to capitals. */
export const readingOf = ({ zones = defaultZones, voice = "all", matchCase = false }: Partial<Reading>): Reading => ({
  zones,
  voice,
  matchCase,
});

/** An instrument as a function of the library. */
const asFunction =
  <Options>(make: (reading: Reading, options: Options) => Instrument) =>
  async (texts: InstrumentTexts, options: InstrumentOptions & Options): Promise<readonly Table[]> =>
    explore(texts, make(readingOf(options), options), options);

/** N-grams and skip-grams of texts, as one table. */
export const ngrams = asFunction<NgramsOptions>(ngramsInstrument);

/** Keywords of one side against another, or lockwords, as one table. */
export const keyness = asFunction<KeynessOptions>(keynessInstrument);

/** What stands near a word, an actor or a label, as one table. */
export const collocations = asFunction<CollocationsOptions>(collocationsInstrument);

/** How evenly words or labels are spread, and where in each text what is looked for stands. */
export const dispersion = asFunction<DispersionOptions>(dispersionInstrument);

/** Frequency lists, sizes, spectra, growth and overlap of vocabularies, and readability: a table for each that is shown. */
export const vocabulary = asFunction<VocabularyOptions>(vocabularyInstrument);

/** Lexical diversity of texts and sides, with intervals, as one table. */
export const diversity = asFunction<DiversityOptions>(diversityInstrument);
