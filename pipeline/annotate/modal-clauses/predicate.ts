import type { VerbVoice } from "../../model/modality.js";
import {
  isBeside,
  isFiniteVerb,
  isGerund,
  isJoint,
  isMark,
  isModal,
  isNominal,
  isOne,
  isParticiple,
  isQuote,
  isVerb,
  normalAt,
  opensClause,
  posAt,
  type Reading,
} from "./reading.js";

/** What must or can be done; `from` and `to` are the verb phrase's tokens, from the first verb behind the modal. */
export interface Predicate {
  readonly from: number;
  readonly to: number;
  /** The verb that says what is done. */
  readonly verb: number;
  readonly lemma: string;
  readonly voice: VerbVoice;
  /** Tokens between the marker and the verb, for negators stand there. */
  readonly skipped: number;
}

/** Most words of a verb phrase that are kept. */
export const longestPhrase = 12;

const isWord = ({ tokens }: Reading, at: number): boolean =>
  tokens[at]?.kind === "word" || tokens[at]?.kind === "number";

/** The token behind a parenthesis between commas, or the same token if none is closed within a few words. */
const behindParenthesis = (reading: Reading, at: number): number => {
  if (normalAt(reading, at) !== "," && normalAt(reading, at) !== "(") return at;
  for (let next = at + 1; next <= at + 20; next++) {
    if (isMark(reading, next)) return [",", ")"].includes(normalAt(reading, next)) ? next + 1 : at;
  }
  return at;
};

const cannotBeVerb: ReadonlySet<string> = new Set(["DET", "ADP", "PRON", "CCONJ", "SCONJ", "PUNCT", "NUM"]);

const mayBeVerb = (reading: Reading, at: number): boolean =>
  isWord(reading, at) &&
  !isModal(reading, at) &&
  normalAt(reading, at) !== "to" &&
  !cannotBeVerb.has(posAt(reading, at)) &&
  !isOne(reading, "boundaries", at);

/** *Shall in any manner affect*: the verb behind a preposition and its noun phrase. */
const behindPreposition = (reading: Reading, from: number): number | undefined => {
  for (let at = from + 2; at < from + 10; at++) {
    if (isMark(reading, at) || isOne(reading, "boundaries", at)) return undefined;
    const isPlain = isVerb(reading, at) && !isFiniteVerb(reading, at) && !isGerund(reading, at);
    if (isPlain && !isParticiple(reading, at)) return at;
  }
  return undefined;
};

/** The first verb from a token on, over adverbs, negators and parentheses; −1 where it is left out. */
const verbFrom = (reading: Reading, from: number, takesTo: boolean): number => {
  let to = !takesTo;
  let fallback = -1;
  for (let at = from; at < reading.tokens.length && at < from + 30; at++) {
    if (!to && normalAt(reading, at) === "to") {
      to = true;
      continue;
    }
    const behind = behindParenthesis(reading, at);
    if (behind > at) {
      at = behind - 1;
      continue;
    }
    const joinsAdverbs =
      posAt(reading, at) === "CCONJ" && at > from && isBeside(reading, at - 1) && isBeside(reading, at + 1);
    if (joinsAdverbs) continue;
    // We can, and must, act: the verb stands behind the second modal.
    const joined = normalAt(reading, at) === "," ? at + 1 : at;
    if (posAt(reading, joined) === "CCONJ" && isModal(reading, joined + 1)) {
      at = joined + 1;
      if (normalAt(reading, at + 1) === ",") at++;
      continue;
    }
    // We can, and must, act: the comma behind the second modal.
    const isFirst = at === from || (to && normalAt(reading, at - 1) === "to");
    if (isFirst && normalAt(reading, at) === "," && isVerb(reading, at + 1)) continue;
    const isBest = ["best", "needs"].includes(normalAt(reading, at)) && isVerb(reading, at + 1);
    if (isBest || isBeside(reading, at) || (posAt(reading, at) === "PART" && !isWord(reading, at))) {
      const isPlain = posAt(reading, at) === "ADV" && !/ly$/.test(normalAt(reading, at));
      if (to && isPlain && !isOne(reading, "floating", at) && !isOne(reading, "negators", at)) fallback = at;
      continue;
    }
    if (to && mayBeVerb(reading, at)) return at;
    if (to && posAt(reading, at) === "ADP") return behindPreposition(reading, at) ?? fallback;
    break;
  }
  // An adverb that stands where only a verb can is one: we must further our aims.
  return fallback;
};

const overAdverbs = (reading: Reading, from: number): number => {
  let at = from;
  while (isBeside(reading, at) && at < from + 5) at++;
  return at;
};

