import type { Span } from "../../model/span.js";
import { lastNominal } from "./noun-bases.js";
import { phraseBefore } from "./noun-phrases.js";
import { fieldOf, isAdverb, isComma, isGerund, isPronoun, isQuote, isStop, isVerb, type Reading } from "./reading.js";

/** Who is named beside a quotation, with the verb that stands there. */
export interface Beside {
  readonly source: Span;
  readonly cue: Span;
}

/** Longest subject between a quotation and its verb, in tokens. */
const longest = 12;

/** What follows a quotation that ends with a comma, if any verb is there to give it: *“…,” he began*; else null. */
export const besideOf = (reading: Reading): Beside | null => {
  const field = fieldOf(reading, 0);
  const { tokens } = reading;
  let verb = 0;
  while (verb < Math.min(field.to, longest) && !isVerb(reading, verb)) {
    if (isComma(reading, verb) || isStop(reading, verb) || isQuote(reading, verb)) return null;
    verb++;
  }
  const cue = tokens[verb];
  if (cue === undefined || cue.pos !== "VERB" || isGerund(reading, verb)) return null;
  // “…,” he began, his voice low: an object would make it another's story.
  let behind = verb + 1;
  while (isAdverb(reading, behind)) behind++;
  if (behind < field.to && !isStop(reading, behind)) return null;
  const subject = lastNominal(reading, field, verb) < 0 ? null : phraseBefore(reading, field, verb);
  const [first, last] = [tokens[subject?.from ?? -1], tokens[(subject?.to ?? 0) - 1]];
  if (subject?.from !== 0 || first === undefined || last === undefined) return null;
  if (isPronoun(reading, 0) && /^(it|that|this|which|i|we)$/.test(first.normal)) return null;
  return { source: { start: first.start, end: last.end }, cue: { start: cue.start, end: cue.end } };
};
