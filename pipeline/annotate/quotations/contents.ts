import { firstAtOrAfter, type Span } from "../../model/span.js";
import { openers, subjectIn } from "./addressees.js";
import { clauseTo, holdsClause, isLeading, skippedTimes } from "./clauses.js";
import { isInserted } from "./inserted.js";
import { baseTo } from "./noun-bases.js";
import { phraseFrom } from "./noun-phrases.js";
import { objectTo } from "./objects.js";
import {
  type Field,
  isAdverb,
  isComma,
  isDash,
  isNominal,
  isOne,
  isPossessive,
  isPronoun,
  isQuote,
  isShift,
  isShut,
  isTime,
  isVerb,
  normalAt,
  posAt,
  type Reading,
  words,
} from "./reading.js";
import { spanOf } from "./spans.js";

/** What stands behind a cue. */
export interface Content extends Span {
  /** How it follows: in marks alone, as a clause, as an object, or as an infinitive. */
  readonly kind: "marks" | "clause" | "object" | "infinitive";
  /** The token after the last of the cue, a preposition that belongs to it included. */
  readonly cueTo: number;
}

const takingOn = words(
  "comment commented comments commenting remark remarked elaborate elaborated speak spoke insist insisted insists reflect reflected report reported",
);
const takingWith = words(
  "respond responds responded responding counter countered counters reply replied answer answered",
);
const assigning = words("chalk chalks chalked chalking attribute attributes attributed ascribe ascribes ascribed");
const prepositions = words("of about for against");
/** Verbs that have whom they address behind them. */
export const telling = words(
  "tell tells told telling ask asks asked asking remind reminds reminded reminding warn warns warned warning assure assures assured assuring inform informs informed informing urge urges urged urging advise advises advised convince convinced promise promised thank thanks thanked thanking notify persuade persuaded reassure reassuring accuse accuses accused accusing",
);
const demanding = words(
  "ask asks asked asking urge urges urged urging want wants wanted beg begs begged encourage encouraged encourages",
);

// No places: at least six planes.
const quantifying = new Set(["at least", "at most", "up to", "in the", "under the"]);

/** Most tokens of times, places and addressees between a cue and *that* or a quotation. */
const gap = 16;

/** Skips times, places and addressees, commas around them included; where *that* or a quotation then stands, or −1. */
const lookAhead = (reading: Reading, field: Field, from: number): number => {
  for (let at = from; at < field.to && at - from < gap; at++) {
    if (isShut(reading, field, at)) return at;
    const normal = normalAt(reading, at);
    if (normal === "that" && at > from)
      return isNominal(reading, at - 1) || isComma(reading, at - 1) || isAdverb(reading, at - 1) ? at : -1;
    if (normal === ":" && isShut(reading, field, at + 1)) return at + 1;
    if (isVerb(reading, at) || normal === ";" || isDash(reading, at)) return -1;
  }
  return -1;
};

const content = (
  reading: Reading,
  field: Field,
  [from, to]: readonly [number, number],
  kind: Content["kind"],
  cueTo: number,
): Content | null => {
  const span = spanOf(reading, field, from, to);
  return span === null ? null : { start: span.start, end: span.end, kind, cueTo };
};

/** The quotation that begins behind a colon with which the sentence ends, or null. */
const nextStretch = ({ tokens, marked: { stretches } }: Reading, colon: number): Content | null => {
  const after = tokens[colon]?.end ?? 0;
  const next = stretches[firstAtOrAfter(stretches, after)];
  if (next === undefined || next.start - after > 3) return null;
  return { start: next.start, end: next.end, kind: "marks", cueTo: colon };
};

/** What is told of something by verbs that give it a cause: *chalks it up in part to | a difference*. */
const assigned = (reading: Reading, field: Field, from: number): Content | null => {
  for (let at = from; at < field.to && at - from < 12; at++) {
    if (normalAt(reading, at) === "to" && !isVerb(reading, at + 1)) return object(reading, field, at + 1, from);
  }
  return null;
};

/** What a free relative names: *what he calls | “norms”*; its marks, or the noun phrase behind the cue. */
export const named = (reading: Reading, field: Field, from: number): Content | null => {
  const shut = isShut(reading, field, from);
  const to = shut
    ? from + 1
    : (phraseFrom(reading, field, from)?.to ??
      (isAdverb(reading, from) ? phraseFrom(reading, field, from + 1)?.to : undefined));
  return to === undefined ? null : content(reading, field, [from, to], shut ? "marks" : "object", from);
};

/** Where the words begin that stand with a cue before its content: *having announced | that*. */
const groupBefore = (reading: Reading, field: Field, cueTo: number): number => {
  let at = cueTo - 1;
  while (at - 1 >= field.from && (isVerb(reading, at - 1) || isAdverb(reading, at - 1))) at--;
  return at;
};

/** Where a mixed quotation ends: with its marks where these close the clause, else with the clause. */
const clause = (reading: Reading, field: Field, from: number, cueTo: number): Content | null => {
  const group = groupBefore(reading, field, cueTo);
  const leading = isLeading(reading, field, group);
  const to = clauseTo(reading, field, from, leading, isInserted(reading, field, group));
  const shut = isShut(reading, field, from);
  return content(reading, field, [from, Math.max(to, shut ? from + 1 : from)], shut ? "marks" : "clause", cueTo);
};

/** True if nothing but times and places follow before the clause ends. */
export const endsHere = (reading: Reading, field: Field, from: number): boolean => {
  const at = skippedTimes(reading, field, from).to;
  if (at >= field.to) return true;
  if (isShut(reading, field, at)) return false;
  const normal = normalAt(reading, at);
  return /^[.,;!?)\]]+$/.test(normal) || isDash(reading, at) || isQuote(reading, at);
};