/** From the first verb to the one that says what is done: *have been withdrawn*, *be attacking*. */
const mainVerb = (reading: Reading, first: number): { readonly verb: number; readonly voice: VerbVoice } => {
  let verb = first;
  let next = overAdverbs(reading, verb + 1);
  if (["have", "having"].includes(normalAt(reading, verb)) && isVerb(reading, next) && isParticiple(reading, next)) {
    verb = next;
    next = overAdverbs(reading, verb + 1);
  }
  if (!["be", "been", "being"].includes(normalAt(reading, verb))) return { verb, voice: "active" };
  if (normalAt(reading, next) === "being") next = overAdverbs(reading, next + 1);
  const isState = isOne(reading, "states", next) && normalAt(reading, next + 1) !== "by";
  const isAdjective =
    posAt(reading, next) === "ADJ" && !(/ed$/.test(normalAt(reading, next)) && !/^un/.test(normalAt(reading, next)));
  const isPassive = posAt(reading, next) === "VERB" || (posAt(reading, next) === "ADJ" && !isAdjective);
  if (isPassive && !isState && isParticiple(reading, next) && !isJoint(reading, next + 1)) {
    return { verb: next, voice: "passive" };
  }
  if (posAt(reading, next) === "VERB" && isGerund(reading, next) && !isNominal(reading, next + 1)) {
    return { verb: next, voice: "active" };
  }
  return { verb, voice: "active" };
};

/** True if a new clause begins behind *and*: a subject pronoun, a modal, or a noun phrase with a finite verb behind it. */
const opensNewClause = (reading: Reading, at: number): boolean => {
  if (isOne(reading, "nominative", at) || isOne(reading, "boundaries", at) || isFiniteVerb(reading, at)) return true;
  for (let next = at; next < at + 6; next++) {
    if (isFiniteVerb(reading, next)) return next > at;
    if (isMark(reading, next) || !["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"].includes(posAt(reading, next)))
      return false;
  }
  return false;
};

/** True if a clause may begin at the token, so that a finite verb behind it is its own. */
const opensInner = (reading: Reading, at: number): boolean =>
  isOne(reading, "clause_openers", at) ||
  isOne(reading, "relatives", at) ||
  isOne(reading, "nominative", at) ||
  posAt(reading, at) === "SCONJ" ||
  opensClause(reading, at);

/** True if a verb phrase ends before the token: a mark, a subordinating word, a new clause, or the verb of the clause around. */
const endsBefore = (reading: Reading, verb: number, at: number, isInner: boolean): boolean => {
  if (isMark(reading, at) || isOne(reading, "boundaries", at)) return true;
  const isSubordinate = posAt(reading, at) === "SCONJ" && !["that", "to"].includes(normalAt(reading, at));
  if (isSubordinate && isFiniteVerb(reading, at + 2)) return true;
  if (posAt(reading, at) === "CCONJ") return opensNewClause(reading, at + 1);
  // Those who must decide can wait; the end to which it must lead is near.
  if (isModal(reading, at)) return true;
  // A treaty that can be broken protects nobody.
  const { pos, normal = "", lemma } = reading.tokens[at] ?? {};
  if (!isInner && pos === "VERB" && normal.endsWith("s") && lemma !== normal) return true;
  return !isInner && isFiniteVerb(reading, at) && (at === verb + 1 || isNominal(reading, at - 1));
};

/** The token behind the last of a verb phrase; so many words end it too. */
const endOfPhrase = (reading: Reading, verb: number): number => {
  let words = 0;
  let at = verb;
  let isInner = opensClause(reading, verb);
  for (; at < reading.tokens.length; at++) {
    if (at > verb) {
      if (endsBefore(reading, verb, at, isInner)) {
        if (isModal(reading, at) && isOne(reading, "nominative", at - 1)) at--;
        break;
      }
      isInner ||= opensInner(reading, at);
    }
    if (reading.tokens[at]?.word === true && ++words > longestPhrase) return withoutLoose(reading, verb, at);
  }
  while (at > verb + 1 && (isQuote(reading, at - 1) || posAt(reading, at - 1) === "CCONJ")) at--;
  return at;
};

/** A phrase that a number of words cut short does not end with a word that only leads to the next. */
const withoutLoose = (reading: Reading, verb: number, end: number): number => {
  let at = end;
  const isLoose = (): boolean =>
    ["ADP", "DET", "CCONJ", "SCONJ", "PART", "PRON"].includes(posAt(reading, at - 1)) ||
    isJoint(reading, at - 1) ||
    isQuote(reading, at - 1);
  while (at > verb + 1 && isLoose()) at--;
  return at;
};

/** The base form of a verb; of a participle that the tagger took for an adjective it is made by rule. */
const baseOf = (reading: Reading, verb: number): string => {
  const { lemma = "", normal = "", pos = "X" } = reading.tokens[verb] ?? {};
  if (pos !== "ADJ" || lemma !== normal || !normal.endsWith("ed")) return lemma;
  const stem = normal.slice(0, -2);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[^aeiou]l|[aiu]t|[iy]z|[iy]s|[vcu]|[^n]g|dg|ns|rs|[iuo]r)$/.test(stem) ? `${stem}e` : stem;
};

/** The predicate behind a marker; nothing where its verb is left out. */
export const predicateFrom = (
  reading: Reading,
  from: number,
  takes: "bare" | "to" | "gerund",
): Predicate | undefined => {
  const first = verbFrom(reading, from, takes === "to");
  if (first < 0 || (takes === "gerund" && !isGerund(reading, first))) return undefined;
  const { verb, voice } = mainVerb(reading, first);
  // A bare infinitive is its own base form, whatever the tagger took it for.
  const lemma = verb === first && takes !== "gerund" ? normalAt(reading, verb) : baseOf(reading, verb);
  return { from: first, to: endOfPhrase(reading, verb), verb, lemma, voice, skipped: from };
};
