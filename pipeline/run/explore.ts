import type { Instrument } from "../instruments/instrument.js";
import { layersFor, type TextRead } from "../instruments/reading.js";
import type { Document } from "../model/document.js";
import type { LayerName, Layers } from "../model/layers.js";
import type { Lexicons } from "../model/lexicon.js";
import type { Table } from "../model/table.js";
import { type AnnotateOptions, choiceOf } from "./annotate.js";
import { plainReader } from "./plain-words.js";

/** The lexicons that were chosen; their reader is loaded only when it is wanted, as words alone need none. */
const chosenLexicons = async (choice: ReturnType<typeof choiceOf>): Promise<Lexicons> =>
  (await import("./lexicons.js")).chooseLexicons(choice);

/** What reading texts for an instrument may be told. */
export interface ExploreOptions extends Pick<AnnotateOptions, "lexicons" | "induced" | "without"> {
  /** Told after each text. */
  readonly progress?: (done: number) => void;
}

/** Makes the layers that are asked for, and no others: words alone cost a fifth of all. */
export const readerOf = (
  wanted: readonly LayerName[],
): Promise<(lexicons: Lexicons) => (document: Document) => Pick<Layers, "paragraphs" | "tokens" | "sentences">> =>
  import("../annotate/english.js").then(
    ({ english }) =>
      (lexicons) =>
        english.only(["paragraphs", "tokens", "sentences", ...wanted]).prepare(lexicons),
  );

/** Annotates texts as they come, as far as some layers need it; none is kept. */
export async function* readTexts(
  documents: Iterable<Document> | AsyncIterable<Document>,
  layers: readonly LayerName[],
  options: ExploreOptions = {},
): AsyncGenerator<TextRead> {
  const lexicons = await chosenLexicons(choiceOf(options));
  const layersOf = (await readerOf(layers))(lexicons);
  let done = 0;
  for await (const document of documents) {
    yield { document, layers: layersOf(document) };
    done += 1;
    options.progress?.(done);
  }
}

type WordsInstrument<State> = Instrument<State> & Required<Pick<Instrument<State>, "addWords">>;

/** Takes an instrument through texts of which it needs the words alone, in whatever sentence. */
const exploreWords = async <State>(
  documents: Iterable<Document> | AsyncIterable<Document>,
  state: State,
  instrument: WordsInstrument<State>,
  options: ExploreOptions,
): Promise<void> => {
  const choice = choiceOf(options);
  // To read lexicons takes longer than all else of a small text; no word depends on them, but a slip is to be told.
  const isChosen = Object.values(choice).some((given) => given.length > 0);
  const lexicons = isChosen ? await chosenLexicons(choice) : ({} as Lexicons);
  const { english } = await import("../annotate/english.js");
  const layersOf = english.only(["paragraphs", "tokens"]).prepare(lexicons);
  const wordsOf = plainReader(
    (document) => ({ document, layers: { ...layersOf(document), sentences: [] } }),
    instrument.reading,
  );
  let done = 0;
  for await (const document of documents) {
    instrument.addWords(state, document, wordsOf(document));
    done += 1;
    options.progress?.(done);
  }
};

/** Takes an instrument through texts as they come, and gives its tables. */
export const explore = async <State>(
  documents: Iterable<Document> | AsyncIterable<Document>,
  instrument: Instrument<State>,
  options: ExploreOptions = {},
): Promise<readonly Table[]> => {
  const state = instrument.start();
  const layers = [...layersFor(instrument.reading), ...instrument.needs];
  if (instrument.addWords === undefined)
    for await (const read of readTexts(documents, layers, options)) instrument.add(state, read);
  else await exploreWords(documents, state, instrument as WordsInstrument<State>, options);
  return instrument.tables(state);
};
