import type { Token } from "../../model/layers.js";
import { porterStem } from "../natural.js";
import { formsOf, type Inflection, spellingsOf } from "./inflect.js";
import type { Comparison, WordTest } from "./parse.js";

/** What a vocabulary knows of one distinct form: the numbers of the tests that it passes. */
export interface Form {
  readonly tests: ReadonlySet<number>;
}

/** Tokens that are matched as one row: a sentence without its inlays, or one inlay. */
export interface Stream {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index of the sentence in its layer, −1 if none covers it. */
  readonly sentence: number;
}

/** A stream with the forms of its tokens looked up. */
export interface Row {
  readonly stream: Stream;
  readonly forms: readonly Form[];
}

/** The tests of single words that a set of patterns makes, each with a number; every distinct form is tested once. */
export interface Vocabulary {
  /** Number under which a word is found that passes one of the tests. */
  readonly register: (tests: readonly WordTest[]) => number;
  /** Looks the tokens of a stream up, once for each stream. */
  readonly read: (stream: Stream) => Row;
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
export const mostRemembered = 100_000;

// No word that a lexicon lists is as long; stemming a run of a million letters would take minutes.
const longestForm = 64;
const unknownForm: Form = { tests: new Set() };

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
  let rows = new WeakMap<Stream, Row>();

  const index = (comparison: Comparison, value: string, id: number): void => {
    if (comparison === "glob") globs.push({ id, test: globTest(value) });
    else if (comparison === "stem") push(byStem, porterStem(value), id);
    else {
      const bases = comparison === "lemma" ? [...formsOf(value, facts)] : [value];
      const forms = new Set(bases.flatMap((base) => [...spellingsOf(base), ...(clitics.get(base) ?? [])]));
      for (const form of forms) push(byForm, form, id);
    }
  };

  const test = (normal: string): Form => {
    const tests = new Set(byForm.get(normal));
    if (byStem.size > 0) for (const id of byStem.get(porterStem(normal)) ?? []) tests.add(id);
    for (const glob of globs) if (glob.test.test(normal)) tests.add(glob.id);
    return { tests };
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
      // An exact word is found by its letters and compared by its case later.
      const found = tests.map(({ comparison, value }) => ({
        comparison: comparison === "exact" ? ("literal" as const) : comparison,
        value: value.toLowerCase(),
      }));
      const key = found
        .map(({ comparison, value }) => `${comparison}:${value}`)
        .sort()
        .join("|");
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = ids.size;
      ids.set(key, id);
      for (const { comparison, value } of found) index(comparison, value, id);
      remembered.clear();
      rows = new WeakMap();
      return id;
    },
    read: (stream) => {
      const known = rows.get(stream);
      if (known !== undefined) return known;
      const row = { stream, forms: stream.tokens.map(({ normal }) => formOf(normal)) };
      rows.set(stream, row);
      return row;
    },
  };
};
