import type { ActorMention, Token } from "../../model/layers.js";
import type { ClauseWordSet, ModalClauseRules } from "../../model/lexicon.js";

/** An actor mention by its tokens. */
export interface MentionAt {
  readonly from: number;
  readonly to: number;
  readonly mention: ActorMention;
}

/** A sentence, or an inlay, as the rules of modal clauses read it. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** Their letters in lower case, clitics written out. */
  readonly normals: readonly string[];
  /** For each token that stands in a kept actor mention, the mention. */
  readonly mentions: ReadonlyMap<number, MentionAt>;
  /** For each token inside a capitalised name of an event, mechanism or law, the first token of the name. */
  readonly names: ReadonlyMap<number, number>;
  /** Tokens that belong to a cue of attribution, behind which a new clause begins. */
  readonly cues: ReadonlySet<number>;
  readonly words: ModalClauseRules["words"];
  /** Participles, irregular ones. */
  readonly participles: ReadonlySet<string>;
}

/** The token's letters, clitics written out, empty outside the sentence. */
export const normalAt = ({ normals }: Reading, at: number): string => normals[at] ?? "";

const clitics: ReadonlyMap<string, string> = new Map([
  ["n't", "not"],
  ["ca", "can"],
  ["'ve", "have"],
  ["'re", "are"],
  ["'ll", "will"],
  ["wo", "will"],
  ["sha", "shall"],
]);

/** Clitics written out. */
export const written = (normal: string): string => (normal.length > 3 ? normal : (clitics.get(normal) ?? normal));

/** True if the token is one of a set of words. */
export const isOne = (reading: Reading, set: ClauseWordSet, at: number): boolean =>
  reading.words[set].has(normalAt(reading, at));

/** Part of speech, `X` outside the sentence. */
export const posAt = ({ tokens }: Reading, at: number) => tokens[at]?.pos ?? "X";

/** True for a mark that ends a stretch: not a hyphen inside a word, not a quotation mark. */
export const isMark = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  if (token === undefined) return true;
  if (token.kind !== "punctuation" && token.kind !== "symbol") return false;
  return !isQuote(reading, at) && !isJoint(reading, at) && token.pos !== "PART";
};

/** True for a quotation mark. */
export const isQuote = ({ tokens }: Reading, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && token.kind !== "word" && /^["“”«»'‘’]+$/.test(token.normal);
};

/** True for a hyphen or slash that joins what stands on both sides of it. */
export const isJoint = ({ tokens }: Reading, at: number): boolean => {
  const token = tokens[at];
  if (token === undefined || token.kind === "word" || !/^[-‐‑/&]$/.test(token.normal)) return false;
  return token.normal === "&" || (tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end);
};

/** True for what stands beside a verb and is no part of its subject: adverbs, negators, *all* in *we all must*. */
export const isBeside = (reading: Reading, at: number): boolean => {
  if (isOne(reading, "negators", at) || normalAt(reading, at) === "no-longer") return true;
  if (normalAt(reading, at) === "no" && normalAt(reading, at + 1) === "longer") return true;
  if (posAt(reading, at) === "ADV") return normalAt(reading, at - 1) !== "the";
  return isOne(reading, "floating", at) || isQuote(reading, at);
};

/** True for a verb's form in *-ing*. */
export const isGerund = (reading: Reading, at: number): boolean => /.ing$/.test(normalAt(reading, at));

/** True for a form that can be a past participle. */
export const isParticiple = (reading: Reading, at: number): boolean => {
  const normal = normalAt(reading, at);
  return /.ed$/.test(normal) || reading.participles.has(normal);
};

const modals: ReadonlySet<string> = new Set(
  "must should can could shall will would may might ought cannot 'll 'd".split(" "),
);
const finite: ReadonlySet<string> = new Set("is are was were am has have had do does did 's 're 've 'm".split(" "));

/** True for a modal verb. */
export const isModal = (reading: Reading, at: number): boolean =>
  modals.has(normalAt(reading, at)) && (posAt(reading, at) === "AUX" || posAt(reading, at) === "VERB");

/** True for a verb with which a main or subordinate clause has its subject: a modal, or a finite form of be, have, do. */
export const isFiniteVerb = (reading: Reading, at: number): boolean =>
  isModal(reading, at) ||
  (finite.has(normalAt(reading, at)) && (posAt(reading, at) === "AUX" || posAt(reading, at) === "VERB"));

/** True for any verb. */
export const isVerb = (reading: Reading, at: number): boolean =>
  posAt(reading, at) === "VERB" || posAt(reading, at) === "AUX";

/** True if a clause without *that* may follow the verb: *we believe China must*. */
export const opensClause = (reading: Reading, at: number): boolean =>
  isOne(reading, "clause_verbs", at) || reading.cues.has(at);

/** True for a token that may be the head of a noun phrase. */
export const isNominal = (reading: Reading, at: number): boolean => {
  if (at < 0) return false;
  if (reading.mentions.has(at)) return true;
  const pos = posAt(reading, at);
  if (pos === "NOUN" || pos === "PROPN" || pos === "NUM") return !isOne(reading, "negators", at);
  // The south must: a noun behind its article, though the tagger takes it for an adverb.
  if (pos === "ADV" && normalAt(reading, at - 1) === "the") return true;
  return isPronoun(reading, at);
};

/** True for a pronoun that stands alone. */
export const isPronoun = (reading: Reading, at: number): boolean => {
  const pos = posAt(reading, at);
  return (pos === "PRON" || pos === "DET" || pos === "NUM") && isOne(reading, "pronouns", at);
};

/** True for a word that makes its clause negative, unless what follows says otherwise: *not only*. */
export const isNegator = (reading: Reading, at: number): boolean => {
  if (normalAt(reading, at) === "no" && normalAt(reading, at + 1) === "longer") return true;
  return isOne(reading, "negators", at) && !isOne(reading, "negates_nothing", at + 1);
};

/** True if a negative word opens the clause of an inverted modal: *nor can we*, *under no circumstances should they*. */
export const isOpenedByNegation = (reading: Reading, marker: number): boolean => {
  for (let at = marker - 1; at >= 0 && at > marker - 8 && !isMark(reading, at); at--) {
    if (isNegator(reading, at) || isOne(reading, "negative_subjects", at))
      return !isOne(reading, "negates_nothing", at + 1);
  }
  return false;
};
