import { lastNominal } from "./noun-bases.js";
import { phraseBefore } from "./noun-phrases.js";
import {
  type Field,
  isAdverb,
  isComma,
  isDash,
  isGerund,
  isNominal,
  isNoun,
  isParticiple,
  isRelative,
  isShut,
  isStop,
  isVerb,
  normalAt,
  type Phrase,
  posAt,
  type Reading,
  words,
} from "./reading.js";

/** How far to the left a subject is looked for, in tokens. */
const furthest = 60;

const subordinating = words(
  "if when while as after because although though since before unless once until whether that",
);
const joining = words("and but or then yet nor");

/** True for what opens a stretch between commas that may part a subject from its verb. */
const opensParenthesis = (reading: Reading, at: number): boolean => {
  const pos = posAt(reading, at);
  if (isRelative(reading, at) || pos === "ADP" || pos === "SCONJ" || pos === "ADV" || pos === "NUM") return true;
  if (pos === "DET" || pos === "ADJ" || isNoun(reading, at)) return true;
  return isVerb(reading, at) && (isGerund(reading, at) || isParticiple(reading, at));
};

/** The comma, dash or bracket before a token, at the level of the field, or −1. */
const commaBefore = (reading: Reading, field: Field, end: number): number => {
  for (let at = end - 1; at > field.from && end - at < furthest; at--) {
    if (isShut(reading, field, at)) continue;
    if (isComma(reading, at) || isDash(reading, at)) return at;
    if (isStop(reading, at)) return -1;
  }
  return -1;
};

/** The subject before a stretch between commas or dashes that ends before `end`: *the senator, who voted no, | said*. */
const beforeParenthesis = (reading: Reading, field: Field, end: number): Phrase | null => {
  let close = end;
  for (let steps = 0; steps < 4; steps++) {
    const open = commaBefore(reading, field, close);
    if (open < 0 || open + 1 >= close || !opensParenthesis(reading, open + 1)) return null;
    const last = lastNominal(reading, field, open);
    if (last < 0) return null;
    const phrase = phraseBefore(reading, field, open);
    if (phrase === null) return null;
    // The phrase may stand in a longer parenthesis itself: *Lee, who lives in Austin, Texas, | said*.
    const further = commaBefore(reading, field, phrase.from);
    const inner = further >= 0 && isRelative(reading, further + 1) && phrase.from - further > 1;
    if (!inner) return phrase;
    close = open;
  }
  return null;
};

/** Subject of the main clause before a token: that of its first finite verb outside subordinate clauses, or null. */
export const mainSubject = (reading: Reading, field: Field, end: number): Phrase | null => {
  let subordinate = false;
  let relative = false;
  const start = Math.max(field.from, end - furthest);
  let found: Phrase | null = null;
  for (let at = start; at < end; at++) {
    if (isShut(reading, field, at)) continue;
    if (isComma(reading, at) || isDash(reading, at)) {
      subordinate = false;
      relative = false;
    } else if (isRelative(reading, at) && at > start && isNominal(reading, at - 1)) relative = true;
    else if (isRelative(reading, at) && isComma(reading, at - 1)) relative = true;
    else if (subordinating.has(normalAt(reading, at)) && posAt(reading, at) !== "DET") {
      // Behind a main verb with its subject a subordinate clause brings no other main subject.
      if (found !== null) return found;
      subordinate = true;
    } else if (isVerb(reading, at) && !subordinate && !isGerund(reading, at)) {
      if (relative) {
        relative = false;
        continue;
      }
      if (normalAt(reading, at - 1) === "to") continue;
      const subject = subjectBeside(reading, field, withoutAdverbs(reading, field, at));
      if (subject !== null && found === null) found = subject;
      if (found !== null) return found;
    }
  }
  return found;
};

const withoutAdverbs = (reading: Reading, field: Field, from: number): number => {
  let at = from;
  while (
    at - 1 > field.from &&
    (isAdverb(reading, at - 1) || (isVerb(reading, at - 1) && posAt(reading, at - 1) === "AUX"))
  )
    at--;
  return at;
};

/** The noun phrase that stands right before a verb, or before what commas part from it, or null. */
const subjectBeside = (reading: Reading, field: Field, verb: number): Phrase | null => {
  const before = verb - 1;
  if (before < field.from || isShut(reading, field, before)) return null;
  if (isRelative(reading, before) && posAt(reading, before) !== "SCONJ") return { from: before, to: verb };
  const phrase = phraseBefore(reading, field, verb);
  if (phrase !== null) return isPeriod(reading, phrase) ? null : phrase;
  if (isComma(reading, before) || isDash(reading, before)) return beforeParenthesis(reading, field, before);
  return null;
};

const periods = words("time past moment present future same");

/** True for a phrase of time, as in *at the same time | asks*. */
const isPeriod = (reading: Reading, { from, to }: Phrase): boolean =>
  to - from < 4 && periods.has(normalAt(reading, to - 1)) && posAt(reading, from - 1) === "ADP";

/** The subject of a finite verb that begins at a token, or null. */
export const subjectOf = (reading: Reading, field: Field, verb: number): Phrase | null => {
  const before = verb - 1;
  if (before < field.from) return null;
  if (joining.has(normalAt(reading, before))) return mainSubject(reading, field, before);
  if (isComma(reading, before) && joining.has(normalAt(reading, before - 1)))
    return mainSubject(reading, field, before);
  const beside = subjectBeside(reading, field, verb);
  if (beside !== null || !isComma(reading, before)) return beside;
  // He suggested it, called her names, and left.
  return mainSubject(reading, field, before);
};
