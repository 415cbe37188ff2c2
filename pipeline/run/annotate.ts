import type { Document } from "../model/document.js";
import type { Layers } from "../model/layers.js";
import type { Lexicons } from "../model/lexicon.js";
import type { Annotated } from "../model/table.js";
import type { LexiconChoice } from "../read/lexicons.js";

/** Makes, from lexicons, the function that annotates one document. */
export type Annotator = (lexicons: Lexicons) => (document: Document) => Layers;

/** What annotating may be told. */
export interface AnnotateOptions {
  /** Paths of lexicons and gazetteers beside the shipped ones. */
  readonly lexicons?: readonly string[];
  /** Paths of a study's own (`study.lexicons`), counted apart. */
  readonly induced?: readonly string[];
  /** Ids of lexicon entries that are switched off. */
  readonly without?: readonly string[];
  /** Another annotator than the English one. */
  readonly annotator?: Annotator;
}

/** Which lexicons the options ask for. */
export const choiceOf = ({ lexicons = [], induced = [], without = [] }: AnnotateOptions): LexiconChoice => ({
  extra: lexicons,
  induced,
  without,
});

/** The annotator for English; loaded only when it is wanted, since its language model takes a fifth of a second. */
export const english = async (): Promise<Annotator> => (await import("../annotate/english.js")).annotator;

/**
 * Annotates documents one after the other, as they come, so that no more than one has to be in memory.
 * A lexicon that cannot be used is a Fault.
 */
export async function* annotate(
  documents: Iterable<Document> | AsyncIterable<Document>,
  options: AnnotateOptions = {},
): AsyncGenerator<Annotated> {
  const { chooseLexicons } = await import("./lexicons.js");
  const lexicons = await chooseLexicons(choiceOf(options));
  const layersOf = (options.annotator ?? (await english()))(lexicons);
  for await (const document of documents) yield { document, layers: layersOf(document) };
}
