import type { PartOfSpeech } from "../../model/layers.js";
import type { Atom } from "./parse.js";
import type { Row, Stream, Vocabulary } from "./vocabulary.js";

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
}

const anyWord = -1;
const gap = -2;
const none = -3;

/** What {@link matchSteps} returns if there is no match; −1 is the place before the first token. */
export const noMatch = -2;

/** Compiles the words and gaps among the atoms; other signs are left out. */
export const stepsOf = (atoms: readonly Atom[], words: Vocabulary): Step[] =>
  atoms.flatMap((atom): Step[] => {
    switch (atom.kind) {
      case "word": {
        const exact = atom.tests.find(({ comparison }) => comparison === "exact")?.value;
        const test = atom.tests.length === 0 ? none : words.register(atom.tests);
        return [{ test, anyPos: atom.anyPos, exact, pos: atom.pos, most: 0 }];
      }
      case "any":
        return [{ test: anyWord, anyPos: [], exact: undefined, pos: atom.pos, most: 0 }];
      case "gap":
        return [{ test: gap, anyPos: [], exact: undefined, pos: [], most: atom.most }];
      default:
        return [];
    }
  });

/** True if the token passes the step. */
export const passes = (step: Step, { stream, forms }: Row, at: number): boolean => {
  const token = stream.tokens[at];
  if (token === undefined) return false;
  const isWord = token.kind === "word" || token.kind === "number";
  if (isWord && step.anyPos.includes(token.pos)) return true;
  if (step.test === anyWord) {
    if (!isWord) return false;
  } else if (!forms[at]?.tests.has(step.test)) return false;
  if (step.pos.length > 0 && !step.pos.includes(token.pos)) return false;
  return step.exact === undefined || stream.text.slice(token.start, token.end) === step.exact;
};

const invisible = /^[-‐‑"“”'‘’]$/;

/** How many words a token adds to a gap; −1 if a bounded gap may not pass it. */
const widthInGap = (stream: Stream, at: number, most: number): number => {
  const token = stream.tokens[at];
  if (token === undefined) return -1;
  if (token.kind === "word" || token.kind === "number") return 1;
  if (most === Number.POSITIVE_INFINITY) return 0;
  return invisible.test(token.normal) ? 0 : -1;
};

/**
 * Matches steps one after another from a token on, forward or (`direction` −1) backward from the last step.
 * Returns the token beside the match, or {@link noMatch}, and notes in `at`, if given, where each step begins.
 * `accept`, if given, has the last word on where the match may end, so that a gap widens until it agrees.
 */
export const matchSteps = (
  steps: readonly Step[],
  row: Row,
  from: number,
  direction: 1 | -1,
  at?: number[],
  accept?: (end: number) => boolean,
  index = direction === 1 ? 0 : steps.length - 1,
): number => {
  const step = steps[index];
  if (step === undefined) return accept === undefined || accept(from) ? from : noMatch;
  if (step.test !== gap) {
    if (!passes(step, row, from)) return noMatch;
    if (at !== undefined) at[index] = from;
    return matchSteps(steps, row, from + direction, direction, at, accept, index + direction);
  }
  let width = 0;
  for (let next = from; ; next += direction) {
    const end = matchSteps(steps, row, next, direction, at, accept, index + direction);
    if (end !== noMatch) {
      if (at !== undefined) at[index] = from;
      return end;
    }
    const more = widthInGap(row.stream, next, step.most);
    width += more;
    if (more < 0 || width > step.most) return noMatch;
  }
};
