import type { PartOfSpeech, Token } from "../../model/layers.js";
import { auxiliaryKind, shapeOf } from "./forms.js";

type Tokens = readonly Token[];

const words = (line: string): ReadonlySet<string> => new Set(line.split(" "));

const determiners = words("the a an my your his its our their every no whose");
const nominatives = words("i he she we they who which that it you there this these one nobody everybody somebody");
const subjects = words("i he she we they");
const openers = words(
  "that who which whom whose what where when why how whether if because although though while whereas unless until since " +
    "before after as than once lest",
);
const negators = words("not n't never");
const causatives = words("let make help see hear watch");
const reporting = words("say think believe know hope fear argue claim suggest feel suppose insist add");
const getting = words("get gets got getting");

/** The token's letters in lower case, empty outside the sentence. */
export const normalAt = (tokens: Tokens, at: number): string => tokens[at]?.normal ?? "";

/** Part of speech, `X` outside the sentence. */
export const posAt = (tokens: Tokens, at: number): PartOfSpeech => tokens[at]?.pos ?? "X";

/** True for a verb or auxiliary. */
export const isVerbal = (tokens: Tokens, at: number): boolean =>
  posAt(tokens, at) === "VERB" || posAt(tokens, at) === "AUX";

const isAdverb = (tokens: Tokens, at: number): boolean =>
  posAt(tokens, at) === "ADV" || negators.has(normalAt(tokens, at));

