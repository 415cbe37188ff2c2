import { type Atom, atomsOf, variants } from "./parse.js";
import { isWordTest, matchSteps, noMatch, type Step, stepsOf } from "./sequence.js";
import type { Stream, Vocabulary } from "./vocabulary.js";

/** A stretch of a stream that a pattern matched, as token indices. */
export interface Match<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** Finds all matches of many patterns in a stream, in no particular order. */
export type Matcher<T> = (stream: Stream) => Match<T>[];

interface Sequence<T> {
  readonly value: T;
  /** Steps before the one that is looked up, compared backward from it. */
  readonly before: readonly Step[];
  /** The step that is looked up, and those after it. */
  readonly after: readonly Step[];
  /** Steps at which the marked part begins and ends. */
  readonly markFrom: number;
  readonly markTo: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Number of steps before the first atom of a kind, or `otherwise` if there is none. */
const stepsBefore = (atoms: readonly Atom[], kind: Atom["kind"], otherwise: number): number => {
  const found = atoms.findIndex((atom) => atom.kind === kind);
  if (found < 0) return otherwise;
  return atoms.slice(0, found).filter((atom) => atom.kind === "word" || atom.kind === "any" || atom.kind === "gap")
    .length;
};

const compile = <T>(pattern: string, value: T, words: Vocabulary): Sequence<T>[] =>
  variants(pattern).map((variant) => {
    const atoms = atomsOf(variant);
    const steps = stepsOf(atoms, words);
    const anchor = steps.findIndex(isWordTest);
    if (anchor < 0) throw new Error(`"${variant}" has no word to look for`);
    const markFrom = stepsBefore(atoms, "mark_start", 0);
    const markTo = stepsBefore(atoms, "mark_end", steps.length);
    if (markTo <= markFrom) throw new Error(`"${variant}" marks nothing`);
    if (atoms.some((atom) => atom.kind === "hit")) throw new Error(`"_" stands in contexts only, not in "${variant}"`);
    return {
      value,
      before: steps.slice(0, anchor),
      after: steps.slice(anchor),
      markFrom,
      markTo,
      atStart: atoms[0]?.kind === "sentence_start",
      atEnd: atoms.at(-1)?.kind === "sentence_end",
    };
  });

/** True if nothing but marks stands before (or, with `step` 1, after) the token. */
export const onlyMarks = ({ tokens }: Stream, from: number, step: 1 | -1): boolean => {
  for (let at = from; at >= 0 && at < tokens.length; at += step) {
    const kind = tokens[at]?.kind;
    if (kind === "word" || kind === "number") return false;
  }
  return true;
};

const matchAround = <T>(sequence: Sequence<T>, stream: Stream, at: number, words: Vocabulary): Match<T> | undefined => {
  const { before, after, markFrom, markTo } = sequence;
  const behind: number[] = [];
  const first = matchSteps(before, stream, at - 1, -1, words, behind);
  if (first === noMatch) return undefined;
  const ahead: number[] = [];
  const end = matchSteps(after, stream, at, 1, words, ahead);
  if (end === noMatch) return undefined;
  const begins = (step: number): number | undefined => {
    if (step < before.length) return behind[step];
    return step === before.length + after.length ? end : ahead[step - before.length];
  };
  const from = begins(markFrom);
  const to = begins(markTo);
  if (from === undefined || to === undefined || to <= from) return undefined;
  if (sequence.atStart && !onlyMarks(stream, first, -1)) return undefined;
  if (sequence.atEnd && !onlyMarks(stream, end, 1)) return undefined;
  return { value: sequence.value, from, to };
};

/**
 * Compiles patterns with their values; throws an Error that says what is wrong with a pattern.
 * `guard` runs each compilation and may say whose pattern it was.
 */
export const matcher = <T>(
  patterns: Iterable<readonly [pattern: string, value: T]>,
  words: Vocabulary,
  guard: (value: T, compile: () => Sequence<T>[]) => Sequence<T>[] = (_, compile) => compile(),
): Matcher<T> => {
  const anchored = new Map<number, Sequence<T>[]>();
  for (const [pattern, value] of patterns) {
    for (const sequence of guard(value, () => compile(pattern, value, words))) {
      const test = sequence.after[0]?.test ?? -1;
      const list = anchored.get(test);
      if (list === undefined) anchored.set(test, [sequence]);
      else list.push(sequence);
    }
  }
  return (stream) => {
    const found: Match<T>[] = [];
    for (const [at, token] of stream.tokens.entries()) {
      for (const test of words.passed(token.normal)) {
        for (const sequence of anchored.get(test) ?? []) {
          const match = matchAround(sequence, stream, at, words);
          if (match !== undefined) found.push(match);
        }
      }
    }
    return found;
  };
};
