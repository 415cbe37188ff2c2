import { trimmedTo } from "./clauses.js";
import { contentBehind } from "./contents.js";
import { contentBefore } from "./contents-before.js";
import type { Cue } from "./cues.js";
import type { Parts } from "./draft.js";
import { phraseFrom } from "./noun-phrases.js";
import {
  type Field,
  isComma,
  isDash,
  isGenitive,
  isNoun,
  isPossessive,
  isShut,
  normalAt,
  type Phrase,
  posAt,
  type Reading,
} from "./reading.js";
import { spanOf } from "./spans.js";

/** True for a phrase that is no part of a clause and has its source behind it: *according to*, *in the words of*. */
export const isAdverbial = (reading: Reading, { from, to }: Phrase): boolean =>
  to - from > 1 &&
  (posAt(reading, from) === "ADP" || normalAt(reading, from) === "according") &&
  (["to", "of"].includes(normalAt(reading, to - 1)) || isViewpoint(reading, { from, to }));

/** True for *in his view*, *in the court’s opinion*: the source stands inside. */
const isViewpoint = (reading: Reading, { from, to }: Phrase): boolean =>
  isNoun(reading, to - 1) && (isPossessive(reading, to - 2) || isGenitive(reading, to - 2)) && to - from > 2;

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
  if (isViewpoint(reading, cue)) return viewpointParts(reading, field, cue);
  const to = sourceTo(reading, field, cue.to);
  const phrase = phraseFrom(reading, field, cue.to);
  const source = to > cue.to ? { from: cue.to, to } : phrase;
  const end = source?.to ?? cue.to;
  const opens = cue.from === field.from || posAt(reading, cue.from - 1) === "CCONJ" || cue.from - field.from < 2;
  if (opens) {
    const content =
      isComma(reading, end) || normalAt(reading, end) === ":" ? contentBehind(reading, field, end + 1, end) : null;
    return { cue, source, content: content === null ? [] : [content], rule: "according" };
  }
  if (isComma(reading, cue.from - 1) && isComma(reading, end)) {
    const before = contentBefore(reading, field, cue.from, true);
    const behind = contentBehind(reading, field, end + 1, end);
    const parts = [before, behind].filter((part) => part !== null);
    return { cue, source, content: parts, rule: "according" };
  }
  const left =
    isComma(reading, cue.from - 1) || isDash(reading, cue.from - 1) || isShut(reading, field, cue.from - 1)
      ? contentBefore(reading, field, cue.from)
      : spanOf(reading, field, field.from, cue.from);
  return { cue, source, content: left === null ? [] : [left], rule: "according" };
};

/** Parts of *in his view, …* and of *…, in his view*. */
const viewpointParts = (reading: Reading, field: Field, { from, to }: Cue): Parts => {
  const source = { from: from + 1, to: to - 1 };
  const behind = isComma(reading, to) ? contentBehind(reading, field, to + 1, to) : null;
  const content = behind ?? contentBefore(reading, field, from);
  return { cue: { from: to - 1, to }, source, content: content === null ? [] : [content], rule: "view" };
};
