import type { PartOfSpeech, Token } from "../../model/layers.js";
import { firstAtOrAfter } from "../../model/span.js";
import type { Stream } from "../patterns/vocabulary.js";
import type { Marked } from "./marked.js";

/** A sentence, or an inlay, with what of it stands between quotation marks. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly marked: Marked;
  /** For each token the innermost stretch that holds it, its marks included, or −1. */
  readonly inside: readonly number[];
  /** Tokens at which a cue begins. */
  readonly cues: ReadonlySet<number>;
  /** Participles, irregular ones. */
  readonly participles: ReadonlySet<string>;
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

/** Reads a stream; its cues are told by where they begin. */
export const readingOf = (
  { tokens, sentence }: Pick<Stream, "tokens" | "sentence">,
  marked: Marked,
  cues: readonly Phrase[],
  participles: ReadonlySet<string>,
): Reading => ({
  tokens,
  sentence,
  marked,
  inside: tokens.map((token) => marked.holder.get(token) ?? -1),
  cues: new Set(cues.map(({ from }) => from)),
  participles,
});

/** The token's letters in lower case, empty outside the sentence. */
export const normalAt = ({ tokens }: Reading, at: number): string => tokens[at]?.normal ?? "";

/** Part of speech, `X` outside the sentence. */
export const posAt = ({ tokens }: Reading, at: number): PartOfSpeech => tokens[at]?.pos ?? "X";

/** True if the token is one of a set of words. */
export const isOne = (reading: Reading, set: ReadonlySet<string>, at: number): boolean =>
  set.has(normalAt(reading, at));

/** A set of words from a line of them. */
export const words = (line: string): ReadonlySet<string> => new Set(line.split(" "));

const marks = words("“ ” \" ‘ ’ ' « » ‹ › „ ‚ `` ''");
const dashes = words("— – -- ―");
const days = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow");
const months = words(
  "january february march april may june july august september october november december jan feb aug sept oct nov dec",
);
const periods = words(
  "week month year night day morning afternoon evening summer spring fall winter weekend decade century",
);
const shifts = words("last this next earlier late early that every each previous past");
const possessives = words("his her its their our my your whose");
const relatives = words("who which that whom whose where");
const pronouns = words(
  "he she it they we i you who this that these those some many most all both others another one none everyone everybody someone somebody anyone nobody few several half each which",
);

/** True for a mark of quotation standing as a word of its own. */
export const isQuote = (reading: Reading, at: number): boolean =>
  reading.tokens[at]?.kind !== "word" && isOne(reading, marks, at);

/** True for a dash that parts, not one that joins. */
export const isDash = (reading: Reading, at: number): boolean =>
  isOne(reading, dashes, at) ||
  (normalAt(reading, at) === "-" &&
    reading.tokens[at - 1]?.end !== reading.tokens[at]?.start &&
    reading.tokens[at + 1]?.start !== reading.tokens[at]?.end);

/** True for a comma. */
export const isComma = (reading: Reading, at: number): boolean => normalAt(reading, at) === ",";

/** True for a mark of punctuation that is no hyphen, quotation mark or bracket. */
export const isStop = (reading: Reading, at: number): boolean => /^[.,;:!?…]+$/.test(normalAt(reading, at));

/** True for a hyphen, slash or ampersand that joins what stands on both sides of it. */
export const isJoint = (reading: Reading, at: number): boolean => {
  const normal = normalAt(reading, at);
  if (normal === "&") return true;
  const { tokens } = reading;
  if (normal !== "-" && normal !== "/" && normal !== "–" && normal !== "‑") return false;
  return tokens[at - 1]?.end === tokens[at]?.start && tokens[at + 1]?.start === tokens[at]?.end;
};

/** True for the sign of possession. */
export const isGenitive = (reading: Reading, at: number): boolean => {
  const normal = normalAt(reading, at);
  if (normal === "'s") return posAt(reading, at) === "PART" && !isVerb(reading, at + 1) && !isAdverb(reading, at + 1);
  return normal === "'" && reading.tokens[at - 1]?.end === reading.tokens[at]?.start && isNoun(reading, at - 1);
};

/** True for a day, month or stretch of time that tells when something was said. */
export const isTime = (reading: Reading, at: number): boolean => {
  if (isOne(reading, days, at)) return true;
  if (isOne(reading, months, at)) return posAt(reading, at) === "PROPN";
  return isOne(reading, periods, at) && isOne(reading, shifts, at - 1);
};

/** True for what opens such a stretch: *last*, *earlier*. */
export const isShift = (reading: Reading, at: number): boolean => isOne(reading, shifts, at);

/** True for a possessive pronoun. */
export const isPossessive = (reading: Reading, at: number): boolean => isOne(reading, possessives, at);

/** True for a relative pronoun. */
export const isRelative = (reading: Reading, at: number): boolean => isOne(reading, relatives, at);

/** True for a verb or auxiliary. */
export const isVerb = (reading: Reading, at: number): boolean => {
  const pos = posAt(reading, at);
  if (pos === "AUX") return true;
  const token = reading.tokens[at];
  return pos === "VERB" && token !== undefined && !reading.marked.named.has(token);
};

/** True for an adverb, *not* included. */
export const isAdverb = (reading: Reading, at: number): boolean => {
  const normal = normalAt(reading, at);
  return (
    (posAt(reading, at) === "ADV" && posAt(reading, at - 1) !== "DET") ||
    normal === "not" ||
    normal === "n't" ||
    normal === "never"
  );
};

/** True for a noun, name or number. */
export const isNoun = (reading: Reading, at: number): boolean => {
  const pos = posAt(reading, at);
  if (pos === "NOUN" || pos === "PROPN" || pos === "NUM") return true;
  const token = reading.tokens[at];
  return token !== undefined && pos === "VERB" && reading.marked.named.has(token);
};

/** True for a word that may be a noun phrase by itself, or the last of one. */
export const isNominal = (reading: Reading, at: number): boolean =>
  isNoun(reading, at) ||
  (isOne(reading, pronouns, at) && posAt(reading, at) !== "SCONJ") ||
  normalAt(reading, at) === "%" ||
  ((posAt(reading, at) === "ADJ" || posAt(reading, at) === "ADV") && posAt(reading, at - 1) === "DET");

/** True for a personal pronoun that stands alone. */
export const isPronoun = (reading: Reading, at: number): boolean =>
  posAt(reading, at) === "PRON" && !isPossessive(reading, at);

/** True for a verb's form in *-ing*. */
export const isGerund = (reading: Reading, at: number): boolean => /..ing$/.test(normalAt(reading, at));

/** True for a form that can be a past participle. */
export const isParticiple = (reading: Reading, at: number): boolean => {
  const normal = normalAt(reading, at);
  return /.ed$/.test(normal) || reading.participles.has(normal);
};

const be = words("is are was were am be been being 's 're 'm get gets got getting");

/** True for a form of *be*. */
export const isBe = (reading: Reading, at: number): boolean => isOne(reading, be, at);

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
