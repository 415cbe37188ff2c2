import {
  type Field,
  isAdverb,
  isComma,
  isGerund,
  isParticiple,
  isRelative,
  isShut,
  isVerb,
  normalAt,
  posAt,
  type Reading,
} from "./reading.js";

/** True if a comma closes the relative clause that opens at a token, and a verb goes on behind it. */
export const isClosed = (reading: Reading, field: Field, relative: number): boolean => {
  for (let at = relative + 1; at < field.to && at - relative < 24; at++)
    if (isComma(reading, at) && !isShut(reading, field, at)) return beginsFinite(reading, at + 1);
  return false;
};

/** True for a verb that goes on with the clause that was left at a comma. */
export const beginsFinite = (reading: Reading, at: number): boolean => {
  const verb = isAdverb(reading, at) ? at + 1 : at;
  return isVerb(reading, verb) && !isGerund(reading, verb) && !isParticipleOnly(reading, verb);
};

// Driven, taken; not: resigned, which ends as a past tense does.
const isParticipleOnly = (reading: Reading, at: number): boolean =>
  /(?:[^e]n|wn|en)$/.test(normalAt(reading, at)) && posAt(reading, at) === "VERB" && isParticiple(reading, at);

/** True if a cue stands in a relative clause between commas: *the deal, which he | said was great, failed*. */
export const isInserted = (reading: Reading, field: Field, cue: number): boolean => {
  for (let at = cue - 1; at > field.from && cue - at < 12; at--) {
    if (isComma(reading, at) || isShut(reading, field, at)) return false;
    if (isRelative(reading, at) && isComma(reading, at - 1)) return true;
  }
  return false;
};
