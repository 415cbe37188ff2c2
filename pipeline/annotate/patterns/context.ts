import { type Match, matcher, onlyMarks } from "./matcher.js";
import { atomsOf, variants } from "./parse.js";
import { matchSteps, noMatch, stepsOf } from "./sequence.js";
import type { Stream, Vocabulary } from "./vocabulary.js";

/** True if the context holds around the stretch from one token to another. */
export type Context = (stream: Stream, hit: Pick<Match<unknown>, "from" | "to">) => boolean;

const around = (variant: string, words: Vocabulary): Context => {
  const atoms = atomsOf(variant);
  const hit = atoms.findIndex((atom) => atom.kind === "hit");
  const before = stepsOf(atoms.slice(0, hit), words);
  const after = stepsOf(atoms.slice(hit + 1), words);
  const atStart = atoms[0]?.kind === "sentence_start";
  const atEnd = atoms.at(-1)?.kind === "sentence_end";
  return (stream, { from, to }) => {
    const first = matchSteps(before, stream, from - 1, -1, words, []);
    if (first === noMatch) return false;
    if (atStart && !onlyMarks(stream, first, -1)) return false;
    const end = matchSteps(after, stream, to, 1, words, []);
    return end !== noMatch && (!atEnd || onlyMarks(stream, end, 1));
  };
};

/** Compiles a context: a pattern with `_` for the hit, or one without that may stand anywhere in the sentence. */
export const context = (pattern: string, words: Vocabulary): Context => {
  const tests = variants(pattern).map((variant): Context => {
    if (/(?:^|\s)_(?:\s|$)/.test(variant)) return around(variant, words);
    const find = matcher([[variant, true]], words);
    return (stream) => find(stream).length > 0;
  });
  return (stream, hit) => tests.some((test) => test(stream, hit));
};
