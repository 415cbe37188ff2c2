import type { PartOfSpeech, Token } from "../../model/layers.js";
import { contains, overlaps, type Span } from "../../model/span.js";
import type { Annotated } from "../../model/table.js";
import { markersBetween } from "../alignment/reports.js";

/** What a stretch is about and how committed it is: of a sentence, or of a claim. */
export interface Facts {
  /** Lemmas of its nouns, verbs, adjectives and numbers, in order. */
  readonly lemmas: readonly string[];
  /** Ids of its actors, in order, each once. */
  readonly actors: readonly string[];
  /** Labels of its frame terms, in order, each once. */
  readonly frames: readonly string[];
  /** Stance labels of its kept markers, each once. */
  readonly stance: readonly string[];
  /** Words of its hedges and boosters, for the reader. */
  readonly hedges: readonly string[];
  readonly negated: boolean;
  /** Kinds of quantities it is limited to, each once. */
  readonly quantities: readonly string[];
}

const told: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

/** Words that widen or narrow what is said, by kind. */
const quantityWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    universal: ["all", "every", "each", "always", "entirely", "everywhere", "everyone", "both", "whole"],
    partial: ["some", "several", "many", "most", "few", "part", "partly", "mainly", "mostly", "largely", "certain"],
    frequency: ["usually", "often", "sometimes", "generally", "typically", "rarely", "occasionally", "frequently"],
    exclusive: ["only", "solely", "alone", "exclusively", "merely"],
  }).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

const unique = <Value>(values: Iterable<Value>): readonly Value[] => [...new Set(values)];

/** A stem by truncation: the first six letters of a lemma, so that *marginalised* meets *marginalisation*. */
export const stemOf = (lemma: string): string => lemma.slice(0, 6);

const lemmaOf = ({ lemma, normal }: Token): string => (lemma === "" ? normal : lemma.toLowerCase());

const tokensIn = (tokens: readonly Token[], spans: readonly Span[]): readonly Token[] =>
  spans.flatMap(({ start, end }) => markersBetween(tokens, start, end));

/** Reads the facts of the stretches, `except` what lies in others. */
export const factsOf = (
  { document, layers }: Annotated,
  spans: readonly Span[],
  except: readonly Span[] = [],
): Facts => {
  const inside = <S extends Span>(layer: readonly S[]): readonly S[] =>
    spans
      .flatMap((span) => markersBetween(layer, span.start, span.end).filter((one) => contains(span, one)))
      .filter((one) => !except.some((other) => overlaps(other, one)));
  const kept = <S extends Span & { readonly status: string }>(layer: readonly S[]): readonly S[] =>
    inside(layer).filter(({ status }) => status === "kept");
  const tokens = tokensIn(layers.tokens, spans).filter((token) => !except.some((other) => overlaps(other, token)));
  const stance = kept(layers.stance);
  const words = tokens.filter(({ kind, inlay }) => kind !== "punctuation" && kind !== "symbol" && inlay < 0);
  return {
    lemmas: words.filter(({ pos, normal }) => told.has(pos) && normal.length > 1).map(lemmaOf),
    actors: unique(kept(layers.actors).map(({ label }) => label)),
    frames: unique(kept(layers.frames).map(({ label }) => label)),
    stance: unique(stance.map(({ label }) => label)),
    hedges: stance
      .filter(({ label }) => label === "hedge" || label === "booster")
      .map(({ start, end }) => document.text.slice(start, end)),
    negated: kept(layers.negations).length % 2 === 1,
    quantities: unique(words.flatMap(({ normal }) => quantityWords.get(normal) ?? [])).toSorted(),
  };
};
