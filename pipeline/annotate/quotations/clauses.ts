import { beginsFinite, isClosed } from "./inserted.js";
import {
  type Field,
  isAdverb,
  isBe,
  isComma,
  isCue,
  isDash,
  isGerund,
  isNominal,
  isParticiple,
  isPronoun,
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

/** Longest clause that is read to its end, in tokens, so that no text takes more than linear time. */
export const furthest = 300;

const joining = words("and but or yet while though although whereas");
/** Words that begin what is beside a clause and no part of it. */
export const adjoining = words(
  "after before while when because as during although though since until if so unless following amid",
);

/** True if a finite clause begins in a phrase: a subject and its verb before any break. */
export const holdsClause = (reading: Reading, field: Field, from: number, to: number): boolean => {
  for (let at = from; at < to && at - from < 30; at++) {
    if (isShut(reading, field, at)) continue;
    if (isComma(reading, at) && isRelative(reading, at + 1)) {
      // Frustration with officials, who …: only behind a second comma may the clause have its verb.
      do at++;
      while (at < to && at - from < 30 && !isComma(reading, at));
      continue;
    }
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
export const isNextCue = (reading: Reading, field: Field, conjunction: number): boolean => {
  let at = conjunction + 1;
  while (at < field.to && (isAdverb(reading, at) || posAt(reading, at) === "AUX") && !isCue(reading, at)) {
    // And would not be read: what is done to it is no act of the source.
    if (isBe(reading, at) && !isGerund(reading, at + 1)) return false;
    at++;
  }
  return isCue(reading, at) && isVerb(reading, at) && !isGerund(reading, at);
};

/** True if a subject and a cue of its own follow: *said he would stay, | but Clinton said no*. */
const isNextReport = (reading: Reading, field: Field, from: number): boolean => {
  for (let at = from; at < field.to && at - from < 8; at++) {
    if (isComma(reading, at) || isShut(reading, field, at)) return false;
    if (isCue(reading, at))
      return at > from && (isVerb(reading, at) || isPronoun(reading, at - 1)) && isNominal(reading, at - 1);
    if (isVerb(reading, at) && posAt(reading, at) !== "AUX") return false;
  }
  return false;
};

/** True for a cue in *-ing*, or *according to*, that gives something anew. */
const isNewCue = (reading: Reading, at: number): boolean => {
  const cue = isAdverb(reading, at) ? at + 1 : at;
  return isCue(reading, cue) && (isGerund(reading, cue) || normalAt(reading, cue) === "according");
};

const endsAtComma = (reading: Reading, field: Field, comma: number): boolean => {
  const next = comma + 1;
  const normal = normalAt(reading, next);
  if (isNewCue(reading, next)) return true;
  if (normal === "compared" || (normal === "according" && !isCue(reading, next))) return true;
  if (isRelative(reading, next) && isNextReport(reading, field, next + 1)) return !isClosed(reading, field, next);
  if (isNextReport(reading, field, next)) return true;
  if (!joining.has(normal)) return false;
  return isNextCue(reading, field, next) || isNextReport(reading, field, next + 1);
};

/** True if a main clause begins behind a comma: a subject and its verb. */
const beginsMain = (reading: Reading, field: Field, from: number): boolean => {
  const pos = posAt(reading, from);
  if (isShut(reading, field, from)) return true;
  if (pos !== "PROPN" && pos !== "PRON" && pos !== "DET" && pos !== "NOUN" && pos !== "NUM" && pos !== "ADJ")
    return false;
  if (isRelative(reading, from)) return false;
  for (let at = from + 1; at < field.to && at - from < 12; at++) {
    if (isComma(reading, at) || isShut(reading, field, at) || isRelative(reading, at)) return false;
    if (isVerb(reading, at) && !isGerund(reading, at)) return true;
  }
  return false;
};

/** The token after the last of a clause that begins at `from`; one before its main clause ends where that begins. */
export const clauseTo = (reading: Reading, field: Field, from: number, leading = false, inserted = false): number => {
  let at = from;
  let opened = 0;
  for (; at < field.to && at - from < furthest; at++) {
    if (isShut(reading, field, at)) {
      if (
        !isShut(reading, field, at + 1) &&
        (isNewCue(reading, at + 1) ||
          isNextReport(reading, field, at + 1) ||
          (leading && beginsMain(reading, field, at + 1)))
      ) {
        at++;
        break;
      }
      continue;
    }
    const normal = normalAt(reading, at);
    if (normal === ";" || (normal === ":" && isShut(reading, field, at + 1) && at > from)) break;
    if (inserted && isComma(reading, at)) {
      if (isRelative(reading, at + 1)) opened++;
      else if (beginsFinite(reading, at + 1) && --opened < 0) break;
    }
    if (isComma(reading, at) && (endsAtComma(reading, field, at) || (leading && beginsMain(reading, field, at + 1))))
      break;
    if ((normal === "and" || normal === "but") && at > from + 1 && isNextCue(reading, field, at)) break;
  }
  return trimmedTo(reading, field, from, at);
};

/** True for a stretch before a comma that is no clause of its own: *In a statement*, *Asked about it*, *When he left*. */
export const isAside = (reading: Reading, field: Field, from: number, to: number): boolean => {
  if (isShut(reading, field, from)) return false;
  const pos = posAt(reading, from);
  const opens =
    pos === "ADP" ||
    pos === "SCONJ" ||
    leads.has(normalAt(reading, from)) ||
    isTime(reading, from) ||
    isShift(reading, from) ||
    (isVerb(reading, from) && (isGerund(reading, from) || isParticiple(reading, from)));
  // Mayor “very worried” about dam, says aide: the marks tell that something was said.
  if (!opens) return !holdsVerb(reading, field, from, to) && !holdsMarks(reading, field, from, to);
  for (let at = from + 1; at < to - 1; at++) {
    if (isComma(reading, at) && !isShut(reading, field, at) && beginsMain(reading, field, at + 1)) return false;
  }
  return !(pos === "ADP" && holdsClause(reading, field, from + 1, to));
};

const holdsVerb = (reading: Reading, field: Field, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (isVerb(reading, at) && !isGerund(reading, at) && !isShut(reading, field, at)) return true;
  return false;
};

/** True if words stand between quotation marks in a stretch. */
export const holdsMarks = (reading: Reading, field: Field, from: number, to: number): boolean => {
  for (let at = Math.max(from, to - furthest); at < to; at++) if (isShut(reading, field, at)) return true;
  return false;
};

const leads = words(
  "if when while as after because although though since before unless once until whereas despite by in on without for",
);

/** True if what begins at a token stands before its main clause: *After saying …, she left*; *When he said …, they left*. */
export const isLeading = (reading: Reading, field: Field, cue: number): boolean => {
  let from = field.from;
  if (posAt(reading, from) === "CCONJ") from++;
  const first = leads.has(normalAt(reading, from)) || from === cue;
  if (!first || cue - from > 12) return false;
  for (let at = from; at < cue; at++) if (isComma(reading, at)) return false;
  return true;
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

/** True for a singular verb behind a plural, so that another verb was taken for a noun: *that it leaks | has been denied*. */
const isOutnumbered = (reading: Reading, at: number): boolean =>
  /^(?:is|was|has|does)$/.test(normalAt(reading, at)) &&
  posAt(reading, at - 1) === "NOUN" &&
  /[^sui]s$/.test(normalAt(reading, at - 1)) &&
  !/(?:ics|news|series|means)$/.test(normalAt(reading, at - 1));

/** The token at which the verb of a main clause ends what belongs to its subject: *the fear that it falls | grew*. */
export const mainVerbFrom = (reading: Reading, field: Field, from: number, to: number, spared: number): number => {
  let left = spared;
  for (let at = from + 1; at < to; at++) {
    if (isShut(reading, field, at)) continue;
    if (isRelative(reading, at) || posAt(reading, at) === "SCONJ") left++;
    const before = at - 1;
    const begins =
      isVerb(reading, at) && !isGerund(reading, at) && normalAt(reading, before) !== "to" && !isAdverb(reading, before);
    if (!begins || posAt(reading, before) === "AUX") continue;
    if (left === 0 || (left === 1 && isOutnumbered(reading, at))) return at;
    left--;
  }
  return to;
};
