import { porterStem } from "../../annotate/natural.js";
import type { Inflection } from "../../annotate/patterns/inflect.js";
import { type Atom, atomsOf, variants, type WordTest } from "../../annotate/patterns/parse.js";
import { everyChoice, formsOfTest } from "./pattern-words.js";

/** A pattern as phrases with `*`, and in which respects they say more than the pattern does. */
export interface GlobPhrases {
  readonly phrases: readonly string[];
  readonly wider: readonly string[];
}

/** Why a pattern cannot be said as phrases with `*`. */
export interface Unsayable {
  readonly phrases: null;
  readonly why: string;
}

const mostPhrases = 2000;
const widestGap = 3;

/** What one step may be: rows of words, each perhaps with `*`. */
interface Choices {
  readonly rows: readonly (readonly string[])[];
  readonly wider?: string | undefined;
}

const mark = /^[^\p{L}\p{N}*]+$/u;
const joint = /^(?:[-‐‑–']|n't|'\p{L}+)$/u;

/** Longest beginning that a word shares with its stem, for any ending. */
const stemGlob = (word: string): string => {
  const stem = porterStem(word);
  let length = 0;
  while (length < stem.length && stem[length] === word[length]) length += 1;
  return `${word.slice(0, length)}*`;
};

const wordsOfTest = (test: WordTest, facts: Inflection): readonly string[] => {
  const forms = formsOfTest(test, facts);
  if (forms !== null) return forms;
  return [test.comparison === "stem" ? stemGlob(test.value) : test.value];
};

type WordAtom = Extract<Atom, { kind: "word" }>;

const choicesOfWord = ({ tests, pos, anyPos }: WordAtom, facts: Inflection): Choices | Unsayable => {
  if (tests.length === 0) return { phrases: null, why: "any word of a part of speech" };
  const words = tests.flatMap((test) => wordsOfTest(test, facts));
  if (words.some((word) => mark.test(word) && !joint.test(word))) return { phrases: null, why: "marks of punctuation" };
  const wider = [
    ...(pos.length > 0 ? ["without their parts of speech"] : []),
    ...(anyPos.length > 0 ? ["without the alternatives that are parts of speech"] : []),
    ...(tests.some(({ comparison }) => comparison === "stem") ? ["with * for words of one stem"] : []),
    ...(tests.some(({ comparison }) => comparison === "exact") ? ["in capitals and small letters alike"] : []),
  ];
  return { rows: [...new Set(words)].map((word) => [word]), wider: wider.join(", ") || undefined };
};

const choicesOf = (atom: Atom, facts: Inflection): Choices | Unsayable => {
  switch (atom.kind) {
    case "word":
      return choicesOfWord(atom, facts);
    case "any":
      return atom.pos.length === 0 ? { rows: [["*"]] } : { phrases: null, why: "any word of a part of speech" };
    case "gap":
      if (atom.most > widestGap) return { phrases: null, why: `gaps of more than ${widestGap} words` };
      return { rows: Array.from({ length: atom.most + 1 }, (_, words) => Array.from({ length: words }, () => "*")) };
    case "mark_start":
    case "mark_end":
      return { rows: [[]] };
    default:
      return { phrases: null, why: "the beginning or end of a sentence" };
  }
};

/** True if a part of the words is the hit, and the rest only has to stand beside it. */
const marksApart = (atoms: readonly Atom[]): boolean => {
  const [from, to] = (["mark_start", "mark_end"] as const).map((kind) => atoms.findIndex((atom) => atom.kind === kind));
  return (from !== undefined && from > 0) || (to !== undefined && to >= 0 && to < atoms.length - 1);
};

/** Words as other tokenisers leave them: hyphens and clitics inside the word. */
const written = (words: readonly string[]): string => {
  let text = "";
  for (const word of words) {
    const touches = text === "" || joint.test(word) || /[-‐‑–]$/.test(text);
    text += touches ? word : ` ${word}`;
  }
  return text;
};

/** Negated forms that are more than the verb and its clitic. */
const contracted = new Map([
  ["willn't", "won't"],
  ["cann't", "can't"],
  ["shalln't", "shan't"],
]);

/** A phrase as people spell it; our tokens part *cannot*, other programs' do not. */
const spellings = (phrase: string): readonly string[] => {
  const spelt = phrase.replace(/\b(?:will|can|shall)n't/g, (form) => contracted.get(form) ?? form);
  return /\bcan not\b/.test(spelt) ? [spelt.replace(/\bcan not\b/, "cannot"), spelt] : [spelt];
};

/** Phrases of one pattern; lemmas and alternatives are written out, short gaps become `*` for each word. */
export const globPhrases = (pattern: string, facts: Inflection): GlobPhrases | Unsayable => {
  const phrases: string[] = [];
  const wider = new Set<string>();
  for (const variant of variants(pattern)) {
    const lists: (readonly (readonly string[])[])[] = [];
    const atoms = atomsOf(variant);
    if (marksApart(atoms)) wider.add("with the words that must stand beside the hit as a part of it");
    for (const atom of atoms) {
      const choices = choicesOf(atom, facts);
      if ("phrases" in choices) return choices;
      if (choices.wider !== undefined) wider.add(choices.wider);
      lists.push(choices.rows);
    }
    const rows = everyChoice(lists, mostPhrases - phrases.length);
    if (rows === null) return { phrases: null, why: `more than ${mostPhrases} phrases` };
    for (const row of rows) phrases.push(...spellings(written(row.flat())));
  }
  return { phrases, wider: [...wider] };
};
