import { trimmedTo } from "./clauses.js";
import { contentBehind } from "./contents.js";
import { contentBefore } from "./contents-before.js";
import type { Cue } from "./cues.js";
import type { Parts } from "./draft.js";
import { phraseFrom } from "./noun-phrases.js";
import { type Field, isComma, isDash, isShut, normalAt, type Phrase, posAt, type Reading } from "./reading.js";
import { spanOf } from "./spans.js";

/** True for a phrase that is no part of a clause and has its source behind it: *according to*, *in the words of*. */
export const isAdverbial = (reading: Reading, { from, to }: Phrase): boolean =>
  to - from > 1 &&
  (posAt(reading, from) === "ADP" || normalAt(reading, from) === "according") &&
  ["to", "of"].includes(normalAt(reading, to - 1));

/** The token after the last of a source, which runs to the next mark. */
const sourceTo = (reading: Reading, field: Field, from: number): number => {
  let at = from;
  while (
    at < field.to &&
    at - from < 60 &&
    !isComma(reading, at) &&
    !isDash(reading, at) &&
    !/^[;:]$/.test(normalAt(reading, at))
  )
    at++;
  return trimmedTo(reading, field, from, at);
};

/** Parts of *according to X, …* and of *…, according to X*. */
export const adverbialParts = (reading: Reading, field: Field, cue: Cue): Parts => {
  const to = sourceTo(reading, field, cue.to);
  const phrase = phraseFrom(reading, field, cue.to);
  const source = to > cue.to ? { from: cue.to, to } : phrase;
  const end = source?.to ?? cue.to;
  const opens = cue.from === field.from || posAt(reading, cue.from - 1) === "CCONJ" || cue.from - field.from < 2;
  if (opens || (isComma(reading, cue.from - 1) && cue.from - field.from < 4)) {
    const content =
      isComma(reading, end) || normalAt(reading, end) === ":" ? contentBehind(reading, field, end + 1, end) : null;
    return { cue, source, content: content === null ? [] : [content], rule: "according" };
  }
  const left =
    isComma(reading, cue.from - 1) || isDash(reading, cue.from - 1) || isShut(reading, field, cue.from - 1)
      ? contentBefore(reading, field, cue.from)
      : spanOf(reading, field, field.from, cue.from);
  return { cue, source, content: left === null ? [] : [left], rule: "according" };
};
