import {
  isGerund,
  isNominal,
  isOne,
  isParticiple,
  isPronoun,
  isVerb,
  normalAt,
  opensClause,
  posAt,
  type Reading,
} from "./reading.js";

const none = -1;

const isLink = (reading: Reading, at: number): boolean =>
  isVerb(reading, at) ||
  posAt(reading, at) === "ADV" ||
  posAt(reading, at) === "PART" ||
  isOne(reading, "negators", at);

/** The last token of the noun phrase to which a relative clause belongs that runs up to a token, or −1. */
const relativeHead = (reading: Reading, last: number, floor: number, strict: boolean, isLast = false): number => {
  let at = last;
  let verbs = 0;
  for (; at > floor && isLink(reading, at); at--) {
    if (!isVerb(reading, at)) continue;
    if (opensClause(reading, at) && !isLast) return none;
    verbs++;
  }
  if (verbs === 0) return none;
  if (isOne(reading, "relatives", at)) return isNominal(reading, at - 1) ? at - 1 : none;
  if (["whoever", "whatever", "what"].includes(normalAt(reading, at)) && !strict) return at;
  // The leaders we elect: a relative clause without its pronoun.
  if (strict || !isOne(reading, "nominative", at) || at - 1 < floor) return none;
  if (["whatever", "what", "all", "everything"].includes(normalAt(reading, at - 1))) return at - 1;
  const before = isOne(reading, "relatives", at - 1) ? at - 2 : at - 1;
  return isNominal(reading, before) && !isPronoun(reading, before) ? before : none;
};

const governorOfPreposition = (reading: Reading, at: number, floor: number, strict: boolean): number => {
  // Until the laws can: a conjunction, though the tagger takes it for a preposition.
  if (isOne(reading, "clause_openers", at) && normalAt(reading, at - 1) !== "such") return none;
  let before = at - 1;
  // The will of the people and of the courts.
  if (posAt(reading, before) === "CCONJ" && isNominal(reading, before - 1)) return before - 1;
  if (posAt(reading, before) === "ADP" || normalAt(reading, before) === "such") before--;
  while (before > floor && posAt(reading, before) === "ADV" && !isNominal(reading, before)) before--;
  if (before < floor) return none;
  if (isNominal(reading, before) || (isOne(reading, "transparent", before) && normalAt(reading, at) === "of")) {
    return before;
  }
  const pos = posAt(reading, before);
  if (pos === "ADJ" && isNominal(reading, before - 1)) return before - 1;
  if (pos !== "VERB" && pos !== "AUX") return none;
  const relative = relativeHead(reading, before, floor, strict);
  if (relative >= floor) return relative;
  const infinitive = infinitiveHead(reading, before);
  if (infinitive >= floor) return infinitive;
  return strict ? none : reducedHead(reading, before);
};

/** *The decision to attack*, *those willing to help*: the noun before an infinitive, or −1. */
const infinitiveHead = (reading: Reading, verb: number): number => {
  const to = posAt(reading, verb - 1) === "ADV" ? verb - 2 : verb - 1;
  if (normalAt(reading, to) !== "to" || opensClause(reading, verb)) return none;
  const before = posAt(reading, to - 1) === "ADJ" ? to - 2 : to - 1;
  return isNominal(reading, before) && !isOne(reading, "nominative", before) ? before : none;
};

/** *The nations represented in*, *people living in*: the noun before a participle without an auxiliary, or −1. */
const reducedHead = (reading: Reading, at: number): number => {
  if (opensClause(reading, at) || !(isGerund(reading, at) || isParticiple(reading, at))) return none;
  const before = posAt(reading, at - 1) === "ADV" ? at - 2 : at - 1;
  return isNominal(reading, before) && !isOne(reading, "nominative", before) ? before : none;
};

/**
 * Finds where the noun phrase ends to which what begins at a token is attached: over a preposition, a participle,
 * an infinitive or a relative clause. −1 if it is attached to none. Strict, it takes no participle, which might be
 * the verb of another clause.
 */
export const governorOf = (reading: Reading, from: number, floor: number, strict: boolean): number => {
  const at = from - 1;
  if (at <= floor) return none;
  const pos = posAt(reading, at);
  if (pos === "ADP") return governorOfPreposition(reading, at, floor, strict);
  // The states responsible, all the parties principally concerned.
  const beside = posAt(reading, at - 1) === "ADV" ? at - 2 : at - 1;
  if (pos === "ADJ" && isNominal(reading, beside)) return beside;
  if (pos !== "VERB" && pos !== "AUX") return none;
  const infinitive = infinitiveHead(reading, at);
  if (infinitive >= floor || normalAt(reading, at - 1) === "to") return infinitive;
  // Behind a finished phrase a past participle has no object: the members elected, but not "China attacked Iran".
  const isLast = from >= reading.tokens.length || isVerb(reading, from) || !isNominal(reading, from);
  const relative = relativeHead(reading, at, floor, strict, isLast);
  if (relative >= floor) return relative;
  if (strict) return none;
  return isGerund(reading, at) || isLast ? reducedHead(reading, at) : none;
};
