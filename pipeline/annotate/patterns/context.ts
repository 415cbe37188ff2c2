import { endsSentence, type Match, matcher, startsSentence } from "./matcher.js";
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
    const row = words.read(stream);
    const accept = atStart ? startsSentence(stream) : undefined;
    if (matchSteps(before, row, from - 1, -1, undefined, accept) === noMatch) return false;
    return matchSteps(after, row, to, 1, undefined, atEnd ? endsSentence(stream) : undefined) !== noMatch;
  };
};

/** A context of the whole sentence; what it found in a sentence holds for all hits in it. */
const anywhere = (patterns: readonly string[], words: Vocabulary): Context => {
  const find = matcher(
    patterns.map((pattern) => [pattern, true] as const),
    words,
  );
  let last: Stream | undefined;
  let holds = false;
  return (stream) => {
    if (stream !== last) {
      last = stream;
      holds = find(stream).length > 0;
    }
    return holds;
  };
};

/** Compiles a context: a pattern with `_` for the hit, or one without that may stand anywhere in the sentence. */
export const context = (pattern: string, words: Vocabulary): Context => {
  const all = variants(pattern);
  const hasHit = (variant: string): boolean => /(?:^|\s)_(?:\s|$)/.test(variant);
  const tests = all.filter(hasHit).map((variant) => around(variant, words));
  const loose = all.filter((variant) => !hasHit(variant));
  if (loose.length > 0) tests.push(anywhere(loose, words));
  return (stream, hit) => tests.some((test) => test(stream, hit));
};
