import type { Token } from "../../model/layers.js";
import { porterStem } from "../natural.js";
import { commonness } from "./common-words.js";
import { formsOf, type Inflection, spellingsOf } from "./inflect.js";
import type { WordTest } from "./parse.js";

/** What a vocabulary knows of one distinct form: the numbers of the tests that it passes. */
export interface Form {
  /** The word in lower case; empty for what is too long to be looked up. */
  readonly normal: string;
  readonly tests: ReadonlySet<number>;
  /** What each finder looks up under this form, in the slot that the vocabulary gave it; worked out when first met. */
  readonly slots: unknown[];
  /** A bit for each slot that is known to hold nothing, as most do: one look is enough to pass a word by. */
  nothing: number;
}

/** Tokens that are matched as one row: a sentence without its inlays, or one inlay. */
export interface Stream {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The form of each token, looked up once for all finders. */
  readonly forms: readonly Form[];
  /** Indices of the tokens that begin with a capital letter. */
  readonly capitals: readonly number[];
  /** Index of the sentence in its layer, −1 if none covers it. */
  readonly sentence: number;
}

/**
 * The tests of single words that a set of patterns makes, each with a number; every distinct form is tested once.
 * All patterns are registered before the first text is read.
 */
export interface Vocabulary {
  /** Number under which a word is found that passes one of the tests. */
  readonly register: (tests: readonly WordTest[]) => number;
  /** How common the words are, all together, that pass one of the tests. */
  readonly weight: (tests: readonly WordTest[]) => number;
  /** A slot of each form for one finder alone. */
  readonly slot: () => number;
  /** What is known of a word in lower case. */
  readonly formOf: (normal: string) => Form;
}

// A clitic is found by its full form; 's and 'd stand for too much.
const clitics: ReadonlyMap<string, readonly string[]> = new Map([
  ["not", ["n't"]],
  ["will", ["'ll", "wo"]],
  ["can", ["ca"]],
  ["have", ["'ve"]],
  ["are", ["'re"]],
  ["am", ["'m"]],
]);

const globTest = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .split("*")
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*")}$`,
    "u",
  );

const push = (map: Map<string, number[]>, key: string, id: number): void => {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else ids.push(id);
};

/** Most distinct forms that are remembered at a time, so that memory stays flat. */
export const mostRemembered = 50_000;

// No word that a lexicon lists is as long; stemming a run of a million letters would take minutes.
const longestForm = 64;
// It passes no test, so that all find nothing under it.
const noTests: Form["tests"] = new Set();
const unknownForm: Form = { normal: "", tests: noTests, slots: [], nothing: ~0 };

// Nobody knows how many words a glob or a stem lets pass; they count as a few rare ones.
const unlistedWeight = 30;

/** An exact word is found by its letters and compared by its case later. */
const lowered = ({ comparison, value }: WordTest): WordTest => ({
  comparison: comparison === "exact" ? "literal" : comparison,
  value: value.toLowerCase(),
});

/**
 * What a finder looks up under a form: worked out by `make` when the form is first met, and null where it is nothing.
 * Slots beyond the thirtieth have no bit, and are looked into each time.
 */
export const lookUp = <Value>(form: Form, slot: number, make: (form: Form) => Value | null): Value | null => {
  const bit = slot < 31 ? 1 << slot : 0;
  if ((form.nothing & bit) !== 0) return null;
  // Nobody else writes this slot.
  const known = form.slots[slot] as Value | null | undefined;
  if (known !== undefined) return known;
  const made = make(form);
  form.slots[slot] = made;
  if (made === null) form.nothing |= bit;
  return made;
};

const shared = new WeakMap<Inflection, Vocabulary>();

/** The vocabulary for these facts; all stages share it, so that each token is looked up once. */
export const vocabulary = (facts: Inflection): Vocabulary => {
  const known = shared.get(facts) ?? emptyVocabulary(facts);
  shared.set(facts, known);
  return known;
};

const emptyVocabulary = (facts: Inflection): Vocabulary => {
  const ids = new Map<string, number>();
  const byForm = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const globs: { readonly id: number; readonly test: RegExp }[] = [];
  const remembered = new Map<string, Form>();
  let slots = 0;

  /** All forms that are found under a word or lemma. */
  const formsFor = ({ comparison, value }: WordTest): ReadonlySet<string> => {
    const bases = comparison === "lemma" ? [...formsOf(value, facts)] : [value];
    return new Set(bases.flatMap((base) => [...spellingsOf(base), ...(clitics.get(base) ?? [])]));
  };

  const index = (test: WordTest, id: number): void => {
    if (test.comparison === "glob") globs.push({ id, test: globTest(test.value) });
    else if (test.comparison === "stem") push(byStem, porterStem(test.value), id);
    else for (const form of formsFor(test)) push(byForm, form, id);
  };

  const weightOf = (test: WordTest): number => {
    if (test.comparison === "glob" || test.comparison === "stem") return unlistedWeight;
    let sum = 0;
    for (const form of formsFor(lowered(test))) sum += commonness(form);
    return sum;
  };

  const test = (normal: string): Form => {
    const tests = new Set(byForm.get(normal));
    if (byStem.size > 0) for (const id of byStem.get(porterStem(normal)) ?? []) tests.add(id);
    for (const glob of globs) if (glob.test.test(normal)) tests.add(glob.id);
    return { normal, tests: tests.size === 0 ? noTests : tests, slots: [], nothing: 0 };
  };

  const formOf = (normal: string): Form => {
    if (normal.length > longestForm) return unknownForm;
    const known = remembered.get(normal);
    if (known !== undefined) return known;
    const found = test(normal);
    if (remembered.size > mostRemembered) remembered.clear();
    remembered.set(normal, found);
    return found;
  };

  return {
    register: (tests) => {
      const found = tests.map(lowered);
      const key = found
        .map(({ comparison, value }) => `${comparison}:${value}`)
        .sort()
        .join("|");
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = ids.size;
      ids.set(key, id);
      for (const test of found) index(test, id);
      remembered.clear();
      return id;
    },
    weight: (tests) => tests.reduce((sum, test) => sum + weightOf(test), 0),
    slot: () => slots++,
    formOf,
  };
};
