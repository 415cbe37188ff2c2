import { subjectBefore } from "./noun-phrases.js";
import { type Predicate, predicateFrom } from "./predicate.js";
import { isBeside, isModal, isOne, isPronoun, isVerb, normalAt, posAt, type Reading } from "./reading.js";
import type { Told } from "./subjects.js";

/** What an impersonal marker asks for, and of whom; or why it makes no clause of its own. */
export type Asked =
  | { readonly told: Told; readonly predicate: Predicate }
  | { readonly told: undefined; readonly reason: string };

const nobody: Told = { subject: undefined, kind: "none", reason: "impersonal" };

/** The token of *it* to which an adjective such as *necessary* belongs, −1 if it is said of something else. */
export const impersonalIt = (reading: Reading, adjective: number): number => {
  for (let at = adjective; at >= 0 && at > adjective - 7; at--) {
    if (normalAt(reading, at) === "it") return at;
    if (at < adjective && !isVerb(reading, at) && !isBeside(reading, at)) return -1;
  }
  return -1;
};

/** *It is necessary that X act*, *it is time we acted*: the clause from a token on. */
const ownClause = (reading: Reading, from: number): Asked => {
  for (let at = from; at < from + 16 && at < reading.tokens.length; at++) {
    // Behind a pronoun or "not" stands a verb, whatever the tagger takes it for.
    const follows = at > from && (isOne(reading, "nominative", at - 1) || normalAt(reading, at - 1) === "not");
    if (!isVerb(reading, at) && !follows) continue;
    let end = at - 1;
    while (end > from && isBeside(reading, end) && !isPronoun(reading, end)) end--;
    const subject = subjectBefore(reading, end, from);
    if (subject === undefined || subject.from !== from) continue;
    if (isModal(reading, at)) return { told: undefined, reason: "the modal inside its clause says it" };
    const predicate = predicateFrom(reading, at, "bare");
    if (predicate === undefined) break;
    const lemma = predicate.verb === at ? (reading.tokens[at]?.lemma ?? predicate.lemma) : predicate.lemma;
    return { told: { subject, rule: "that_clause" }, predicate: { ...predicate, lemma, skipped: from } };
  }
  return { told: undefined, reason: "the clause that it governs was not told" };
};

/** The token at which a parenthesis before a token begins, or that token: *for us, at this moment, to act*. */
const beforeParenthesis = (reading: Reading, at: number, floor: number): number => {
  if (normalAt(reading, at - 1) !== ",") return at;
  for (let open = at - 2; open > floor; open--) if (normalAt(reading, open) === ",") return open;
  return at;
};

/** *It is necessary for X to act*: the noun phrase between a preposition and *to*. */
const forSomebody = (reading: Reading, preposition: number): Asked => {
  for (let at = preposition + 2; at < preposition + 18; at++) {
    if (normalAt(reading, at) !== "to" || posAt(reading, at) !== "PART") continue;
    const subject = subjectBefore(reading, beforeParenthesis(reading, at, preposition) - 1, preposition + 1);
    const predicate = predicateFrom(reading, at + 1, "bare");
    if (predicate === undefined) break;
    if (subject?.from !== preposition + 1) continue;
    return { told: { subject, rule: "for_to" }, predicate };
  }
  return { told: undefined, reason: "nothing says what is asked for" };
};

/** What follows an impersonal marker: a clause with *that* or without, *for X to*, or *to*. */
export const askedFrom = (reading: Reading, from: number): Asked => {
  let at = from;
  while (isBeside(reading, at) && at < from + 3) at++;
  const word = normalAt(reading, at);
  if (word === "that") return ownClause(reading, at + 1);
  if (word === "for" || word === "on" || word === "upon") return forSomebody(reading, at);
  if (isOne(reading, "nominative", at)) return ownClause(reading, at);
  const isBare = normalAt(reading, from - 1) === "to";
  const predicate = isBare || word === "to" ? predicateFrom(reading, isBare ? from : at + 1, "bare") : undefined;
  if (predicate !== undefined) return { told: nobody, predicate };
  return { told: undefined, reason: "nothing says what is asked for" };
};
