import { type PartOfSpeech, partsOfSpeech } from "../../model/layers.js";

/** How one word of a pattern is compared. */
export type Comparison = "literal" | "exact" | "lemma" | "stem" | "glob";

/** One word that a step accepts. */
export interface WordTest {
  readonly comparison: Comparison;
  readonly value: string;
}

/** One step of a pattern. */
export type Atom =
  /** Accepts a token that passes one of the tests and has such a part of speech, or any word that has one of `anyPos`. */
  | {
      readonly kind: "word";
      readonly tests: readonly WordTest[];
      readonly pos: readonly PartOfSpeech[];
      readonly anyPos: readonly PartOfSpeech[];
    }
  | { readonly kind: "any"; readonly pos: readonly PartOfSpeech[] }
  /** Up to so many words; Infinity also passes marks. */
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "hit" | "sentence_start" | "sentence_end" | "mark_start" | "mark_end" };

const mostVariants = 10_000;
const tags: ReadonlySet<string> = new Set(partsOfSpeech);
const isTag = (word: string): word is PartOfSpeech => tags.has(word);

/** Splits the inside of a group at its bars; a bar between parts of speech (`SHIFT/NOUN|VERB`) is none. */
const alternatives = (inside: string): readonly string[] => {
  // Most groups are lists of plain words, some of hundreds.
  if (!inside.includes("(") && !inside.includes("/")) return inside.split("|");
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < inside.length; at++) {
    const character = inside[at];
    if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === "|" && depth === 0) {
      const afterTag = /\/[A-Z|]+$/.test(inside.slice(from, at));
      const tag = /^[A-Z]+/.exec(inside.slice(at + 1))?.[0] ?? "";
      if (afterTag && isTag(tag)) continue;
      parts.push(inside.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, inside.slice(from)];
};

const closingOf = (pattern: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === "(") depth++;
    if (pattern[at] === ")" && --depth === 0) return at;
  }
  throw new Error(`"(" without ")"`);
};

/** True for an alternative that is one token: a plain word, a mark, a clitic, or any word of a part of speech. */
const isSingle = (word: string): boolean =>
  (/^[\p{L}\p{N}*~]+$/u.test(word) && word !== "*" && word !== "cannot") ||
  /^\*\/[A-Z|]+$/.test(word) ||
  /^(?:[,;:.!?—–-]|'s?|n't)$/.test(word);

/** What a group may be, and whether each of it is one token. */
interface Choices {
  readonly choices: readonly string[];
  readonly single: boolean;
}

// Long groups stand in many patterns, and are asked for again at each group that stands before them.
const choicesRead = new Map<string, Choices>();
const mostChoicesRead = 20_000;

const choicesOf = (inside: string): Choices => {
  const known = choicesRead.get(inside);
  if (known !== undefined) return known;
  const choices = alternatives(inside);
  const found = { choices, single: choices.every(isSingle) };
  if (choicesRead.size >= mostChoicesRead) choicesRead.clear();
  choicesRead.set(inside, found);
  return found;
};

/** The group that begins at an offset: its alternatives, where it ends, and whether it may be left out. */
const groupFrom = (pattern: string, open: number) => {
  const close = closingOf(pattern, open);
  const optional = pattern[close + 1] === "?";
  const end = close + (optional ? 2 : 1);
  // Part of a word (*un(likely|sure)*) it cannot be a step of its own.
  const apart = /^$|[\s<>]/.test(pattern.charAt(open - 1)) && /^$|[\s<>]/.test(pattern.charAt(end));
  return { ...choicesOf(pattern.slice(open + 1, close)), end, optional, apart };
};

/** Index of the first group that has to be written out, or −1; one of single words is a step as it stands. */
const groupAt = (pattern: string): number => {
  for (let at = pattern.indexOf("("); at >= 0; at = pattern.indexOf("(", at + 1)) {
    const { single, optional, apart } = groupFrom(pattern, at);
    if (optional || !apart || !single) return at;
  }
  return -1;
};

/** All variants of a pattern, its groups `(a b|c)` and `(a)?` written out; groups of single words stay. */
export const variants = (pattern: string): string[] => {
  const open = groupAt(pattern);
  if (open < 0) {
    if (/^[^(]*\)/.test(pattern)) throw new Error(`")" without "("`);
    return [pattern];
  }
  const { choices: all, end, optional, apart } = groupFrom(pattern, open);
  const tails = variants(pattern.slice(end));
  const singles = apart ? all.filter(isSingle) : [];
  const choices =
    singles.length === all.length ? [] : all.filter((choice) => !singles.includes(choice)).flatMap(variants);
  if (singles.length > 0) choices.push(singles.length === 1 ? (singles[0] ?? "") : `(${singles.join("|")})`);
  if (optional) choices.push("");
  if (choices.length * tails.length > mostVariants) throw new Error(`more than ${mostVariants} variants`);
  return choices.flatMap((choice) => tails.map((tail) => pattern.slice(0, open) + choice + tail));
};

