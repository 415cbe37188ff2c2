import type { Instrument } from "../instruments/instrument.js";
import { layersFor, type TextRead } from "../instruments/reading.js";
import type { Document } from "../model/document.js";
import type { LayerName, Layers } from "../model/layers.js";
import type { Lexicons } from "../model/lexicon.js";
import type { Table } from "../model/table.js";
import { type AnnotateOptions, choiceOf } from "./annotate.js";
import { chooseLexicons } from "./lexicons.js";

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
  const lexicons = await chooseLexicons(choiceOf(options));
  const layersOf = (await readerOf(layers))(lexicons);
  let done = 0;
  for await (const document of documents) {
    yield { document, layers: layersOf(document) };
    done += 1;
    options.progress?.(done);
  }
}

/** Takes an instrument through texts as they come, and gives its tables. */
export const explore = async <State>(
  documents: Iterable<Document> | AsyncIterable<Document>,
  instrument: Instrument<State>,
  options: ExploreOptions = {},
): Promise<readonly Table[]> => {
  const state = instrument.start();
  const layers = [...layersFor(instrument.reading), ...instrument.needs];
  for await (const read of readTexts(documents, layers, options)) instrument.add(state, read);
  return instrument.tables(state);
};
