import { formsOf, type Inflection, spellingsOf } from "../../annotate/patterns/inflect.js";
import { type Atom, atomsOf, variants, type WordTest } from "../../annotate/patterns/parse.js";

/** A pattern of which every word is known, as the tokens it matches. */
export interface PlainPhrase {
  readonly words: readonly string[];
  /** Words that the hit covers: the first, and the one after the last. */
  readonly hit: readonly [from: number, to: number];
}

/** Every form that a test of one word accepts, or null where the forms cannot be counted (globs and stems). */
export const formsOfTest = ({ comparison, value }: WordTest, facts: Inflection): readonly string[] | null => {
  switch (comparison) {
    case "literal":
    case "exact":
      return [value];
    case "lemma":
      return [...new Set([...formsOf(value, facts)].flatMap((form) => spellingsOf(form)))];
    default:
      return null;
  }
};

/** All rows that take one item of each list, in the lists' order, or null if there are more than `most`. */
export const everyChoice = <Item>(
  lists: readonly (readonly Item[])[],
  most: number,
): readonly (readonly Item[])[] | null => {
  let rows: readonly (readonly Item[])[] = [[]];
  for (const list of lists) {
    if (rows.length * list.length > most) return null;
    rows = rows.flatMap((row) => list.map((item) => [...row, item]));
  }
  return rows;
};

type WordAtom = Extract<Atom, { kind: "word" }>;

const formsOfAtom = ({ tests, pos, anyPos }: WordAtom, facts: Inflection): readonly string[] | null => {
  if (pos.length > 0 || anyPos.length > 0) return null;
  const forms = tests.map((test) => formsOfTest(test, facts));
  return forms.includes(null) ? null : forms.flatMap((some) => some ?? []);
};

/** Words before an atom of a kind, or `otherwise` if there is none. */
const wordsBefore = (atoms: readonly Atom[], kind: Atom["kind"], otherwise: number): number => {
  const found = atoms.findIndex((atom) => atom.kind === kind);
  return found < 0 ? otherwise : atoms.slice(0, found).filter((atom) => atom.kind === "word").length;
};

/**
 * Every phrase that a pattern matches, if it is made of nothing but known words; null for one with globs, stems, parts
 * of speech, gaps or bounds of the sentence, and for one with more than `most` phrases.
 */
export const plainPhrases = (pattern: string, facts: Inflection, most: number): readonly PlainPhrase[] | null => {
  const phrases: PlainPhrase[] = [];
  for (const variant of variants(pattern)) {
    const atoms = atomsOf(variant);
    const words: (readonly string[])[] = [];
    for (const atom of atoms) {
      if (atom.kind === "mark_start" || atom.kind === "mark_end") continue;
      const forms = atom.kind === "word" ? formsOfAtom(atom, facts) : null;
      if (forms === null) return null;
      words.push(forms);
    }
    const hit = [wordsBefore(atoms, "mark_start", 0), wordsBefore(atoms, "mark_end", words.length)] as const;
    const rows = everyChoice(words, most - phrases.length);
    if (rows === null) return null;
    for (const row of rows) phrases.push({ words: row, hit });
  }
  return phrases;
};
