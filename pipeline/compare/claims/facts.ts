import type { PartOfSpeech, StanceMarker, Token } from "../../model/layers.js";
import { beginningBetween, contains, firstAtOrAfter, overlaps, type Span } from "../../model/span.js";
import type { Annotated } from "../../model/table.js";

/** What a stretch is about and how committed it is: of a sentence, or of a claim. */
export interface Facts {
  /** Lemmas of its nouns, verbs, adjectives and numbers, in order. */
  readonly lemmas: readonly string[];
  /** Ids of its actors, in order, each once. */
  readonly actors: readonly string[];
  /** Labels of its frame terms, in order, each once. */
  readonly frames: readonly string[];
  /** Its kept stance markers, negations and words of quantity, in order. */
  readonly marks: readonly Mark[];
  /** True if a *would* in it predicts nothing of its own: in a report it may stand for the *will* of what is reported. */
  readonly backshifted: boolean;
}

/** A word or phrase that says how far, how sure or how much. */
export interface Mark {
  /** Stance label, `negation`, or the kind of a quantity. */
  readonly label: string;
  readonly surface: string;
  /** How many of the lemmas stand before it. */
  readonly at: number;
}

/** Kinds of quantities among the labels of marks. */
export const quantities = ["universal", "partial", "frequency", "exclusive"] as const;

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
  spans.flatMap(({ start, end }) => beginningBetween(tokens, start, end));

/** True if a marker makes what is said depend on something: a condition, or an if-clause that doubts its ground. */
export const isConditional = (label: string, surface: string): boolean =>
  label === "condition" || (label === "hedge" && /^(?:if|unless)\b/i.test(surface));

/** Tells what stands outside of clauses with a condition: *if nothing changes* denies nothing. A clause ends at a comma or the like. */
const outsideConditions = (
  stance: readonly StanceMarker[],
  words: readonly Token[],
  text: string,
): ((at: Pick<Span, "start">) => boolean) => {
  const clauses = stance
    .filter(({ label, start, end }) => isConditional(label, text.slice(start, end)))
    .map(({ start, end }) => {
      const later = words.slice(firstAtOrAfter(words, end));
      const last = later.findIndex(({ end: behind }, at) => /[,;:—]/.test(text.slice(behind, later[at + 1]?.start)));
      return { start, end: later[last]?.end ?? later.at(-1)?.end ?? end };
    });
  return ({ start }) => !clauses.some((clause) => clause.start <= start && start < clause.end);
};

/** Reads the facts of the stretches, `except` what lies in others. */
export const factsOf = (
  { document, layers }: Annotated,
  spans: readonly Span[],
  except: readonly Span[] = [],
): Facts => {
  const inside = <S extends Span>(layer: readonly S[]): readonly S[] =>
    spans
      .flatMap((span) => beginningBetween(layer, span.start, span.end).filter((one) => contains(span, one)))
      .filter((one) => !except.some((other) => overlaps(other, one)));
  const kept = <S extends Span & { readonly status: string }>(layer: readonly S[]): readonly S[] =>
    inside(layer).filter(({ status }) => status === "kept");
  const tokens = tokensIn(layers.tokens, spans).filter((token) => !except.some((other) => overlaps(other, token)));
  const words = tokens.filter(({ kind, inlay }) => kind !== "punctuation" && kind !== "symbol" && inlay < 0);
  const content = words.filter(({ pos, normal }) => told.has(pos) && normal.length > 1);
  const isSaid = outsideConditions(kept(layers.stance), words, document.text);
  const marks = [
    ...kept(layers.stance).map(({ label, start, end }) => ({ label: label as string, start, end })),
    ...kept(layers.negations)
      .filter(isSaid)
      .map(({ start, end }) => ({ label: "negation", start, end })),
    ...words.flatMap(({ normal, start, end }, at) => {
      const label = quantityWords.get(normal);
      // “Not only” adds; it limits nothing.
      const adds = label === "exclusive" && words[at - 1]?.normal === "not";
      return label === undefined || adds || !isSaid({ start }) ? [] : [{ label, start, end }];
    }),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  let before = 0;
  const predicts = marks.some(({ label }) => label === "prediction");
  return {
    backshifted: !predicts && words.some(({ normal }) => normal === "would"),
    lemmas: content.map(lemmaOf),
    actors: unique(kept(layers.actors).map(({ label }) => label)),
    frames: unique(kept(layers.frames).map(({ label }) => label)),
    marks: marks.map(({ label, start, end }) => {
      // Both are sorted; a sentence of a whole book would take for ever else.
      while ((content[before]?.start ?? start) < start) before++;
      return { label, surface: document.text.slice(start, end), at: before };
    }),
  };
};

/** Facts of two sentences as if they were one. */
export const together = (a: Facts, b: Facts): Facts => ({
  lemmas: [...a.lemmas, ...b.lemmas],
  actors: unique([...a.actors, ...b.actors]),
  frames: unique([...a.frames, ...b.frames]),
  marks: [...a.marks, ...b.marks.map((mark) => ({ ...mark, at: mark.at + a.lemmas.length }))],
  backshifted: a.backshifted || b.backshifted,
});
