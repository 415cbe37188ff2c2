import { type Atom, atomsOf, variants, type WordTest } from "./parse.js";
import { matchSteps, noMatch, type Step, stepsOf } from "./sequence.js";
import { type Form, mostRemembered, type Row, type Stream, type Vocabulary } from "./vocabulary.js";

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
  /** Steps at which the marked part begins and ends, or undefined if all of it is marked. */
  readonly mark: { readonly from: number; readonly to: number } | undefined;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** A pattern that was read, before it is known which of its words is looked up. */
interface Draft<T> {
  readonly value: T;
  readonly variant: string;
  readonly atoms: readonly Atom[];
}

const isStep = ({ kind }: Atom): boolean => kind === "word" || kind === "any" || kind === "gap";

/** Number of steps before the first atom of a kind, or undefined if there is none. */
const stepsBefore = (atoms: readonly Atom[], kind: Atom["kind"]): number | undefined => {
  const found = atoms.findIndex((atom) => atom.kind === kind);
  return found < 0 ? undefined : atoms.slice(0, found).filter(isStep).length;
};

const draft = <T>(pattern: string, value: T): Draft<T>[] =>
  variants(pattern).map((variant) => {
    const atoms = atomsOf(variant);
    if (!atoms.some(canAnchor)) throw new Error(`"${variant}" has no word to look for`);
    if (atoms.some(({ kind }) => kind === "hit")) throw new Error(`"_" stands in contexts only, not in "${variant}"`);
    return { value, variant, atoms };
  });

const keyOf = ({ comparison, value }: WordTest): string => `${comparison}:${value}`;

/** How many patterns use each word: what many use is common in texts too, and a bad word to look up. */
const usesOf = (drafts: readonly Draft<unknown>[]): ReadonlyMap<string, number> => {
  const users = new Map<string, Set<unknown>>();
  for (const { atoms, value } of drafts) {
    for (const atom of atoms) {
      if (atom.kind !== "word") continue;
      for (const test of atom.tests) {
        const known = users.get(keyOf(test));
        if (known === undefined) users.set(keyOf(test), new Set([value]));
        else known.add(value);
      }
    }
  }
  // The variants of one entry count once.
  return new Map([...users].map(([key, values]) => [key, values.size]));
};

type WordAtom = Extract<Atom, { kind: "word" }>;

/** True for a step that only listed words pass, so that it can be looked up by them. */
const canAnchor = (atom: Atom): atom is WordAtom => atom.kind === "word" && atom.anyPos.length === 0;

/** Index of the step that is looked up: a word that few patterns use, a long one before a short. */
const anchorOf = (atoms: readonly Atom[], uses: ReadonlyMap<string, number>): number => {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, atom] of atoms.filter(isStep).entries()) {
    if (!canAnchor(atom)) continue;
    const weight = atom.tests.reduce((sum, test) => sum + (uses.get(keyOf(test)) ?? 0) + 8 / test.value.length, 0);
    if (weight < least) [best, least] = [index, weight];
  }
  return best;
};

const compile = <T>(
  { value, variant, atoms }: Draft<T>,
  words: Vocabulary,
  uses: ReadonlyMap<string, number>,
): Sequence<T> => {
  const steps = stepsOf(atoms, words);
  const anchor = anchorOf(atoms, uses);
  const from = stepsBefore(atoms, "mark_start") ?? 0;
  const to = stepsBefore(atoms, "mark_end") ?? steps.length;
  if (to <= from) throw new Error(`"${variant}" marks nothing`);
  return {
    value,
    before: steps.slice(0, anchor),
    after: steps.slice(anchor),
    mark: from === 0 && to === steps.length ? undefined : { from, to },
    atStart: atoms[0]?.kind === "sentence_start",
    atEnd: atoms.at(-1)?.kind === "sentence_end",
  };
};

/** True if nothing but marks stands before (or, with `step` 1, after) the token. */
const onlyMarks = ({ tokens }: Stream, from: number, step: 1 | -1): boolean => {
  for (let at = from; at >= 0 && at < tokens.length; at += step) {
    const kind = tokens[at]?.kind;
    if (kind === "word" || kind === "number") return false;
  }
  return true;
};

/** Test for `^`: nothing but marks stands up to the token. */
export const startsSentence =
  (stream: Stream) =>
  (first: number): boolean =>
    onlyMarks(stream, first, -1);

/** Test for `$`: nothing but marks stands from the token on. */
export const endsSentence =
  (stream: Stream) =>
  (end: number): boolean =>
    onlyMarks(stream, end, 1);

const matchAround = <T>(sequence: Sequence<T>, row: Row, at: number): Match<T> | undefined => {
  const { value, before, after, mark } = sequence;
  const behind: number[] | undefined = mark && [];
  const ahead: number[] | undefined = mark && [];
  const end = matchSteps(after, row, at, 1, ahead, sequence.atEnd ? endsSentence(row.stream) : undefined);
  if (end === noMatch) return undefined;
  const accept = sequence.atStart ? startsSentence(row.stream) : undefined;
  const first = matchSteps(before, row, at - 1, -1, behind, accept);
  if (first === noMatch) return undefined;
  if (mark === undefined) return { value, from: first + 1, to: end };
  const begins = (step: number): number | undefined => {
    if (step < before.length) return behind?.[step];
    return step === before.length + after.length ? end : ahead?.[step - before.length];
  };
  const from = begins(mark.from);
  const to = begins(mark.to);
  return from === undefined || to === undefined || to <= from ? undefined : { value, from, to };
};

/** Sequences by the number of the word test under which they are looked up. */
const anchoredBy = <T>(sequences: readonly Sequence<T>[]): ReadonlyMap<number, readonly Sequence<T>[]> => {
  const anchored = new Map<number, Sequence<T>[]>();
  for (const sequence of sequences) {
    const test = sequence.after[0]?.test ?? -1;
    const list = anchored.get(test);
    if (list === undefined) anchored.set(test, [sequence]);
    else list.push(sequence);
  }
  return anchored;
};

/**
 * Compiles patterns with their values; throws an Error that says what is wrong with a pattern.
 * `guard` runs each step of a pattern's compilation and may say whose pattern it was.
 */
export const matcher = <T>(
  patterns: Iterable<readonly [pattern: string, value: T]>,
  words: Vocabulary,
  guard: <R>(value: T, compile: () => R) => R = (_, compile) => compile(),
): Matcher<T> => {
  const drafts = [...patterns].flatMap(([pattern, value]) => guard(value, () => draft(pattern, value)));
  const uses = usesOf(drafts);
  const anchored = anchoredBy(drafts.map((one) => guard(one.value, () => compile(one, words, uses))));
  // Worked out once a form; forms that anchor nothing, which are most, cost one look.
  const byForm = new Map<Form, readonly Sequence<T>[]>();
  const sequencesOf = (form: Form): readonly Sequence<T>[] => {
    const known = byForm.get(form);
    if (known !== undefined) return known;
    const found = [...form.tests].flatMap((test) => anchored.get(test) ?? []);
    if (byForm.size > mostRemembered) byForm.clear();
    byForm.set(form, found);
    return found;
  };
  return (stream) => {
    const row = words.read(stream);
    const found: Match<T>[] = [];
    for (let at = 0; at < row.forms.length; at++) {
      const form = row.forms[at];
      if (form === undefined) break;
      for (const sequence of sequencesOf(form)) {
        const match = matchAround(sequence, row, at);
        if (match !== undefined) found.push(match);
      }
    }
    return found;
  };
};
