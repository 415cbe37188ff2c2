import {
  type Field,
  isAdverb,
  isGenitive,
  isGerund,
  isJoint,
  isNominal,
  isNoun,
  isOne,
  isParticiple,
  isPossessive,
  isPronoun,
  isRelative,
  isShift,
  isShut,
  isTime,
  isVerb,
  normalAt,
  posAt,
  type Reading,
  words,
} from "./reading.js";

/** Longest noun phrase that is looked for, in tokens. */
const longest = 40;

const predeterminers = words("all both half many most some several few such just only even");
const rounding = words("about nearly almost roughly around least most than");
const titles = words("sen. rep. gov. dr. mr. mrs. ms. gen. col. lt. prof. rev. sens. reps. sen rep gov");

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
export const baseFrom = (reading: Reading, field: Field, last: number): number => {
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
export const bracketFrom = (reading: Reading, field: Field, at: number): number => {
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
