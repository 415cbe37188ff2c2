import { governorOf } from "./attachment.js";
import type { Subject } from "./noun-phrases.js";
import { isClauseEdge, longPhraseBefore, phraseBefore, subjectBefore } from "./noun-phrases.js";
import {
  isBeside,
  isFiniteVerb,
  isGerund,
  isMark,
  isModal,
  isNominal,
  isOne,
  isPronoun,
  isQuote,
  isVerb,
  normalAt,
  opensClause,
  posAt,
  type Reading,
} from "./reading.js";

/** How a subject was found, or why none was. */
export type Told =
  | { readonly subject: Subject; readonly rule: string }
  | { readonly subject: undefined; readonly kind: "none" | "unknown" | "shared"; readonly reason: string };

/** A subject that no rule tells. */
export const unknown = (reason: string): Told => ({ subject: undefined, kind: "unknown", reason });

/** A subject of one token. */
export const single = (at: number): Subject => {
  const phrase = { from: at, to: at + 1, head: at, determined: true };
  return { from: at, to: at + 1, conjuncts: [{ ...phrase, last: phrase }] };
};

/** True if a word that can float, such as *all*, is a subject there: nothing stands before it. */
const standsAlone = (reading: Reading, at: number): boolean =>
  isPronoun(reading, at) && !isNominal(reading, at - 1) && !isBeside(reading, at - 1) && !isFiniteVerb(reading, at - 1);

const copulas: ReadonlySet<string> = new Set(
  "remain remains remained become becomes became feel feels felt seem seems seemed stay".split(" "),
);

/** The token at which a subject may end, going back over what stands beside the verb; `group` takes auxiliaries too. */
export const overVerbGroup = (reading: Reading, from: number, group: boolean): number => {
  let at = from;
  for (; at >= 0; at--) {
    if (isBeside(reading, at) && !standsAlone(reading, at)) continue;
    // They want to be able to; they have to be able to.
    if (group && normalAt(reading, at) === "to" && isOne(reading, "shares_subject", at - 1)) {
      at--;
      continue;
    }
    if (group && (isFiniteVerb(reading, at) || posAt(reading, at) === "AUX" || copulas.has(normalAt(reading, at))))
      continue;
    // We can and must act.
    const isCoordinate =
      posAt(reading, at) === "CCONJ" &&
      (isModal(reading, at - 1) || (normalAt(reading, at - 1) === "," && isModal(reading, at - 2)));
    if (!isCoordinate) break;
    at = isModal(reading, at - 1) ? at - 1 : at - 2;
  }
  return at;
};

/** The subject of a relative clause is what its pronoun stands for. */
const antecedent = (reading: Reading, pronoun: number, floor: number): Told => {
  const word = normalAt(reading, pronoun);
  let before = pronoun - 1;
  if (posAt(reading, before) === "ADP") return { subject: single(pronoun), rule: "relative" };
  if (posAt(reading, before) === "CCONJ") return unknown("what the relative pronoun stands for is not told");
  while (before >= floor && (isQuote(reading, before) || normalAt(reading, before) === ",")) before--;
  while (before > floor && posAt(reading, before) === "ADV" && !isPronoun(reading, before)) before--;
  const near =
    before < floor ? undefined : (phraseBefore(reading, before, floor) ?? longPhraseBefore(reading, before, floor));
  if (near === undefined) {
    if (before < floor || (word !== "which" && isClauseEdge(reading, before, floor))) {
      return { subject: single(pronoun), rule: "before" };
    }
    return unknown("what the relative pronoun stands for is not told");
  }
  let phrase = near;
  const facet = reading.mentions.get(near.head)?.mention.facet;
  const isThing = facet === "state" || facet === "place" || facet === "organisation";
  const governor = governorOf(reading, near.from, floor, true);
  const outer = governor < floor ? undefined : phraseBefore(reading, governor, floor);
  const handsOn = outer !== undefined && isOne(reading, "transparent", outer.head);
  const isPlace = isOne(reading, "locative", near.from - 1);
  // Leaders of states who must: people, and no state, are *who*; the countries in the region which have to.
  if (outer !== undefined && (handsOn || isPlace || (word === "who" && isThing))) {
    phrase = { ...outer, to: near.to, head: handsOn ? near.head : outer.head };
  }
  return {
    subject: { from: phrase.from, to: phrase.to, conjuncts: [{ ...phrase, last: near }] },
    rule: "relative",
  };
};

