import {
  type Field,
  isAdverb,
  isComma,
  isDash,
  isGenitive,
  isGerund,
  isJoint,
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

/** Longest noun phrase that is looked for, in tokens. */
const longest = 40;

const predeterminers = words("all both half many most some several few such just only even");
const personal = words("he she it they we i you him her them us me who this that");
const rounding = words("about nearly almost roughly around least most than");
const titles = words("sen. rep. gov. dr. mr. mrs. ms. gen. col. lt. prof. rev. sens. reps. sen rep gov");
const attaching = words("of for from in at with on by to behind against about near among between within under inside");
const tight = words("of for");

/** True for a token before another of the same phrase: a determiner, modifier, or joint. */
const precedes = (reading: Reading, at: number): boolean => {
  if (isNoun(reading, at)) return true;
  const pos = posAt(reading, at);
  if (pos === "ADJ" || pos === "SYM") return true;
  if (pos === "DET" || isPossessive(reading, at)) return normalAt(reading, at) !== "that";
  if (isJoint(reading, at) || isJoint(reading, at + 1) || isGenitive(reading, at)) return true;
  if (isAdverb(reading, at)) return posAt(reading, at - 1) === "DET" || posAt(reading, at + 1) === "NUM";
  if (!isVerb(reading, at) || !(isParticiple(reading, at) || isGerund(reading, at))) return false;
  const before = posAt(reading, at - 1);
  return before === "DET" || before === "ADJ" || isPossessive(reading, at - 1) || isGenitive(reading, at - 1);
};

/** First token of the bare noun phrase that ends at a token. */
const baseFrom = (reading: Reading, field: Field, last: number): number => {
  if (isPronoun(reading, last)) return last;
  let from = last;
  while (from - 1 >= field.from && last - from < longest && !isShut(reading, field, from - 1)) {
    const at = from - 1;
    if (posAt(reading, from) === "DET" || isPossessive(reading, from)) {
      if (!predeterminers.has(normalAt(reading, at))) break;
    } else if (!precedes(reading, at)) break;
    else if (isTime(reading, at) && !isGenitive(reading, from) && !isJoint(reading, from)) break;
    else if (isOne(reading, titles, from) && posAt(reading, at) === "NOUN") break;
    from = at;
  }
  return withRounding(reading, field, from);
};

/** Takes in what rounds a number or a part: *about | half*, *at least | ten*, *more than | a third*. */
const withRounding = (reading: Reading, field: Field, from: number): number => {
  const before = from - 1;
  // At least one: the tagger gives "least" to the number.
  if (normalAt(reading, before) === "at" && /^(least|most)$/.test(normalAt(reading, from)) && before >= field.from)
    return before;
  if (before < field.from || !isOne(reading, rounding, before) || isShut(reading, field, before)) return from;
  if (posAt(reading, from) !== "NUM" && normalAt(reading, from) !== "half" && normalAt(reading, from) !== "a")
    return from;
  const normal = normalAt(reading, before);
  if (normal === "least" || normal === "most") return normalAt(reading, before - 1) === "at" ? before - 1 : from;
  if (normal === "than") return /^(more|less|fewer)$/.test(normalAt(reading, before - 1)) ? before - 1 : from;
  return normalAt(reading, from) === "a" ? from : before;
};

/** Where a bracket opens that closes at a token, or the token itself. */
const bracketFrom = (reading: Reading, field: Field, at: number): number => {
  if (normalAt(reading, at) !== ")") return at;
  for (let open = at - 1; open >= field.from && at - open < 12; open--) {
    if (normalAt(reading, open) === "(") return open;
  }
  return at;
};

/** The last token of a noun phrase that ends before `end`, times and brackets passed over, or −1. */
export const lastNominal = (reading: Reading, field: Field, end: number): number => {
  let at = end - 1;
  for (let steps = 0; at > field.from && steps < 6; steps++) {
    if (isTime(reading, at) && normalAt(reading, at - 1) === "on") at -= 2;
    else if (isTime(reading, at) && (isNominal(reading, at - 1) || isShift(reading, at - 1))) at--;
    else if (isShift(reading, at) && isTime(reading, at + 1)) at--;
    else if (normalAt(reading, at) === "on" && isTime(reading, at + 1)) at--;
    else break;
  }
  if (at < field.from || isShut(reading, field, at)) return -1;
  const open = bracketFrom(reading, field, at);
  if (open < at) return open > field.from && isNominal(reading, open - 1) ? at : -1;
  // At least one academic | sees: the tagger takes many a noun for an adjective.
  const adjective = posAt(reading, at) === "ADJ" && ["NUM", "ADJ", "PROPN"].includes(posAt(reading, at - 1));
  return isNominal(reading, at) || (adjective && at > field.from) ? at : -1;
};

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
  if (told && last > field.from && isNoun(reading, last - 1) && !isTime(reading, last - 1) && !reading.cues.has(last)) {
    return baseFrom(reading, field, last - 1);
  }
  // A poll released on Friday; not: the board approved a plan.
  const object = posAt(reading, from) === "DET" || isPossessive(reading, from);
  const participle = isVerb(reading, link) && /.ed$/.test(normalAt(reading, link)) && !object;
  if (participle && isNoun(reading, last) && !isTime(reading, last) && !reading.cues.has(link)) {
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

/** End of the bare noun phrase that begins at a token, or the token itself if none does. */
export const baseTo = (reading: Reading, field: Field, first: number): number => {
  if (isShut(reading, field, first)) return first;
  if (isPronoun(reading, first)) return first + 1;
  let to = first;
  let last = first;
  for (; to < field.to && to - first < longest; to++) {
    if (isShut(reading, field, to) || ((isTime(reading, to) || isRelative(reading, to)) && to > first)) break;
    if (isNominal(reading, to) || (to > first && isJoint(reading, to - 1))) last = to + 1;
    else if (
      !precedes(reading, to) &&
      !(isVerb(reading, to) && isParticiple(reading, to) && posAt(reading, to - 1) === "DET")
    )
      break;
    if (to > first && posAt(reading, to) === "DET" && last === to) break;
    if (to > first && isPossessive(reading, to)) break;
  }
  return last;
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
