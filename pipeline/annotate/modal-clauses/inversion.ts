import { longPhraseBefore, subjectBefore } from "./noun-phrases.js";
import {
  isGerund,
  isMark,
  isNominal,
  isOne,
  isOpenedByNegation,
  isPronoun,
  isQuote,
  isVerb,
  normalAt,
  posAt,
  type Reading,
} from "./reading.js";
import { overVerbGroup, single, type Told, unknown } from "./subjects.js";

/**
 * The subject behind a modal that stands first, and where to look for its verb, −1 if it has none: *must China act?*
 * Undefined if the order is not inverted.
 */
export const invertedSubject = (
  reading: Reading,
  marker: number,
  behind: number,
): { readonly told: Told; readonly verbFrom: number } | undefined => {
  let first = behind;
  while (isOne(reading, "negators", first)) first++;
  const pos = posAt(reading, first);
  const isPronominal = isPronoun(reading, first) && !isOne(reading, "floating", first);
  if (normalAt(reading, first) === "no" && ["longer", "more"].includes(normalAt(reading, first + 1))) return undefined;
  const isThere = normalAt(reading, first) === "there" && pos !== "ADV";
  const opens =
    isPronominal ||
    isThere ||
    pos === "DET" ||
    normalAt(reading, first) === "such" ||
    isOne(reading, "possessives", first);
  if (!(opens && !isOne(reading, "floating", first)) && !asks(reading, marker, first)) return undefined;
  if (normalAt(reading, first) === "there") {
    return { told: { subject: undefined, kind: "none", reason: "existential there" }, verbFrom: first + 1 };
  }
  const isBare = isPronominal && isOne(reading, "bare_pronouns", first);
  const verb = isBare ? first + 1 : verbBehind(reading, first);
  if (verb < 0) return { told: unknown("the subject behind the modal has no end"), verbFrom: -1 };
  const end = overVerbGroup(reading, verb - 1, false);
  const subject = isBare ? single(first) : subjectBefore(reading, end, first);
  if (subject === undefined || subject.from > first) {
    return { told: unknown("no noun phrase stands behind the modal"), verbFrom: verb };
  }
  return { told: { subject, rule: "inverted" }, verbFrom: verb };
};

/** First token of the clause in which a modal stands, as far as marks tell. */
const openingOf = (reading: Reading, marker: number): number => {
  let at = marker;
  while (at > 0 && at > marker - 10 && !isMark(reading, at - 1)) at--;
  return at;
};

/** True if a noun behind the modal is its subject: a question, or a clause that *nor*, *so* or *only* opens. */
const asks = (reading: Reading, marker: number, first: number): boolean => {
  if (!isNominal(reading, first) && posAt(reading, first) !== "ADJ") return false;
  if (verbBehind(reading, first) < 0) return false;
  const isFronted = ["only", "so", "neither"].includes(normalAt(reading, openingOf(reading, marker)));
  if (isFronted || isOpenedByNegation(reading, marker)) return posAt(reading, marker - 1) !== "PRON";
  const last = reading.tokens.length - 1;
  if (normalAt(reading, last) !== "?" && normalAt(reading, last - 1) !== "?") return false;
  let before = marker - 1;
  while (before >= 0 && (isQuote(reading, before) || posAt(reading, before) === "ADV")) before--;
  const opensQuestion = ["what", "whom", "how", "why", "where", "when"].includes(normalAt(reading, before));
  return before < 0 || isMark(reading, before) || posAt(reading, before) === "CCONJ" || opensQuestion;
};

/** The verb that ends a subject behind its modal, or −1. */
const verbBehind = (reading: Reading, first: number): number => {
  for (let at = first + 1; at < first + 14; at++) {
    if (isMark(reading, at)) return -1;
    if (!isVerb(reading, at)) continue;
    if (isGerund(reading, at) || /.ed$/.test(normalAt(reading, at))) continue;
    if (longPhraseBefore(reading, overVerbGroup(reading, at - 1, false), first) !== undefined) return at;
  }
  return -1;
};
