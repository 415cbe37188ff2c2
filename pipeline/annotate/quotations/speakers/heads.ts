import type { Token } from "../../../model/layers.js";
import type { Span } from "../../../model/span.js";
import { endingBehind, type Sighting } from "./figures.js";
import { type Agreement, definite, indefinite, joins, mouthpieces, pronouns } from "./nouns.js";

/** What a source says of whom it means, by its head. */
export type Head =
  | { readonly kind: "pronoun"; readonly asks: Agreement }
  /** A mention heads it, or stands beside its head in apposition. */
  | { readonly kind: "sighting"; readonly sighting: Sighting }
  /** A noun that designates: *the scholar*; the mention, if the actors know it as one, is no name. */
  | {
      readonly kind: "noun";
      readonly noun: string;
      readonly newly: boolean;
      readonly sighting: Sighting | undefined;
      /** Whom a mouthpiece speaks for: *a spokesman for the [Justice Department]*. */
      readonly speaksFor: Sighting | undefined;
    }
  /** A name that no mention covers. */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "none" };

/** Tokens, and who is named among them. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly sightings: readonly Sighting[];
}

interface Segment {
  /** First token and the one after the last, a possessive ending left out. */
  readonly from: number;
  readonly to: number;
  /** What ended it. */
  readonly stop: number;
  readonly heading: Sighting | undefined;
  /** Mention that owns the head: *[Trump]'s lawyer*. */
  readonly owner: Sighting | undefined;
}

const isPossessive = (token: Token | undefined): boolean => token?.normal === "'s" || token?.normal === "'";
const isNominal = (token: Token | undefined): boolean =>
  token?.kind === "word" && (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ");

const endsPhrase = (token: Token): boolean =>
  token.pos === "ADP" ||
  token.pos === "SCONJ" ||
  token.pos === "CCONJ" ||
  token.pos === "VERB" ||
  /^(?:[,:;()—–]|who|whom|whose|which|that|to)$/.test(token.normal);

/** The first noun phrase from a token on, without what hangs on it. */
const segmentFrom = ({ tokens, sightings }: Words, from: number, limit: number): Segment => {
  let begun = false;
  let heading: Sighting | undefined;
  let owner: Sighting | undefined;
  let at = from;
  let to = from;
  while (at < limit) {
    const token = tokens[at];
    if (token === undefined) break;
    const sighting = sightings[endingBehind(sightings, token.start)];
    if (sighting !== undefined && sighting.start <= token.start) {
      heading = sighting;
      begun = true;
      at = endingBehind(tokens, sighting.end - 1) + 1;
      to = at;
      continue;
    }
    if (isPossessive(token)) {
      if (at + 1 >= limit || !isNominal(tokens[at + 1])) break;
      owner = heading;
    } else if (begun && endsPhrase(token)) break;
    else if (isNominal(token)) begun = true;
    if (token.kind === "word") {
      heading = undefined;
      to = at + 1;
    }
    at++;
  }
  return { from, to: Math.min(to, limit), stop: at, heading, owner };
};

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** The organisation behind a mouthpiece: *officials at the [ministry]*, or before it: *the [Pentagon]'s spokesman*. */
const speaksFor = (
  { tokens, sightings }: Words,
  noun: string,
  segment: Segment,
  limit: number,
): Sighting | undefined => {
  if (!mouthpieces.has(noun)) return undefined;
  if (segment.owner !== undefined) return segment.owner.kind === "body" ? segment.owner : undefined;
  if (!joins.has(tokens[segment.stop]?.normal ?? "")) return undefined;
  const behind = segmentFrom({ tokens, sightings }, segment.stop + 1, limit);
  return behind.heading?.kind === "body" ? behind.heading : undefined;
};

/** A person named in apposition: *a Leiden scholar, [Anna Vos], …*. */
const namedBehind = (words: Words, { stop }: Segment, limit: number): Sighting | undefined => {
  if (words.tokens[stop]?.normal !== ",") return undefined;
  const next = words.tokens[stop + 1];
  const sighting = next && words.sightings[endingBehind(words.sightings, next.start)];
  if (sighting === undefined || sighting.start !== next?.start || sighting.kind !== "person") return undefined;
  const after = endingBehind(words.tokens, sighting.end - 1) + 1;
  const ends = after >= limit || /^[,;:()—–.]$/.test(words.tokens[after]?.normal ?? "");
  return ends && sighting.mention.derivation !== "nominal" ? sighting : undefined;
};

/** True if the mention says who it is; *the Chinese academic*, *the Mexican president* and *the president* do not. */
const isTold = ({ id, kind, mention }: Sighting): boolean =>
  mention.derivation !== "nominal" || (id !== null && kind !== "person");

/** The head of a source, and what it says of whom is meant. */
export const headOf = (text: string, source: Span, words: Words): Head => {
  const { tokens } = words;
  const from = endingBehind(tokens, source.start);
  const limit = endingBehind(tokens, source.end - 1) + 1;
  const first = tokens[from];
  if (first === undefined || first.start >= source.end) return { kind: "none" };
  const segment = segmentFrom(words, from, limit);
  const asks = pronouns.get(first.normal);
  // *His lawyer* is another than he.
  if (asks !== undefined && (segment.to <= from + 1 || pronouns.has(tokens[from + 1]?.normal ?? ""))) {
    if (asks !== "relative" || segment.to <= from + 1) return { kind: "pronoun", asks };
  }
  // Two who say one thing are no single speaker.
  if (tokens[segment.stop]?.pos === "CCONJ" && segment.stop + 1 < limit) return { kind: "none" };
  const { heading, owner } = segment;
  if (heading !== undefined && isTold(heading)) return { kind: "sighting", sighting: heading };
  const named = namedBehind(words, segment, limit);
  if (named !== undefined) return { kind: "sighting", sighting: named };
  const head = tokens[segment.to - 1];
  if (head === undefined || head.kind !== "word" || segment.to <= from) return { kind: "none" };
  const noun = head.normal;
  const behalf = speaksFor(words, noun, segment, limit);
  if (heading === undefined && behalf === undefined) {
    if (owner !== undefined || (asks !== undefined && !definite.has(first.normal))) return { kind: "none" };
    const isName = head.pos === "PROPN" && isCapital(text.slice(head.start, head.end)) && !definite.has(first.normal);
    if (isName) return { kind: "name", name: text.slice(first.start, head.end) };
  }
  const opening = [first, tokens[from + 1], tokens[from + 2]].map((token) => token?.normal ?? "");
  const newly = indefinite.has(opening[0] ?? "") || (opening[0] === "at" && indefinite.has(opening[2] ?? ""));
  return { kind: "noun", noun, newly, sighting: heading, speaksFor: behalf };
};
