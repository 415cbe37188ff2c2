// Words told apart by looking: no numbers for tests, nothing indexed by a word, nothing remembered of one.

import { porterStem } from "../../../pipeline/annotate/natural.js";
import { formsOf, type Inflection, spellingsOf } from "../../../pipeline/annotate/patterns/inflect.js";
import type { WordTest } from "../../../pipeline/annotate/patterns/parse.js";
import type { Form, Vocabulary } from "../../../pipeline/annotate/patterns/vocabulary.js";

/** A vocabulary that knows how words are inflected, and nothing else. */
export interface PlainVocabulary extends Vocabulary {
  readonly facts: Inflection;
}

const longest = 64;

const refuse = (): never => {
  throw new Error("the plain path numbers no tests");
};

/** Stands for `vocabulary`: each form is made when it is asked for. */
export const vocabulary = (facts: Inflection): PlainVocabulary => ({
  facts,
  register: refuse,
  weight: refuse,
  slot: () => 0,
  formOf: (normal) => ({ normal: normal.length > longest ? "" : normal, tests: new Set(), slots: [], nothing: 0 }),
});

/** Stands for `lookUp`: what is looked up is worked out each time. */
export const lookUp = <Value>(form: Form, _: number, make: (form: Form) => Value | null): Value | null =>
  form.normal === "" ? null : make(form);

const clitics: Readonly<Record<string, readonly string[]>> = {
  not: ["n't"],
  will: ["'ll", "wo"],
  can: ["ca"],
  have: ["'ve"],
  are: ["'re"],
  am: ["'m"],
};

/** The forms under which a literal word or a lemma is met. */
export const writtenForms = ({ comparison, value }: WordTest, facts: Inflection): ReadonlySet<string> => {
  const base = value.toLowerCase();
  const forms = comparison === "lemma" ? [...formsOf(base, facts)] : [base];
  return new Set(
    forms.flatMap((form) => [...spellingsOf(form), ...(Object.hasOwn(clitics, form) ? (clitics[form] ?? []) : [])]),
  );
};

const escaped = (letters: string): string => letters.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

/** Tells whether a word in small letters passes a test of a pattern. */
export const wordTest = (test: WordTest, facts: Inflection): ((normal: string) => boolean) => {
  const value = test.value.toLowerCase();
  const passes = ((): ((normal: string) => boolean) => {
    if (test.comparison === "stem") {
      const stem = porterStem(value);
      return (normal) => porterStem(normal) === stem;
    }
    if (test.comparison === "glob") {
      const glob = new RegExp(`^${value.split("*").map(escaped).join(".*")}$`, "u");
      return (normal) => glob.test(normal);
    }
    const forms = writtenForms(test, facts);
    return (normal) => forms.has(normal);
  })();
  return (normal) => normal.length <= longest && passes(normal);
};
