import { adjoining, furthest, isNextCue, trimmedTo } from "./clauses.js";
import {
  type Field,
  isComma,
  isDash,
  isGerund,
  isNominal,
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

const venues = words(
  "interview interviews statement statements speech speeches press news rally rallies email e-mail tweet tweets letter post conference debate debates appearance appearances op-ed ad ads call twitter facebook",
);

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
    if (isComma(reading, at) && !isList(reading, at) && !isAbsolute(reading, at)) break;
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

/** True for a comma before an absolute construction: *a shift, with some ministries gaining influence*. */
const isAbsolute = (reading: Reading, comma: number): boolean => {
  if (normalAt(reading, comma + 1) !== "with") return false;
  for (let at = comma + 2; at < comma + 16; at++) {
    // The tagger takes a participle behind its noun for another noun: the influence of the army receding.
    const behindNoun = isNominal(reading, at - 1) && !isNominal(reading, at + 1);
    if (isGerund(reading, at) && (posAt(reading, at) === "VERB" || behindNoun)) return true;
    if (isComma(reading, at) || (isVerb(reading, at) && !isGerund(reading, at))) return false;
  }
  return false;
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
