import { type Atom, atomsOf, variants } from "./parse.js";
import { endOf, startOf } from "./sentence-bounds.js";
import { type Accept, matchSteps, mayMatch, noMatch, type Probe, probeOf, type Step, stepsOf } from "./sequence.js";
import { type Form, lookUp, type Stream, type Vocabulary } from "./vocabulary.js";

/** A stretch of a stream that a pattern matched, as token indices. */
export interface Match<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

interface Sequence<T> {
  readonly value: T;
  /** Steps before the one that is looked up, compared backward from it. */
  readonly before: readonly Step[];
  /** The step that is looked up, and those after it. */
  readonly after: readonly Step[];
  /** Steps at which the marked part begins and ends, or undefined if all of it is marked. */
  readonly mark: { readonly from: number; readonly to: number } | undefined;
  /** Looked at first, in the words beside the one that is looked up. */
  readonly probe: Probe | undefined;
  /** What must stand before the first step and behind the last, if anything. */
  readonly atStart: Accept | undefined;
  readonly atEnd: Accept | undefined;
}

const isStep = ({ kind }: Atom): boolean => kind === "word" || kind === "any" || kind === "gap";

/** Number of steps before the first atom of a kind, or undefined if there is none. */
const stepsBefore = (atoms: readonly Atom[], kind: Atom["kind"]): number | undefined => {
  const found = atoms.findIndex((atom) => atom.kind === kind);
  return found < 0 ? undefined : atoms.slice(0, found).filter(isStep).length;
};

type WordAtom = Extract<Atom, { kind: "word" }>;

/** True for a step that only listed words pass, so that it can be looked up by them. */
const canAnchor = (atom: Atom): atom is WordAtom => atom.kind === "word" && atom.anyPos.length === 0;

/** Index of the step that is looked up: the one whose words are rarest. */
const anchorOf = (atoms: readonly Atom[], steps: readonly Step[]): number => {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, atom] of atoms.filter(isStep).entries()) {
    const weight = steps[index]?.weight ?? least;
    if (canAnchor(atom) && weight < least) [best, least] = [index, weight];
  }
  return best;
};

const compile = <T>(variant: string, value: T, words: Vocabulary): Sequence<T> => {
  const atoms = atomsOf(variant);
  if (!atoms.some(canAnchor)) throw new Error(`"${variant}" has no word to look for`);
  if (atoms.some(({ kind }) => kind === "hit")) throw new Error(`"_" stands in contexts only, not in "${variant}"`);
  const steps = stepsOf(atoms, words);
  const anchor = anchorOf(atoms, steps);
  const from = stepsBefore(atoms, "mark_start") ?? 0;
  const to = stepsBefore(atoms, "mark_end") ?? steps.length;
  if (to <= from) throw new Error(`"${variant}" marks nothing`);
  return {
    value,
    before: steps.slice(0, anchor),
    after: steps.slice(anchor),
    mark: from === 0 && to === steps.length ? undefined : { from, to },
    probe: probeOf(steps[anchor - 1], steps[anchor + 1]),
    atStart: startOf(atoms),
    atEnd: endOf(atoms),
  };
};

/** Where the marked part of a match stands, whose first step is matched at `at`. */
const markedPart = <T>(sequence: Sequence<T>, stream: Stream, at: number): Match<T> | undefined => {
  const { value, before, after, mark, atStart, atEnd } = sequence;
  const [behind, ahead]: [number[], number[]] = [[], []];
  const end = matchSteps(after, stream, at, 1, atEnd, ahead);
  matchSteps(before, stream, at - 1, -1, atStart, behind);
  const begins = (step: number): number | undefined => {
    if (step < before.length) return behind[step];
    return step === before.length + after.length ? end : ahead[step - before.length];
  };
  const from = begins(mark?.from ?? 0);
  const to = begins(mark?.to ?? 0);
  return from === undefined || to === undefined || to <= from ? undefined : { value, from, to };
};

const matchAround = <T>(sequence: Sequence<T>, stream: Stream, at: number): Match<T> | undefined => {
  if (!mayMatch(sequence.probe, stream, at - 1, at + 1)) return undefined;
  const end = matchSteps(sequence.after, stream, at, 1, sequence.atEnd);
  if (end === noMatch) return undefined;
  const first = matchSteps(sequence.before, stream, at - 1, -1, sequence.atStart);
  if (first === noMatch) return undefined;
  // Most attempts fail, so the places of the steps are noted only once it is known that there is a match.
  if (sequence.mark !== undefined) return markedPart(sequence, stream, at);
  return { value: sequence.value, from: first + 1, to: end };
};

/** Many patterns, looked for together. */
export interface Matcher<T> {
  /** Adds a pattern; throws an Error that says what is wrong with it. */
  readonly add: (pattern: string, value: T) => void;
  /** All matches in a stream, in no particular order. */
  readonly find: (stream: Stream) => Match<T>[];
}

/** A matcher without patterns. */
export const matcher = <T>(words: Vocabulary): Matcher<T> => {
  /** Sequences by the number of the word test under which they are looked up. */
  const anchored = new Map<number, Sequence<T>[]>();
  let slot = -1;
  const sequencesOf = (form: Form): readonly Sequence<T>[] | null => {
    const found: Sequence<T>[] = [];
    for (const test of form.tests) for (const sequence of anchored.get(test) ?? []) found.push(sequence);
    return found.length === 0 ? null : found;
  };
  return {
    add: (pattern, value) => {
      for (const variant of variants(pattern)) {
        const sequence = compile(variant, value, words);
        const test = sequence.after[0]?.test ?? -1;
        const list = anchored.get(test);
        if (list === undefined) anchored.set(test, [sequence]);
        else list.push(sequence);
      }
      slot = -1;
    },
    find: (stream) => {
      if (slot < 0) slot = words.slot();
      const found: Match<T>[] = [];
      const { forms } = stream;
      for (let at = 0; at < forms.length; at++) {
        const form = forms[at];
        if (form === undefined) break;
        const sequences = lookUp(form, slot, sequencesOf);
        if (sequences === null) continue;
        for (const sequence of sequences) {
          const match = matchAround(sequence, stream, at);
          if (match !== undefined) found.push(match);
        }
      }
      return found;
    },
  };
};