/** What stands behind a cue that ends before `from`, or null. */
export const contentBehind = (reading: Reading, field: Field, from: number, cue: number): Content | null => {
  const next = normalAt(reading, from);
  if (from >= field.to || (/^[.;!?)\]]+$/.test(next) && !isShut(reading, field, from))) return null;
  if (next === ":" || ((isComma(reading, from) || isDash(reading, from)) && isShut(reading, field, from + 1))) {
    return from + 1 < field.to ? clause(reading, field, from + 1, from) : nextStretch(reading, from);
  }
  if (isOne(reading, assigning, cue)) return assigned(reading, field, from);
  if (isShut(reading, field, from) || openers.has(next)) return clause(reading, field, from, from);
  if (isComma(reading, from)) {
    const ahead = lookAhead(reading, field, from + 1);
    return ahead < 0 ? null : clause(reading, field, ahead, from);
  }
  if (belongsTo(reading, cue, from) && !isTime(reading, from + 1)) return afterPreposition(reading, field, from);
  if (next === "to" && isVerbal(reading, from + 1)) return infinitive(reading, field, from, from);
  if (telling.has(normalAt(reading, cue))) return afterAddressee(reading, field, from, cue);
  const ahead = beginsAside(reading, from) ? lookAhead(reading, field, from) : -1;
  if (ahead >= 0) return clause(reading, field, ahead, from);
  const start = skippedTimes(reading, field, from).to;
  if (
    start >= field.to ||
    (posAt(reading, start) === "ADP" && !quantifying.has(`${normalAt(reading, start)} ${normalAt(reading, start + 1)}`))
  )
    return null;
  if (isComma(reading, start)) return null;
  const spoken = behindObject(reading, field, start, from);
  if (spoken !== null) return spoken;
  return clauseOrObject(reading, field, start, from);
};

/** The quotation behind an object and a colon: *she quoted him: | “…”*; else null. */
const behindObject = (reading: Reading, field: Field, from: number, cueTo: number): Content | null => {
  const colon = phraseFrom(reading, field, from)?.to ?? -1;
  if (normalAt(reading, colon) !== ":") return null;
  if (colon + 1 >= field.to) return nextStretch(reading, colon);
  return isShut(reading, field, colon + 1) ? clause(reading, field, colon + 1, cueTo) : null;
};

/** True for a preposition that is read with its verb: *accused of*, *commented on*, *responded with*. */
const belongsTo = (reading: Reading, cue: number, at: number): boolean => {
  const normal = normalAt(reading, at);
  if (prepositions.has(normal)) return true;
  if (normal === "on") return isOne(reading, takingOn, cue) || isOne(reading, takingOn, at - 1);
  return normal === "with" && (isOne(reading, takingWith, cue) || isOne(reading, takingWith, at - 1));
};

const isVerbal = (reading: Reading, at: number): boolean =>
  isVerb(reading, at) || (isAdverb(reading, at) && isVerb(reading, at + 1));

const infinitive = (reading: Reading, field: Field, from: number, cueTo: number): Content | null =>
  content(reading, field, [from, objectTo(reading, field, from)], "infinitive", cueTo);

/** True for what tells when, where or to whom, before *that*. */
const beginsAside = (reading: Reading, at: number): boolean =>
  posAt(reading, at) === "ADP" || isAdverb(reading, at) || isTime(reading, at) || isShift(reading, at);

const afterPreposition = (reading: Reading, field: Field, at: number): Content | null => {
  return object(reading, field, at + 1, at + 1);
};

/** What is given as an object: a noun phrase with what is attached to it, or null. */
export const object = (reading: Reading, field: Field, from: number, cueTo: number): Content | null =>
  from < field.to ? content(reading, field, [from, objectTo(reading, field, from)], "object", cueTo) : null;

const afterAddressee = (reading: Reading, field: Field, from: number, cue: number): Content | null => {
  const whole = phraseFrom(reading, field, from);
  const ahead = lookAhead(reading, field, from);
  if (ahead >= 0) return clause(reading, field, ahead, from);
  const subject = subjectIn(reading, field, from);
  if (subject > from) return clause(reading, field, subject, from);
  if (whole === null) return clauseOrObject(reading, field, from, from);
  // Told them he would; asked voters to wait: the phrase may run into the clause without a mark between.
  const base = baseTo(reading, field, from);
  for (const end of base === whole.to ? [base] : [whole.to, base]) {
    const at = skippedTimes(reading, field, end).to;
    const normal = normalAt(reading, at);
    if (normal === "to" && isVerbal(reading, at + 1)) {
      const start = demanding.has(normalAt(reading, cue)) ? from : at;
      return infinitive(reading, field, start, from);
    }
    if (openers.has(normal)) return clause(reading, field, at, from);
    if (prepositions.has(normal)) return object(reading, field, at + 1, from);
    if (
      at < field.to &&
      (isNominal(reading, at) || posAt(reading, at) === "DET" || isPossessive(reading, at)) &&
      holdsClause(reading, field, at, field.to)
    ) {
      return clause(reading, field, at, from);
    }
  }
  const first = baseTo(reading, field, from);
  if (isPronoun(reading, from) && holdsClause(reading, field, first, field.to))
    return clause(reading, field, first, from);
  return clauseOrObject(reading, field, from, from);
};

const clauseOrObject = (reading: Reading, field: Field, from: number, cueTo: number): Content | null => {
  if (holdsClause(reading, field, from, field.to)) return clause(reading, field, from, cueTo);
  const to = objectTo(reading, field, from);
  return content(reading, field, [from, to], "object", cueTo);
};
