import type { PartOfSpeech } from "../../model/layers.js";
import type { Atom } from "./parse.js";
import type { Stream, Vocabulary } from "./vocabulary.js";

/** A compiled step: a word test by number, any word, or a gap. */
export interface Step {
  /** −1 for any word, −2 for a gap, −3 for none. */
  readonly test: number;
  /** Parts of speech of which a word may be instead of passing the test. */
  readonly anyPos: readonly PartOfSpeech[];
  /** Exact letters, or undefined. */
  readonly exact: string | undefined;
  readonly pos: readonly PartOfSpeech[];
  /** Longest gap. */
  readonly most: number;
  /** How common the words are that pass; infinite where any word may. */
  readonly weight: number;
}

const anyWord = -1;
const gap = -2;
const none = -3;

/** What {@link matchSteps} returns if there is no match; −1 is the place before the first token. */
export const noMatch = -2;

const anything = Number.POSITIVE_INFINITY;

/** The step of an atom, null for a sign that is none. */
const stepFrom = (atom: Atom, words: Vocabulary): Step | null => {
  switch (atom.kind) {
    case "word": {
      const exact = atom.tests.find(({ comparison }) => comparison === "exact")?.value;
      const test = atom.tests.length === 0 ? none : words.register(atom.tests);
      const weight = atom.anyPos.length > 0 ? anything : words.weight(atom.tests);
      return { test, anyPos: atom.anyPos, exact, pos: atom.pos, most: 0, weight };
    }
    case "any":
      return { test: anyWord, anyPos: [], exact: undefined, pos: atom.pos, most: 0, weight: anything };
    case "gap":
      return { test: gap, anyPos: [], exact: undefined, pos: [], most: atom.most, weight: anything };
    default:
      return null;
  }
};

// An atom that stands in many patterns is one step in all of them.
const made = new WeakMap<Vocabulary, WeakMap<Atom, Step | null>>();

/** Compiles the words and gaps among the atoms; other signs are left out. */
export const stepsOf = (atoms: readonly Atom[], words: Vocabulary): Step[] => {
  const known = made.get(words) ?? new WeakMap<Atom, Step | null>();
  made.set(words, known);
  return atoms.flatMap((atom): Step[] => {
    let step = known.get(atom);
    if (step === undefined) {
      step = stepFrom(atom, words);
      known.set(atom, step);
    }
    return step === null ? [] : [step];
  });
};

/** True if the token passes the step. */
export const passes = (step: Step, stream: Stream, at: number): boolean => {
  const token = stream.tokens[at];
  if (token === undefined) return false;
  if (step.test === anyWord || step.anyPos.length > 0) {
    const isWord = token.kind === "word" || token.kind === "number";
    if (isWord && step.anyPos.includes(token.pos)) return true;
    if (step.test === anyWord && !isWord) return false;
  }
  if (step.test !== anyWord && stream.forms[at]?.tests.has(step.test) !== true) return false;
  if (step.pos.length > 0 && !step.pos.includes(token.pos)) return false;
  return step.exact === undefined || stream.text.slice(token.start, token.end) === step.exact;
};

/** The rarer of two words beside a place, by which most attempts at a match fail at one look. */
export interface Probe {
  /** True if the word stands before the place, false if behind it. */
  readonly before: boolean;
  readonly test: number;
}

/** The probe for a place between steps; undefined if any word may stand on either side. */
export const probeOf = (before: Step | undefined, behind: Step | undefined): Probe | undefined => {
  const [left, right] = [before?.weight ?? Number.POSITIVE_INFINITY, behind?.weight ?? Number.POSITIVE_INFINITY];
  const rarer = left < right ? before : behind;
  if (rarer === undefined || rarer.weight === Number.POSITIVE_INFINITY) return undefined;
  return { before: rarer === before, test: rarer.test };
};

/** False if the word that the probe asks for is not there, at the token before or behind. */
export const mayMatch = (probe: Probe | undefined, { forms }: Stream, before: number, behind: number): boolean =>
  probe === undefined || forms[probe.before ? before : behind]?.tests.has(probe.test) === true;

const invisible = /^[-‐‑"“”'‘’]$/;

/** How many words a token adds to a gap; −1 if a bounded gap may not pass it. */
const widthInGap = (stream: Stream, at: number, most: number): number => {
  const token = stream.tokens[at];
  if (token === undefined) return -1;
  if (token.kind === "word" || token.kind === "number") return 1;
  if (most === Number.POSITIVE_INFINITY) return 0;
  return invisible.test(token.normal) ? 0 : -1;
};

/** Has the last word on where a match may end; `end` is the token beside it. */
export type Accept = (stream: Stream, end: number) => boolean;

/**
 * Matches steps one after another from a token on, forward or (`direction` −1) backward from the last step.
 * Returns the token beside the match, or {@link noMatch}, and notes in `at`, if given, where each step begins.
 * A gap widens until the rest matches and `accept`, if given, agrees with where it ends.
 */
export const matchSteps = (
  steps: readonly Step[],
  stream: Stream,
  from: number,
  direction: 1 | -1,
  accept?: Accept,
  at?: number[],
  first = direction === 1 ? 0 : steps.length - 1,
): number => {
  let index = first;
  let place = from;
  for (let step = steps[index]; step !== undefined; step = steps[index]) {
    if (step.test === gap) return matchGap({ steps, stream, direction, accept, at }, index, place);
    if (!passes(step, stream, place)) return noMatch;
    if (at !== undefined) at[index] = place;
    index += direction;
    place += direction;
  }
  return accept === undefined || accept(stream, place) ? place : noMatch;
};

interface Course {
  readonly steps: readonly Step[];
  readonly stream: Stream;
  readonly direction: 1 | -1;
  readonly accept: Accept | undefined;
  readonly at: number[] | undefined;
}

/** Matches what stands behind the gap at `index`, the narrowest gap first. */
const matchGap = ({ steps, stream, direction, accept, at }: Course, index: number, from: number): number => {
  const most = steps[index]?.most ?? 0;
  let width = 0;
  for (let next = from; ; next += direction) {
    const end = matchSteps(steps, stream, next, direction, accept, at, index + direction);
    if (end !== noMatch) {
      // Where the gap begins in the text: read backward, that is behind what stands before it.
      if (at !== undefined) at[index] = direction === 1 ? from : next + 1;
      return end;
    }
    const more = widthInGap(stream, next, most);
    width += more;
    if (more < 0 || width > most) return noMatch;
  }
};
