import type { Atom } from "./parse.js";
import type { Accept } from "./sequence.js";
import type { Stream } from "./vocabulary.js";

/** True if nothing but marks stands from the token on, backward or forward. */
const onlyMarks = ({ tokens }: Stream, from: number, step: 1 | -1): boolean => {
  for (let at = from; at >= 0 && at < tokens.length; at += step) {
    const kind = tokens[at]?.kind;
    if (kind === "word" || kind === "number") return false;
  }
  return true;
};

const startsSentence: Accept = (stream, first) => onlyMarks(stream, first, -1);
const endsSentence: Accept = (stream, end) => onlyMarks(stream, end, 1);

/** What `^` asks of the place before a pattern's first word; undefined if it does not begin with `^`. */
export const startOf = (atoms: readonly Atom[]): Accept | undefined =>
  atoms[0]?.kind === "sentence_start" ? startsSentence : undefined;

/** What `$` asks of the place behind a pattern's last word; undefined if it does not end with `$`. */
export const endOf = (atoms: readonly Atom[]): Accept | undefined =>
  atoms.at(-1)?.kind === "sentence_end" ? endsSentence : undefined;
