import type { Span } from "../../model/span.js";
import { furthest, isAside, trimmedTo } from "./clauses.js";
import { type Field, isAdverb, isComma, isCue, isDash, isShut, normalAt, posAt, type Reading } from "./reading.js";
import { spanOf } from "./spans.js";

/** What stands before a source and its cue, which begin at a token: *…, | he said*; null if nothing can. */
export const contentBefore = (reading: Reading, field: Field, end: number, goesOn = false): Span | null => {
  const mark = end - 1;
  if (mark < field.from) return null;
  const closed = isShut(reading, field, mark);
  if (!closed && !isComma(reading, mark) && !isDash(reading, mark)) return null;
  const last = closed ? end : trimmedTo(reading, field, field.from, mark);
  const opening = beginning(reading, field, last);
  const from = last - opening <= furthest || !closed ? opening : stretchFrom(reading, mark);
  if (last - from > furthest && !closed) return null;
  if (!goesOn && isAside(reading, field, from, last)) return null;
  return from < last ? spanOf(reading, field, from, last) : null;
};

/** Where a clause before its cue begins: with its sentence, a conjunction or dateline left out, or behind an earlier cue. */
const beginning = (reading: Reading, field: Field, end: number): number => {
  let from = field.from;
  for (let at = end - 1; at > field.from && end - at < 200; at--) {
    if (isShut(reading, field, at)) continue;
    const normal = normalAt(reading, at);
    if (normal === ";" || normal === ":") return at + 1;
    if (isDash(reading, at) && normalAt(reading, at - 1) === ")") return at + 1;
    // Said one, and | two, said another: behind a cue with a subject a quotation begins anew.
    if (isComma(reading, at) && isShut(reading, field, at + 1) && isCue(reading, at - 1)) return at + 1;
  }
  if (isShut(reading, field, from)) return from;
  if (posAt(reading, from) === "CCONJ") from++;
  if (isAdverb(reading, from) && isComma(reading, from + 1)) from += 2;
  return from;
};

/** First token of the quotation, within the sentence, that a token closes. */
const stretchFrom = ({ tokens, inside }: Reading, mark: number): number => {
  let from = mark;
  while (from > 0 && inside[from - 1] === inside[mark] && tokens[from - 1] !== undefined) from--;
  return from;
};
