// Contexts asked one after another, in the order in which they are written.

import type { Contexts } from "../../../pipeline/annotate/patterns/context.js";
import { atomsOf, variants } from "../../../pipeline/annotate/patterns/parse.js";
import type { Stream } from "../../../pipeline/annotate/patterns/vocabulary.js";
import { matcher } from "./matcher.js";
import { beginsSentence, endsSentence, matchAhead, matchBehind, partsOf } from "./matching.js";
import type { PlainVocabulary } from "./vocabulary.js";

type Holds = (stream: Stream, from: number, to: number) => boolean;

const holdsAround = (variant: string, words: PlainVocabulary): Holds => {
  const atoms = atomsOf(variant);
  const hit = atoms.findIndex(({ kind }) => kind === "hit");
  if (hit < 0) {
    const anywhere = matcher<true>(words);
    anywhere.add(variant, true);
    return (stream) => anywhere.find(stream).length > 0;
  }
  const before = partsOf(atoms.slice(0, hit), words.facts);
  const after = partsOf(atoms.slice(hit + 1), words.facts);
  const starts = atoms[0]?.kind === "sentence_start";
  const ends = atoms.at(-1)?.kind === "sentence_end";
  return (stream, from, to) =>
    matchBehind(before, stream, from, (first) => !starts || beginsSentence(stream, first)) !== undefined &&
    matchAhead(after, stream, to, (end) => !ends || endsSentence(stream, end)) !== undefined;
};

/** Stands for `contexts`. */
export const contexts = (patterns: readonly string[], words: PlainVocabulary): Contexts => {
  const ways = patterns.map((pattern) => variants(pattern).map((variant) => holdsAround(variant, words)));
  return {
    size: patterns.length,
    first: (stream, from, to) => ways.findIndex((some) => some.some((holds) => holds(stream, from, to))),
  };
};
