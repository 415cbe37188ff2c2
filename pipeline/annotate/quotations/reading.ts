import type { PartOfSpeech, Token } from "../../model/layers.js";
import { firstAtOrAfter } from "../../model/span.js";
import type { Stream } from "../patterns/vocabulary.js";
import type { Marked } from "./marked.js";
import { traits, traitsIn } from "./traits.js";

export { words } from "./traits.js";

/** A sentence, or an inlay, with what of it stands between quotation marks. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly marked: Marked;
  /** For each token the innermost stretch that holds it, its marks included, or −1. */
  readonly inside: readonly number[];
  /** For each token its traits. */
  readonly traits: readonly number[];
  /** Index of the sentence in its layer, −1 if none covers it. */
  readonly sentence: number;
}

/** Tokens among which a cue, its source and its content are looked for: a sentence, or what stands between two marks. */
export interface Field {
  readonly from: number;
  /** The token after the last. */
  readonly to: number;
  /** The innermost stretch that holds it, or −1. */
  readonly level: number;
}

/** A stretch of tokens; `to` is the one after the last. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** A row of tokens of a text in their order, with their forms. */
export type Row = Pick<Stream, "tokens" | "forms" | "sentence">;

/** Reads a row; its cues are told by where they begin. */
export const readingOf = ({ tokens, forms, sentence }: Row, marked: Marked, cues: readonly Phrase[]): Reading => {
  const inside: number[] = [];
  const found: number[] = [];
  let before: Token | undefined;
  let past = 0;
  let place = marked.sentences[sentence]?.tokens[0] ?? firstAtOrAfter(marked.tokens, tokens[0]?.start ?? 0);
  for (let at = 0; at < tokens.length; at++) {
    const [token, form] = [tokens[at], forms[at]];
    if (token === undefined || form === undefined) break;
    // Tokens of inlays are no part of the row that they stand in.
    while (place < marked.tokens.length && marked.tokens[place] !== token) place++;
    inside.push(marked.holder[place] ?? -1);
    past = traitsIn(marked.traitsOf(form, token), token, marked.named[place] === 1, before, past);
    found.push(past);
    before = token;
  }
  for (const { from } of cues) found[from] = (found[from] ?? 0) | traits.cue;
  return { tokens, sentence, marked, inside, traits: found };
};

/** The token's letters in lower case, empty outside the sentence. */
export const normalAt = ({ tokens }: Reading, at: number): string => tokens[at]?.normal ?? "";

/** Part of speech, `X` outside the sentence. */
export const posAt = ({ tokens }: Reading, at: number): PartOfSpeech => tokens[at]?.pos ?? "X";

/** True if the token is one of a set of words. */
export const isOne = (reading: Reading, set: ReadonlySet<string>, at: number): boolean =>
  set.has(normalAt(reading, at));

/** True if the token has one of some traits. */
const has = ({ traits: found }: Reading, at: number, wanted: number): boolean => ((found[at] ?? 0) & wanted) !== 0;

/** True for a mark of quotation standing as a word of its own. */
export const isQuote = (reading: Reading, at: number): boolean => has(reading, at, traits.quote);

/** True if no white space parts two tokens. */
const touches = ({ tokens }: Reading, at: number): boolean => tokens[at - 1]?.end === tokens[at]?.start;

/** True for a dash that parts, not one that joins. */
export const isDash = (reading: Reading, at: number): boolean =>
  has(reading, at, traits.dash) ||
  (has(reading, at, traits.hyphen) && !touches(reading, at) && !touches(reading, at + 1));

/** True for a comma. */
export const isComma = (reading: Reading, at: number): boolean => has(reading, at, traits.comma);

/** True for a mark of punctuation that is no hyphen, quotation mark or bracket. */
export const isStop = (reading: Reading, at: number): boolean => has(reading, at, traits.stop);

/** True for a hyphen, slash or ampersand that joins what stands on both sides of it. */
export const isJoint = (reading: Reading, at: number): boolean =>
  has(reading, at, traits.joint) &&
  (normalAt(reading, at) === "&" || (touches(reading, at) && touches(reading, at + 1)));

/** True for the sign of possession. */
export const isGenitive = (reading: Reading, at: number): boolean => {
  const normal = normalAt(reading, at);
  if (normal === "'s") return posAt(reading, at) === "PART" && !isVerb(reading, at + 1) && !isAdverb(reading, at + 1);
  return normal === "'" && touches(reading, at) && isNoun(reading, at - 1);
};

/** True for a day, month or stretch of time that tells when something was said. */
export const isTime = (reading: Reading, at: number): boolean => has(reading, at, traits.time);

/** True for what opens such a stretch: *last*, *earlier*. */
export const isShift = (reading: Reading, at: number): boolean => has(reading, at, traits.shift);

/** True for a possessive pronoun. */
export const isPossessive = (reading: Reading, at: number): boolean => has(reading, at, traits.possessive);

/** True for a relative pronoun. */
export const isRelative = (reading: Reading, at: number): boolean => has(reading, at, traits.relative);

/** True for a verb or auxiliary. */
export const isVerb = (reading: Reading, at: number): boolean => has(reading, at, traits.verb);

/** True for an adverb, *not* included. */
export const isAdverb = (reading: Reading, at: number): boolean => has(reading, at, traits.adverb);

/** True for a noun, name or number. */
export const isNoun = (reading: Reading, at: number): boolean => has(reading, at, traits.noun);

/** True for a word that may be a noun phrase by itself, or the last of one. */
export const isNominal = (reading: Reading, at: number): boolean => has(reading, at, traits.nominal);

/** True for a personal pronoun that stands alone. */
export const isPronoun = (reading: Reading, at: number): boolean => has(reading, at, traits.pronoun);

/** True for a verb's form in *-ing*. */
export const isGerund = (reading: Reading, at: number): boolean => has(reading, at, traits.gerund);

/** True for a form that can be a past participle. */
export const isParticiple = (reading: Reading, at: number): boolean => has(reading, at, traits.participle);

/** True for a form of *be*. */
export const isBe = (reading: Reading, at: number): boolean => has(reading, at, traits.be);

/** True for a token of a name or designation. */
export const isNamed = (reading: Reading, at: number): boolean => has(reading, at, traits.named);

/** True for a conjunction that opens what is said. */
export const isConjunction = (reading: Reading, at: number): boolean => has(reading, at, traits.conjunction);

/** True if a cue begins at a token. */
export const isCue = (reading: Reading, at: number): boolean => has(reading, at, traits.cue);

/** True for a token in a quotation inside the field, which is looked over as if it were one word. */
export const isShut = ({ inside }: Reading, { level }: Field, at: number): boolean => inside[at] !== level;

/** The innermost stretch that holds a token, cut to the sentence; the whole sentence if none does. */
export const fieldOf = (reading: Reading, at: number): Field => {
  const level = reading.inside[at] ?? -1;
  const { tokens } = reading;
  const stretch = reading.marked.stretches[level];
  if (stretch === undefined) return { from: 0, to: tokens.length, level };
  const { start, end } = stretch.inner;
  return { from: firstAtOrAfter(tokens, start), to: firstAtOrAfter(tokens, end), level };
};
