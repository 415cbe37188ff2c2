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
  /** Accepts a token that passes one of the tests. */
  | { readonly kind: "word"; readonly tests: readonly WordTest[]; readonly pos: readonly PartOfSpeech[] }
  | { readonly kind: "any"; readonly pos: readonly PartOfSpeech[] }
  /** Up to so many words; Infinity also passes marks. */
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "hit" | "sentence_start" | "sentence_end" | "mark_start" | "mark_end" };

const mostVariants = 10_000;
const tags: ReadonlySet<string> = new Set(partsOfSpeech);
const isTag = (word: string): word is PartOfSpeech => tags.has(word);

/** Splits the inside of a group at its bars; a bar between parts of speech (`SHIFT/NOUN|VERB`) is none. */
const alternatives = (inside: string): string[] => {
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

// A group of single plain words is one step and need not be written out.
const wordGroup = /^\([\p{L}*~]+(?:\|[\p{L}*~]+)+\)(?![^\s<>])/u;

/** Index of the first group that has to be written out, or −1. */
const groupAt = (pattern: string): number => {
  for (let at = pattern.indexOf("("); at >= 0; at = pattern.indexOf("(", at + 1)) {
    const apart = at === 0 || /[\s<>]/.test(pattern.charAt(at - 1));
    if (!apart || !wordGroup.test(pattern.slice(at))) return at;
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
  const close = closingOf(pattern, open);
  const optional = pattern[close + 1] === "?";
  const tails = variants(pattern.slice(close + (optional ? 2 : 1)));
  const choices = alternatives(pattern.slice(open + 1, close)).flatMap(variants);
  if (optional) choices.push("");
  if (choices.length * tails.length > mostVariants) throw new Error(`more than ${mostVariants} variants`);
  return choices.flatMap((choice) => tails.map((tail) => pattern.slice(0, open) + choice + tail));
};

const clitic = /^(.+?)(n't|'s|'ll|'re|'ve|'d|'m|')$/;
const marks = /[-‐‑–—,;:!?%$"“”()[\]/]/;

/** Splits a plain word as the tokeniser does: clitics, hyphens and marks are tokens of their own. */
export const splitWord = (word: string): string[] => {
  const straight = word.replaceAll("’", "'");
  if (straight === "cannot") return ["can", "not"];
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
    { kind: "word", tests: [{ comparison, value }], pos },
  ];
  if (word === "*") return [{ kind: "any", pos }];
  if (word.startsWith("=") && word.length > 1) return atom("exact", word.slice(1));
  if (word.endsWith("~") && word.length > 1) return atom("stem", word.slice(0, -1).toLowerCase());
  if (/^\p{Lu}{2,}$/u.test(word)) return atom("lemma", word.toLowerCase());
  if (word.includes("*")) return atom("glob", word.toLowerCase());
  return splitWord(word).flatMap((part) => atom("literal", part.toLowerCase()));
};

/** `(a|b|c)`, all of them single words: one step. */
const groupAtom = (group: string): Atom => ({
  kind: "word",
  tests: group
    .slice(1, -1)
    .split("|")
    .flatMap((word) => wordAtoms(word, []).flatMap((atom) => (atom.kind === "word" ? atom.tests : []))),
  pos: [],
});

const signs: Readonly<Record<string, Atom>> = {
  _: { kind: "hit" },
  "^": { kind: "sentence_start" },
  $: { kind: "sentence_end" },
  "<": { kind: "mark_start" },
  ">": { kind: "mark_end" },
  "...": { kind: "gap", most: Number.POSITIVE_INFINITY },
};

/** Atoms of one variant of a pattern; throws an Error that says what is wrong. */
export const atomsOf = (variant: string): Atom[] =>
  variant
    .replace(/([<>])/g, " $1 ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .flatMap((word): Atom[] => {
      const sign = Object.hasOwn(signs, word) ? signs[word] : undefined;
      if (sign !== undefined) return [sign];
      if (wordGroup.test(word)) return [groupAtom(word)];
      const gap = /^\.\.(\d+)$/.exec(word);
      if (gap !== null) return [{ kind: "gap", most: Number(gap[1]) }];
      const tagged = /^(.*)\/([A-Z|]+)$/.exec(word);
      if (tagged === null) return wordAtoms(word, []);
      return wordAtoms(tagged[1] || "*", posOf(tagged[2] ?? "", word));
    });
