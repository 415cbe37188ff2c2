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
const relativeHead = (reading: Reading, last: number, floor: number, strict: boolean): number => {
  let at = last;
  let verbs = 0;
  for (; at > floor && isLink(reading, at); at--) {
    if (!isVerb(reading, at)) continue;
    if (opensClause(reading, at)) return none;
    verbs++;
  }
  if (verbs === 0) return none;
  if (isOne(reading, "relatives", at)) return isNominal(reading, at - 1) ? at - 1 : none;
  if (["whoever", "whatever", "what"].includes(normalAt(reading, at)) && !strict) return at;
  // The leaders we elect: a relative clause without its pronoun.
  if (strict || !isOne(reading, "nominative", at) || at - 1 < floor) return none;
  const before = isOne(reading, "relatives", at - 1) ? at - 2 : at - 1;
  return isNominal(reading, before) && !isPronoun(reading, before) ? before : none;
};

const governorOfPreposition = (reading: Reading, at: number, floor: number, strict: boolean): number => {
  if (["as", "than", "if"].includes(normalAt(reading, at)) && normalAt(reading, at - 1) !== "such") return none;
  let before = at - 1;
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
  return strict ? none : reducedHead(reading, before);
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
  if (pos === "ADJ" && isNominal(reading, at - 1)) return at - 1;
  if (pos !== "VERB" && pos !== "AUX") return none;
  const infinitive = posAt(reading, at - 1) === "ADV" ? at - 2 : at - 1;
  if (normalAt(reading, infinitive) === "to") {
    if (opensClause(reading, at)) return none;
    const before = posAt(reading, infinitive - 1) === "ADJ" ? infinitive - 2 : infinitive - 1;
    return isNominal(reading, before) && !isOne(reading, "nominative", before) ? before : none;
  }
  const relative = relativeHead(reading, at, floor, strict);
  if (relative >= floor) return relative;
  if (strict) return none;
  // Behind a finished phrase a past participle has no object: the members elected, but not "China attacked Iran".
  const isLast = from >= reading.tokens.length || isVerb(reading, from) || !isNominal(reading, from);
  return isGerund(reading, at) || isLast ? reducedHead(reading, at) : none;
};
