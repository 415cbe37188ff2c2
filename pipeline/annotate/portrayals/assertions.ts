import type { PortrayalRules } from "../../model/lexicon.js";
import { isNegator, isOne, normalAt, posAt, type Reading } from "../modal-clauses/reading.js";
import type { Term, Told } from "./places.js";

/** Verbs whose infinitive tells what happens, not what is meant to: *continues to lose ground*. */
const factual =
  /^(?:continu|beg[aiu]n|beginning|start|help|serv|manag|seem|appear|tend|go|likely|set$|bound|about|destin|threaten|com|decision|decid|prov|grow|used)/;

const denies = (reading: Reading, at: number): boolean =>
  isNegator(reading, at) || isOne(reading, "negative_subjects", at);

const copula = /^(?:is|are|was|were|be|remains?|'s)$/;

/** True if what ends at a token is called untrue: *China's rise [is a mere myth]*. */
const isCalledUntrue = (reading: Reading, end: number, { untruths }: PortrayalRules): boolean => {
  if (!copula.test(normalAt(reading, end))) return false;
  for (let at = end + 1; at < end + 6; at++) {
    if (denies(reading, at)) return false;
    if (untruths.has(normalAt(reading, at))) return true;
    if (!/^(?:DET|ADJ|ADV)$/.test(posAt(reading, at))) return false;
  }
  return false;
};

/** True if what begins at a token stands under such a word: *it is [a myth that] Russia is in decline*, *[the myth of] American decline*. */
const isToldAsUntrue = (reading: Reading, from: number, { untruths }: PortrayalRules): boolean => {
  if (!/^(?:that|of)$/.test(normalAt(reading, from - 1)) || !untruths.has(normalAt(reading, from - 2))) return false;
  for (let at = from - 3; at > from - 6; at--) {
    if (denies(reading, at)) return false;
    if (!/^(?:DET|ADJ|ADV)$/.test(posAt(reading, at))) break;
  }
  return true;
};

/** True if a question asks whether it is so; *why* and *how* ask for more, and what a comma parts from the question may be said. */
const isAsked = ({ tokens, normals }: Reading, { to }: Term): boolean => {
  const last = normals.findLastIndex((normal) => !/^[)\]"'”’]$/.test(normal));
  const isQuestion = last >= to && normals[last] === "?";
  const first = normals.find((_, at) => tokens[at]?.kind === "word") ?? "";
  return isQuestion && first !== "why" && first !== "how" && !normals.slice(to, last).includes(",");
};

/** How far before a verb of thought its subject may begin, in tokens. */
const longestSubject = 6;

/**
 * True if what is told is denied, in its own clause or by the words that report it: *nobody thinks that …*. Of the two one
 * takes the other back, unless no *that* parts them, so that the negation of the report reaches the clause.
 */
export const isDeniedByReport = (
  reading: Reading,
  { from }: Told,
  negated: boolean,
  { thoughts }: PortrayalRules,
): boolean => {
  const isParted = normalAt(reading, from - 1) === "that";
  const verb = isParted ? from - 2 : from - 1;
  if (!thoughts.has(normalAt(reading, verb))) return negated;
  for (let at = verb - 1; at >= 0 && at > verb - longestSubject; at--) {
    if (/^(?:[,;:—–]|and|but|or|that)$/.test(normalAt(reading, at))) break;
    if (denies(reading, at)) return isParted ? !negated : true;
  }
  return negated;
};

/** Why nothing is said to be so; empty if it is. */
export const reasonAgainst = (
  reading: Reading,
  term: Term,
  { place, group, from }: Told,
  rules: PortrayalRules,
): string => {
  const { wishes, conditions } = rules;
  if (isCalledUntrue(reading, Math.max(term.to, group.to), rules) || isToldAsUntrue(reading, from, rules))
    return "called untrue";
  if (place !== "owner" && place !== "attribute" && isAsked(reading, term)) return "a question, nothing said to be so";
  if (conditions.has(normalAt(reading, from - 1))) return "a condition, nothing said to be so";
  if (place === "owner" || place === "attribute") return "";
  const isSubject = place === "subject" || place === "standing";
  const begin = isSubject ? group.to : Math.max(0, term.from - 4);
  for (let at = begin; at < term.from; at++) {
    if (wishes.has(normalAt(reading, at))) return "prescribed or wished, not said to be so";
  }
  const isInfinitive = normalAt(reading, term.from - 1) === "to";
  return isInfinitive && !factual.test(normalAt(reading, term.from - 2)) ? "an aim, not said to be so" : "";
};
