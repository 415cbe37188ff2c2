import { baseFrom, baseTo, bracketFrom, lastNominal } from "./noun-bases.js";
import {
  type Field,
  isComma,
  isCue,
  isDash,
  isGenitive,
  isNominal,
  isNoun,
  isOne,
  isParticiple,
  isPossessive,
  isPronoun,
  isQuote,
  isRelative,
  isShift,
  isShut,
  isStop,
  isTime,
  isVerb,
  normalAt,
  type Phrase,
  posAt,
  type Reading,
  words,
} from "./reading.js";

const personal = words("he she it they we i you him her them us me who this that");
const attaching = words("of for from in at with on by to behind against about near among between within under inside");
const tight = words("of for");

/** The place of the relative pronoun of the clause that ends before `from`: *voters who support | Sanders*, or −1. */
const relativeBefore = (reading: Reading, field: Field, from: number): number => {
  let verbs = 0;
  for (let at = from - 1; at > field.from && from - at < 16; at--) {
    if (isStop(reading, at) || isDash(reading, at) || isShut(reading, field, at)) return -1;
    if (isRelative(reading, at)) return verbs > 0 && verbs < 4 && isNoun(reading, at - 1) ? at : -1;
    if (posAt(reading, at) === "SCONJ") return -1;
    if (isVerb(reading, at)) verbs++;
  }
  return -1;
};

/** True if a conjunction joins the phrase before it with the one behind: it opens its clause, or is in a list. */
const joinsPhrases = (reading: Reading, field: Field, from: number): boolean => {
  const before = from - 1;
  return (
    before < field.from ||
    isComma(reading, before) ||
    isQuote(reading, before) ||
    isDash(reading, before) ||
    ["SCONJ", "CCONJ"].includes(posAt(reading, before)) ||
    normalAt(reading, before) === ":"
  );
};

/** Where the phrase before `from` begins, if what stands at `from` is attached to it, or −1. */
const attachedTo = (reading: Reading, field: Field, from: number): number => {
  const link = from - 1;
  if (link <= field.from || isShut(reading, field, link - 1)) return -1;
  const open = bracketFrom(reading, field, link - 1);
  const last = open < link - 1 ? open - 1 : link - 1;
  if (posAt(reading, link) === "ADP" && attaching.has(normalAt(reading, link)) && isNominal(reading, last)) {
    return isOne(reading, personal, last) || isTime(reading, last) ? -1 : baseFrom(reading, field, last);
  }
  // A person briefed on the talks.
  const told = posAt(reading, link) === "ADP" && isVerb(reading, last) && isParticiple(reading, last);
  if (told && last > field.from && isNoun(reading, last - 1) && !isTime(reading, last - 1) && !isCue(reading, last)) {
    return baseFrom(reading, field, last - 1);
  }
  // A poll released on Friday; not: the board approved a plan.
  const object = posAt(reading, from) === "DET" || isPossessive(reading, from);
  const participle = isVerb(reading, link) && /.ed$/.test(normalAt(reading, link)) && !object;
  if (participle && isNoun(reading, last) && !isTime(reading, last) && !isCue(reading, link)) {
    return baseFrom(reading, field, last);
  }
  if (["and", "or", "&"].includes(normalAt(reading, link)) && isNominal(reading, last)) {
    const start = baseFrom(reading, field, last);
    return joinsPhrases(reading, field, start) ? start : -1;
  }
  return -1;
};

/** The noun phrase that ends before `end`, with what is attached to it, or null. */
export const phraseBefore = (reading: Reading, field: Field, end: number): Phrase | null => {
  const last = lastNominal(reading, field, end);
  if (last < 0) return null;
  const open = bracketFrom(reading, field, last);
  let from = baseFrom(reading, field, open < last ? open - 1 : last);
  for (let steps = 0; steps < 8; steps++) {
    const further = attachedTo(reading, field, from);
    if (further >= 0) {
      from = further;
      continue;
    }
    const relative = isRelative(reading, last) ? -1 : relativeBefore(reading, field, from);
    if (relative < 0) break;
    from = baseFrom(reading, field, relative - 1);
  }
  const place = beforeState(reading, field, from, last);
  return place ?? { from: withoutOpening(reading, from, last), to: last + 1 };
};

/** The whole phrase where only the second half of a place was found: *a woman from Austin, | Texas*. */
const beforeState = (reading: Reading, field: Field, from: number, last: number): Phrase | null => {
  const comma = from - 1;
  if (comma - 3 < field.from || !isComma(reading, comma) || last - from > 2) return null;
  for (let at = from; at <= last; at++) if (posAt(reading, at) !== "PROPN") return null;
  if (posAt(reading, comma - 1) !== "PROPN" || isShut(reading, field, comma - 1)) return null;
  const city = baseFrom(reading, field, comma - 1);
  const link = city - 1;
  if (
    link <= field.from ||
    !["in", "of", "from", "near"].includes(normalAt(reading, link)) ||
    !isNoun(reading, link - 1)
  )
    return null;
  const whole = phraseBefore(reading, field, comma);
  return whole === null ? null : { from: whole.from, to: last + 1 };
};

/** The noun phrase that owns what stands behind a genitive, attached to nothing before it but by *of*, or null. */
export const ownerPhrase = (reading: Reading, field: Field, end: number): Phrase | null => {
  if (end - 1 < field.from || isShut(reading, field, end - 1) || !isNominal(reading, end - 1)) return null;
  return { from: baseFrom(reading, field, end - 1), to: end };
};

/** Leaves out a time, or the phrase of a preposition, that stands before a subject without a comma: *On Friday | Trump*. */
const withoutOpening = (reading: Reading, from: number, last: number): number => {
  let at = from;
  while (at < last && (isTime(reading, at) || (isShift(reading, at) && isTime(reading, at + 1)))) {
    if (isGenitive(reading, at + 1)) break;
    at++;
  }
  return at;
};

/** The noun phrase that begins at a token, with what is attached behind it, or null. */
export const phraseFrom = (reading: Reading, field: Field, first: number): Phrase | null => {
  let to = baseTo(reading, field, first);
  if (to <= first) return null;
  for (let steps = 0; steps < 6; steps++) {
    if (normalAt(reading, to) === "(") {
      let close = to;
      while (close < field.to && close - to < 12 && normalAt(reading, close) !== ")") close++;
      if (normalAt(reading, close) === ")") to = close + 1;
    }
    const link = normalAt(reading, to);
    const named = posAt(reading, to - 1) === "PROPN" || isPronoun(reading, to - 1);
    const attaches = posAt(reading, to) === "ADP" && (named ? tight : attaching).has(link) && !isTime(reading, to + 1);
    if (!attaches && link !== "and" && link !== "or") break;
    const further = baseTo(reading, field, to + 1);
    if (further <= to + 1) break;
    to = further;
  }
  return { from: first, to };
};