const clitic = /^(.+?)(n't|'s|'ll|'re|'ve|'d|'m|')$/;
const marks = /[-‐‑–—,;:!?%$"“”()[\]/]/;
const marksOrClitics = /[-‐‑–—,;:!?%$"“”()[\]/'’]/;

/** Splits a plain word as the tokeniser does: clitics, hyphens and marks are tokens of their own. */
export const splitWord = (word: string): string[] => {
  if (word === "cannot") return ["can", "not"];
  if (!marksOrClitics.test(word)) return word === "" ? [] : [word];
  const straight = word.replaceAll("’", "'");
  const parts = straight.split(/([-‐‑–—,;:!?%$"“”()[\]/])/).filter((part) => part !== "");
  return parts.flatMap((part) => {
    if (marks.test(part)) return [part];
    const match = clitic.exec(part);
    return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : [part];
  });
};

const posOf = (list: string, word: string): PartOfSpeech[] =>
  list.split("|").map((tag) => {
    if (!isTag(tag)) throw new Error(`"${word}": ${tag} is no part of speech; expected ${partsOfSpeech.join(", ")}`);
    return tag;
  });

const wordAtoms = (word: string, pos: readonly PartOfSpeech[]): Atom[] => {
  const atom = (comparison: Comparison, value: string): Atom[] => [
    { kind: "word", tests: [{ comparison, value }], pos, anyPos: [] },
  ];
  if (word === "*") return [{ kind: "any", pos }];
  if (word.startsWith("=") && word.length > 1) return atom("exact", word.slice(1));
  if (word.endsWith("~") && word.length > 1) return atom("stem", word.slice(0, -1).toLowerCase());
  if (/^\p{Lu}{2,}$/u.test(word)) return atom("lemma", word.toLowerCase());
  if (word.includes("*")) return atom("glob", word.toLowerCase());
  return splitWord(word).flatMap((part) => atom("literal", part.toLowerCase()));
};

// The same words stand in many groups, and have the same tests in all of them.
const testsRead = new Map<string, readonly WordTest[]>();

/** Tests of one alternative of a group. */
const testsOf = (word: string): readonly WordTest[] => {
  const known = testsRead.get(word);
  if (known !== undefined) return known;
  const tests = wordAtoms(word, []).flatMap((atom) => (atom.kind === "word" ? atom.tests : []));
  if (testsRead.size >= mostWordsRead) testsRead.clear();
  testsRead.set(word, tests);
  return tests;
};

/** `(a|b|*\/ADJ)`, each of them one token: one step. */
const groupAtom = (group: string): Atom => {
  const tests: WordTest[] = [];
  const anyPos: PartOfSpeech[] = [];
  for (const choice of choicesOf(group.slice(1, -1)).choices) {
    if (choice.startsWith("*/")) anyPos.push(...posOf(choice.slice(2), choice));
    else for (const test of testsOf(choice)) tests.push(test);
  }
  return { kind: "word", tests, pos: [], anyPos };
};

const signs: Readonly<Record<string, Atom>> = {
  _: { kind: "hit" },
  "^": { kind: "sentence_start" },
  $: { kind: "sentence_end" },
  "<": { kind: "mark_start" },
  ">": { kind: "mark_end" },
  "...": { kind: "gap", most: Number.POSITIVE_INFINITY },
};

const readWord = (word: string): readonly Atom[] => {
  const sign = Object.hasOwn(signs, word) ? signs[word] : undefined;
  if (sign !== undefined) return [sign];
  if (/^\(.+\)$/.test(word)) return [groupAtom(word)];
  const gap = /^\.\.(\d+)$/.exec(word);
  if (gap !== null) return [{ kind: "gap", most: Number(gap[1]) }];
  const tagged = /^(.*)\/([A-Z|]+)$/.exec(word);
  if (tagged === null) return wordAtoms(word, []);
  return wordAtoms(tagged[1] || "*", posOf(tagged[2] ?? "", word));
};

// Patterns use the same words and groups again and again; each is read once, and has the same atoms everywhere.
const wordsRead = new Map<string, readonly Atom[]>();
const mostWordsRead = 100_000;

const atomsOfWord = (word: string): readonly Atom[] => {
  const known = wordsRead.get(word);
  if (known !== undefined) return known;
  const atoms = readWord(word);
  if (wordsRead.size >= mostWordsRead) wordsRead.clear();
  wordsRead.set(word, atoms);
  return atoms;
};

/** Atoms of one variant of a pattern; throws an Error that says what is wrong. */
export const atomsOf = (variant: string): Atom[] => {
  const atoms: Atom[] = [];
  for (const word of variant.replace(/[<>]/g, " $& ").split(/\s+/)) {
    if (word === "") continue;
    for (const atom of atomsOfWord(word)) atoms.push(atom);
  }
  return atoms;
};