/** The token itself or the first before it that is no adverb and no *not*; −1 if the sentence begins with them. */
export const unstressed = (tokens: Tokens, from: number): number => {
  let at = from;
  while (at >= 0 && (isAdverb(tokens, at) || /^["“”‘'(—–]$/.test(normalAt(tokens, at)))) at -= 1;
  return at;
};

/** True if the token joins what follows to what is before: *and*, *but*, a comma. */
export const isJoined = (tokens: Tokens, at: number): boolean =>
  posAt(tokens, at) === "CCONJ" || normalAt(tokens, at) === ",";

/** True for a word that is the subject of the verb behind it, or stands where a clause begins. */
export const beginsClause = (tokens: Tokens, at: number): boolean =>
  nominatives.has(normalAt(tokens, at)) || openers.has(normalAt(tokens, at));

/** True for a verb in the place of a noun or adjective: *the proposed ban*, *on promises of*, *its hopes*. */
export const isAdjectival = (tokens: Tokens, at: number): boolean => {
  const before = unstressed(tokens, at - 1);
  const normal = normalAt(tokens, before);
  if (determiners.has(normal)) return true;
  const pos = posAt(tokens, before);
  if (pos === "PART") return normal.startsWith("'");
  if (pos === "ADP") return !openers.has(normal);
  // Behind an adjective only before a noun: the British refused.
  return pos === "ADJ" && posAt(tokens, at + 1) === "NOUN" && determiners.has(normalAt(tokens, before - 1));
};

const inNounPhrase = words("DET ADJ NOUN PROPN NUM PRON ADV");

/** First token before a noun phrase that ends at `from`, its prepositional phrases included. */
export const leftOfNounPhrase = (tokens: Tokens, from: number): number => {
  let at = from;
  while (at >= 0 && !openers.has(normalAt(tokens, at))) {
    const pos = posAt(tokens, at);
    const isGenitive = pos === "PART" && normalAt(tokens, at).startsWith("'");
    const isHyphen = normalAt(tokens, at) === "-";
    const isModifier = pos === "VERB" && isAdjectival(tokens, at);
    if (!inNounPhrase.has(pos) && pos !== "ADP" && !isGenitive && !isHyphen && !isModifier) break;
    at -= 1;
  }
  return at;
};

const beginsQuestion = (tokens: Tokens, at: number): boolean =>
  at === 0 ||
  ["PUNCT", "CCONJ"].includes(posAt(tokens, at - 1)) ||
  openers.has(normalAt(tokens, at - 1)) ||
  posAt(tokens, at - 1) === "ADV";

/** The auxiliary of a question or inversion, over its subject: *nor does it provide*, *should a state trust*. */
const inverted = (tokens: Tokens, at: number): number | undefined => {
  let before = unstressed(tokens, at - 1);
  const last = before;
  while (before >= 0 && last - before < 8) {
    const token = tokens[before];
    if (token !== undefined && token.pos === "AUX") {
      return before < last && beginsQuestion(tokens, before) ? before : undefined;
    }
    if (!inNounPhrase.has(posAt(tokens, before)) && posAt(tokens, before) !== "ADP") return undefined;
    // Would he rather we closed: that subject belongs to a verb of its own.
    if (subjects.has(normalAt(tokens, before)) && posAt(tokens, before - 1) !== "AUX") return undefined;
    before -= 1;
  }
  return undefined;
};

/** What makes the verb at `at` no finite one: *to*, a modal, *do*, *have* or *be* before it; undefined if nothing. */
export const governorOf = (tokens: Tokens, at: number): number | undefined => {
  const before = unstressed(tokens, at - 1);
  const token = tokens[before];
  if (token === undefined) return undefined;
  const isTo = token.normal === "to" && (token.pos === "PART" || tokens[at]?.normal === tokens[at]?.lemma);
  // Need not agree: the tagger takes it for a main verb.
  const isNeed = ["need", "dare"].includes(token.normal) && negators.has(normalAt(tokens, before + 1));
  if (isTo || isNeed || auxiliaryKind(token) !== "none" || getting.has(token.normal)) return before;
  return inverted(tokens, at);
};

/** True for an infinitive without *to*: *lets each side decide*, *help build*. */
export const isBareInfinitive = (tokens: Tokens, at: number): boolean => {
  let before = at - 1;
  while (before >= 0 && at - before < 7 && !isVerbal(tokens, before)) {
    const pos = posAt(tokens, before);
    if (!inNounPhrase.has(pos) || subjects.has(normalAt(tokens, before)) || normalAt(tokens, before) === "that")
      return false;
    before -= 1;
  }
  const token = tokens[before];
  return token !== undefined && token.pos === "VERB" && causatives.has(token.lemma);
};

/** True if an object, or a clause in its place, follows the verb. */
export const takesObject = (tokens: Tokens, at: number): boolean => {
  const pos = posAt(tokens, at + 1);
  if (["DET", "PRON", "NOUN", "PROPN", "NUM"].includes(pos)) return true;
  return normalAt(tokens, at + 1) === "that" || posAt(tokens, at + 1) === "SCONJ";
};

const isBoundary = (tokens: Tokens, at: number): boolean =>
  ["PUNCT", "CCONJ", "SCONJ"].includes(posAt(tokens, at)) || beginsClause(tokens, at);

/** True if another finite verb follows before a new clause begins: *officers charged with theft were*. */
export const nextFinite = (tokens: Tokens, from: number): boolean => {
  const verb = tokens[from];
  if (verb === undefined || reporting.has(verb.lemma)) return false;
  for (let at = from + 1; at < tokens.length && !isBoundary(tokens, at); at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.pos !== "VERB" && token.pos !== "AUX")) continue;
    if (isAdjectival(tokens, at)) continue;
    if (governorOf(tokens, at) !== undefined) return false;
    const kind = auxiliaryKind(token);
    if (kind !== "none") return kind !== "never";
    const shape = shapeOf(token);
    return shape === "past" ? takesObject(tokens, at) : shape !== "gerund" && shape !== "participle";
  }
  return false;
};

/** True if a clause with a finite verb of its own begins at the token. */
export const opensClause = (tokens: Tokens, at: number): boolean => {
  const normal = normalAt(tokens, at);
  if (posAt(tokens, at) === "CCONJ") return false;
  if (normal === ";" || normal === ":") return true;
  if (openers.has(normal)) return normal !== "as" && normal !== "than";
  return subjects.has(normal) && !openers.has(normalAt(tokens, at - 1)) && at > 0;
};
