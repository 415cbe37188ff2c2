import type { ActorMention, Sentence, Token } from "../../../model/layers.js";
import type { Span } from "../../../model/span.js";
import { calledHe, calledShe } from "./nouns.js";

/** What a pronoun can stand for: one person, several of anybody, one organisation or state; `unknown` is a bare name. */
export type FigureKind = "person" | "group" | "body" | "unknown";

/** Somebody of whom the text speaks, at one place. */
export interface Figure {
  /** Label of the actor; null if it says nothing (`other`), or if no mention stands there. */
  readonly id: string | null;
  /** The same for all places where the same one is meant. */
  readonly key: string;
  readonly kind: FigureKind;
}

/** One place where a figure is named, in the order of the text. */
export interface Sighting extends Figure {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly inlay: number;
  readonly mention: ActorMention;
  /** True if a verb follows it: it is what its clause is about. */
  readonly subject: boolean;
  /** True if it owns what follows: *Merkel's answer*. */
  readonly owner: boolean;
  /** Its tokens, by which it is told what it is called there; `to` is the one after the last. */
  readonly from: number;
  readonly to: number;
}

const isPlural = (word: string): boolean => /(?:[^s]s|people|men|women|media|police)$/.test(word);

const kindOf = ({ facet, label, derivation, entry }: ActorMention, last: string): FigureKind => {
  if (facet === "people") return "group";
  if (facet === "person") return derivation === "nominal" && isPlural(last) ? "group" : "person";
  if (facet === "government" && (label.endsWith(".officials") || derivation === "office_holder")) {
    return isPlural(last) ? "group" : "person";
  }
  if (facet !== "other") return "body";
  if (isPlural(last)) return "group";
  return entry.startsWith("other.office") ? "person" : "body";
};

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === "word" &&
  (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ");

/** Nouns of a description behind the name: *Lee, a senator from Ohio*, *Lee is the mayor*. */
const describedBehind = (tokens: readonly Token[], to: number): string[] => {
  const first = tokens[to]?.normal ?? "";
  if (first !== "," && first !== "is" && first !== "was" && first !== "(") return [];
  const words: string[] = [];
  let at = to + 1;
  if (/^(?:the|an?)$/.test(tokens[at]?.normal ?? "")) at++;
  else if (first === "is" || first === "was") return [];
  for (const end = at + 6; at < end && isNoun(tokens[at]); at++) words.push(tokens[at]?.normal ?? "");
  return words;
};

/** What somebody is called at a place, in lower case: words of a description beside the name, of a title, of the name. */
export const calledAt = (tokens: readonly Token[], { from, to }: Sighting): readonly string[] => {
  const called = describedBehind(tokens, to);
  for (let at = from; at < to; at++) called.push(tokens[at]?.normal ?? "");
  // *scholar Lee*: nouns right before a name.
  for (let at = from - 1; at >= from - 3 && isNoun(tokens[at]); at--) called.push(tokens[at]?.normal ?? "");
  return called;
};

const isVerbal = (token: Token | undefined): boolean => token?.pos === "VERB" || token?.pos === "AUX";

/** True if a verb follows, an adverb or a parenthesis between them at most, and no preposition stands before. */
const isSubject = (tokens: readonly Token[], from: number, to: number): boolean => {
  if (tokens[from - 1]?.pos === "ADP" || tokens[from - 2]?.pos === "ADP") return false;
  const next = tokens[to];
  if (isVerbal(next) || (next?.pos === "ADV" && isVerbal(tokens[to + 1]))) return true;
  // *Lee, who …*, *Lee, a senator, …*, but not *Lee, Kim and others*.
  return next?.normal === "," && /^(?:who|which|whose|an?|the)$/.test(tokens[to + 1]?.normal ?? "");
};

const isPossessive = (token: Token | undefined): boolean => token?.normal === "'s" || token?.normal === "'";

/** Index of the first of the spans, sorted and disjoint, that ends behind an offset; looked for in a part of them. */
export const endingBehind = (spans: readonly Span[], offset: number, from = 0, to = spans.length): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** All places where somebody is named, sorted as the mentions are. */
export const sightingsOf = (
  actors: readonly ActorMention[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): readonly Sighting[] => {
  const found: Sighting[] = [];
  for (const mention of actors) {
    const [first, last] = sentences[mention.sentence]?.tokens ?? [0, tokens.length];
    const from = endingBehind(tokens, mention.start, first, last);
    const to = endingBehind(tokens, mention.end - 1, from, last) + 1;
    const id = mention.label === "other" ? null : mention.label;
    found.push({
      id,
      key: id ?? `other ${mention.name.toLowerCase()}`,
      kind: kindOf(mention, tokens[to - 1]?.normal ?? ""),
      start: mention.start,
      end: mention.end,
      sentence: mention.sentence,
      inlay: mention.inlay,
      mention,
      subject: mention.form === "head" && isSubject(tokens, from, to),
      owner: isPossessive(tokens[to]),
      from,
      to,
    });
  }
  return found;
};

/** The pronoun of a person that its titles tell; null if they tell none. */
export const genderOf = (called: readonly string[]): "he" | "she" | null => {
  for (const word of called) {
    if (calledShe.has(word)) return "she";
    if (calledHe.has(word)) return "he";
  }
  return null;
};