/** The subject before a parenthesis that ends with a comma, dash or bracket. */
const beforeParenthesis = (reading: Reading, close: number, floor: number): Told => {
  const mark = normalAt(reading, close);
  const open = mark === ")" ? "(" : mark;
  for (let at = close - 1; at > floor && at > close - 30; at--) {
    if (/^[;:.?!]$/.test(normalAt(reading, at))) break;
    if (normalAt(reading, at) !== open) continue;
    const told = subjectOf(reading, at, false, floor);
    const { subject } = told;
    if (subject === undefined) continue;
    if (isClauseEdge(reading, subject.from - 1, floor) || told.rule === "relative") {
      return { subject, rule: told.rule === "before" ? "parenthesis" : told.rule };
    }
  }
  const subject = subjectBefore(reading, close - 1, floor);
  if (mark === "," && subject !== undefined && isClauseEdge(reading, subject.from - 1, floor)) {
    return { subject, rule: "before" };
  }
  return unknown("what stands before the parenthesis is no subject");
};

/** The subject that a verb shares with an earlier one: *we have failed and must now act*. */
const shared = (reading: Reading, conjunction: number, floor: number): Told => {
  const lost: Told = { subject: undefined, kind: "shared", reason: "the subject is that of an earlier verb" };
  let found: Told | undefined;
  for (let at = conjunction - 1; at >= floor; at--) {
    if (/^[;:?!]$/.test(normalAt(reading, at)) || isOne(reading, "boundaries", at)) break;
    const isPlain = isOne(reading, "nominative", at) && !isOne(reading, "relatives", at);
    if (!isPlain && !isFiniteVerb(reading, at)) continue;
    // Between two candidates nothing tells which.
    if (found !== undefined) {
      if (found.subject !== undefined && found.subject.to > at && found.subject.from <= at) continue;
      return lost;
    }
    const end = isPlain ? at : overVerbGroup(reading, at - 1, true);
    const subject = end < floor ? undefined : subjectBefore(reading, end, floor);
    if (subject === undefined || !isClauseEdge(reading, subject.from - 1, floor)) return lost;
    if (normalAt(reading, subject.from - 1) === "that" || isVerb(reading, subject.from - 1)) return lost;
    if (isOne(reading, "relatives", subject.from)) return lost;
    found = { subject, rule: "shared" };
  }
  return found ?? lost;
};

/** What stands before the verb group, whatever it is. */
export const subjectOf = (reading: Reading, marker: number, group: boolean, floor = 0): Told => {
  const at = overVerbGroup(reading, marker - 1, group);
  const word = normalAt(reading, at);
  if (at < floor) return unknown("nothing stands before the modal");
  if (word === "there") return { subject: undefined, kind: "none", reason: "existential there" };
  if (word === "to") return unknown("an infinitive does not tell its subject");
  if (posAt(reading, at) === "CCONJ") return shared(reading, at, floor);
  if (isMark(reading, at)) {
    if (/^[,)–—-]+$/.test(word)) return beforeParenthesis(reading, at, floor);
    return unknown("nothing stands before the modal");
  }
  if (isOne(reading, "relatives", at) && !(word === "that" && isClauseEdge(reading, at - 1, floor))) {
    return antecedent(reading, at, floor);
  }
  if (word === "that") return { subject: single(at), rule: "before" };
  if (group && isGerund(reading, at) && isVerb(reading, at)) return unknown("a gerund does not tell its subject");
  return nominal(reading, at, floor, group);
};

/** The noun phrase that ends before the verb group, if it is its subject. */
const nominal = (reading: Reading, at: number, floor: number, group: boolean): Told => {
  const subject = subjectBefore(reading, at, floor);
  if (subject === undefined) return unknown("no noun phrase stands before the modal");
  // Which, in our view, must; which in our view must.
  if (
    isOne(reading, "relatives", subject.from) &&
    subject.conjuncts[0]?.head === subject.from &&
    subject.to > subject.from + 1
  ) {
    return antecedent(reading, subject.from, floor);
  }
  const edge = subject.from - 1;
  // Building trust must come first.
  if (isGerund(reading, edge) && isVerb(reading, edge) && isClauseEdge(reading, edge - 1, floor) && edge >= floor) {
    const phrase = { from: edge, to: at + 1, head: edge, determined: false };
    return { subject: { from: edge, to: at + 1, conjuncts: [{ ...phrase, last: phrase }] }, rule: "before" };
  }
  const isFor = normalAt(reading, edge) === "for" && isClauseEdge(reading, edge - 1, floor);
  if (posAt(reading, edge) === "ADP" && edge >= floor && !isFor && !isClauseEdge(reading, edge, floor)) {
    return unknown("the noun before the modal depends on a preposition");
  }
  const isObject = isVerb(reading, edge) && edge >= floor && !opensClause(reading, edge);
  if (!isObject || !isFiniteVerb(reading, edge)) return { subject, rule: "before" };
  // Have you been able to; the truth is we can.
  if (group || isPronoun(reading, subject.from)) return { subject, rule: group ? "inverted" : "before" };
  return unknown("the noun before the modal depends on another verb");
};

/** First token of what belongs to the verb before a marker: *will not be* before *able to*, *never* before *must*. */
export const groupBefore = (reading: Reading, marker: number, group: boolean): number =>
  overVerbGroup(reading, marker - 1, group) + 1;
