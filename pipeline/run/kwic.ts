import { type Arrangement, arranged, asRead } from "../instruments/kwic/arrange.js";
import type { Within } from "../instruments/kwic/context.js";
import type { KwicLine } from "../instruments/kwic/line.js";
import { type KwicReading, kwicLayers, linesOf } from "../instruments/kwic/lines.js";
import { type KwicQuery, prepareQuery } from "../instruments/kwic/query.js";
import { type Document, zoneRoles } from "../model/document.js";
import type { LayerName, Layers } from "../model/layers.js";
import { choiceOf } from "./annotate.js";
import type { ExploreOptions } from "./explore.js";

/** What a concordance may be told. */
export interface KwicOptions extends ExploreOptions, Partial<Arrangement> {
  /** Roles of the zones that are searched; all without it. */
  readonly zones?: readonly string[];
  /** Whose words: headline, own, reported, quoted, all, or the id of who speaks. Without it voices are not told. */
  readonly voice?: string;
  /** What bounds the context; 60 code units on either side without it. */
  readonly within?: Within;
  /** Told of each line as it is found, before lines are drawn or sorted. */
  readonly found?: (line: KwicLine) => void;
}

const usualWithin: Within = { characters: 60 };

/** Makes the layers that are asked for; where none are, neither lexicons nor the language model are loaded. */
const layersReader = async (
  wanted: readonly LayerName[],
  options: ExploreOptions,
): Promise<(document: Document) => Partial<Layers>> => {
  if (wanted.length === 0) return () => ({});
  const [{ english }, { chooseLexicons }] = await Promise.all([
    import("../annotate/english.js"),
    import("./lexicons.js"),
  ]);
  return english.only(wanted).prepare(await chooseLexicons(choiceOf(options)));
};

async function* linesAsRead(
  documents: Iterable<Document> | AsyncIterable<Document>,
  query: KwicQuery,
  options: KwicOptions,
): AsyncGenerator<KwicLine> {
  const { zones = zoneRoles, voice = null, within = usualWithin } = options;
  const reading: KwicReading = { zones, voice, within };
  const prepared = prepareQuery(query);
  const layersOf = await layersReader(kwicLayers(prepared, reading), options);
  let done = 0;
  for await (const document of documents) {
    for (const line of linesOf(document, layersOf(document), prepared, reading)) {
      options.found?.(line);
      yield line;
    }
    done += 1;
    options.progress?.(done);
  }
}

/**
 * Every place in texts where words, lemmas, parts of speech or labels stand, with what stands around them. Lines come as
 * texts are read, of which none is held; a sample or a sort order holds its lines, and gives them at the end. A query that
 * cannot be run is a Fault.
 */
export async function* kwic(
  documents: Iterable<Document> | AsyncIterable<Document>,
  query: KwicQuery,
  options: KwicOptions = {},
): AsyncGenerator<KwicLine> {
  const { sample = asRead.sample, seed = asRead.seed, sort = asRead.sort, max = asRead.max } = options;
  yield* arranged(linesAsRead(documents, query, options), { sample, seed, sort, max });
}
