import {
  type Field,
  isAdverb,
  isComma,
  isDash,
  isGerund,
  isNominal,
  isQuote,
  isRelative,
  isShift,
  isShut,
  isTime,
  isVerb,
  normalAt,
  type Phrase,
  posAt,
  type Reading,
  words,
} from "./reading.js";

/** Longest content of a clause that is read to its end, in tokens; a longer one runs to the end of its field. */
const furthest = 300;

const joining = words("and but or yet while though although whereas");
const adjoining = words(
  "after before while when because as during although though since until if so unless following amid",
);
const venues = words(
  "interview statement speech press news rally email e-mail tweet letter post conference debate appearance op-ed ad call",
);

/** True if a finite clause begins in a phrase: a subject and its verb before any break. */
export const holdsClause = (reading: Reading, field: Field, from: number, to: number): boolean => {
  for (let at = from; at < to && at - from < 30; at++) {
    if (isShut(reading, field, at)) continue;
    if (isVerb(reading, at) && !isGerund(reading, at) && at > from) {
      let before = at - 1;
      while (before > from && (isAdverb(reading, before) || posAt(reading, before) === "AUX")) before--;
      if (isRelative(reading, before) && before > from) return false;
      if (normalAt(reading, before) === "to" || posAt(reading, before) === "PART") continue;
      if (isNominal(reading, before) || normalAt(reading, before) === ")" || posAt(reading, before) === "ADJ")
        return true;
      if (isComma(reading, before)) return true;
      continue;
    }
    if (isDash(reading, at) || normalAt(reading, at) === ";") return false;
    if (at > from && (posAt(reading, at) === "SCONJ" || adjoining.has(normalAt(reading, at)))) return false;
  }
  return false;
};

/** True if a cue of the same writer goes on behind a conjunction: *said he would stay | and called for calm*. */
const isNextCue = (reading: Reading, field: Field, conjunction: number): boolean => {
  let at = conjunction + 1;
  while (at < field.to && (isAdverb(reading, at) || posAt(reading, at) === "AUX") && !reading.cues.has(at)) at++;
  return reading.cues.has(at) && isVerb(reading, at) && !isGerund(reading, at);
};

/** True if a subject and a cue of its own follow: *said he would stay, | but Clinton said no*. */
const isNextReport = (reading: Reading, field: Field, from: number): boolean => {
  for (let at = from; at < field.to && at - from < 8; at++) {
    if (isComma(reading, at) || isShut(reading, field, at)) return false;
    if (reading.cues.has(at)) return at > from && isVerb(reading, at) && isNominal(reading, at - 1);
    if (isVerb(reading, at) && posAt(reading, at) !== "AUX") return false;
  }
  return false;
};

const endsAtComma = (reading: Reading, field: Field, comma: number): boolean => {
  const next = comma + 1;
  if (reading.cues.has(next)) return isGerund(reading, next) || normalAt(reading, next) === "according";
  const beside = isAdverb(reading, next) && reading.cues.has(next + 1) && isGerund(reading, next + 1);
  if (beside) return true;
  if (!joining.has(normalAt(reading, next))) return false;
  return isNextCue(reading, field, next) || isNextReport(reading, field, next + 1);
};

/** The token after the last of a clause that begins at `from`. */
export const clauseTo = (reading: Reading, field: Field, from: number): number => {
  let at = from;
  for (; at < field.to && at - from < furthest; at++) {
    if (isShut(reading, field, at)) continue;
    const normal = normalAt(reading, at);
    if (normal === ";") break;
    if (isComma(reading, at) && endsAtComma(reading, field, at)) break;
    if ((normal === "and" || normal === "but") && at > from + 1 && isNextCue(reading, field, at)) break;
  }
  return trimmedTo(reading, field, from, at - from < furthest ? at : field.to);
};

/** True for a phrase that tells where or when something was said, and is no part of what was said. */
const isVenue = (reading: Reading, at: number): boolean => {
  if (posAt(reading, at) !== "ADP") return false;
  const normal = normalAt(reading, at);
  if (normal === "on" && isTime(reading, at + 1)) return true;
  if (normal === "by" && isGerund(reading, at + 1)) return true;
  if (!["in", "at", "on", "during", "via"].includes(normal)) return false;
  for (let next = at + 1; next < at + 6; next++) {
    if (venues.has(normalAt(reading, next))) return true;
    if (isVerb(reading, next) || posAt(reading, next) === "ADP" || posAt(reading, next) === "PUNCT") return false;
  }
  return false;
};

/** The token after the last of an object that begins at `from`: a noun phrase with what is attached to it. */
export const objectTo = (reading: Reading, field: Field, from: number): number => {
  let at = from;
  for (; at < field.to && at - from < furthest; at++) {
    if (isShut(reading, field, at)) continue;
    const normal = normalAt(reading, at);
    if (normal === ";" || normal === ":" || isDash(reading, at)) break;
    if (at === from) continue;
    if (isComma(reading, at) && !isList(reading, at)) break;
    if (adjoining.has(normal) && normal !== "as") break;
    if (normal === "as" && (isVerb(reading, at + 2) || isVerb(reading, at + 3))) break;
    if (isVenue(reading, at)) break;
    if (isTime(reading, at) && !isNominal(reading, at + 1)) break;
    if (isShift(reading, at) && isTime(reading, at + 1)) break;
    if (
      (normal === "and" || normal === "but") &&
      at > from + 1 &&
      (isNextCue(reading, field, at) || isVerb(reading, at + 1))
    )
      break;
  }
  return trimmedTo(reading, field, from, at);
};

/** True for a comma between the members of a list of nouns: *a, b and c*. */
const isList = (reading: Reading, comma: number): boolean => {
  for (let at = comma + 1; at < comma + 8; at++) {
    const normal = normalAt(reading, at);
    if (normal === "and" || normal === "or")
      return at > comma + 1 || isNominal(reading, at + 1) || posAt(reading, at + 1) === "DET";
    if (isVerb(reading, at) || isRelative(reading, at) || posAt(reading, at) === "ADP") return false;
    if (isComma(reading, at) && at > comma + 1) return isList(reading, at);
    if (posAt(reading, at) === "PUNCT") return false;
  }
  return false;
};

/** Leaves out marks at the end, but for closing quotation marks and brackets. */
export const trimmedTo = (reading: Reading, field: Field, from: number, end: number): number => {
  let to = Math.min(end, field.to);
  while (to > from) {
    const last = to - 1;
    const token = reading.tokens[last];
    if (token === undefined || token.kind === "word" || token.kind === "number" || isShut(reading, field, last)) break;
    if (isQuote(reading, last) || !/^[.,;:!?…—–-]+$/.test(token.normal)) break;
    to--;
  }
  return to;
};

/** Phrase of times and addressees behind a verb of saying, which are no part of what is said. */
export const skippedTimes = (reading: Reading, field: Field, from: number): Phrase => {
  let at = from;
  for (let steps = 0; steps < 5 && at < field.to; steps++) {
    if (isTime(reading, at) || (isShift(reading, at) && isTime(reading, at + 1))) at++;
    else if (normalAt(reading, at) === "on" && isTime(reading, at + 1)) at++;
    else break;
  }
  return { from, to: at };
};
