import { atomsOf, variants } from "../../annotate/patterns/parse.js";

/** A word of a dictionary in our pattern language, or why it cannot be said in it. */
export type Translation =
  | { readonly pattern: string; readonly exact: boolean }
  | { readonly pattern: null; readonly why: string };

const longestWord = 200;
const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/** Signs that mean something else in a pattern than in a dictionary. */
const unsayable = /[()|<>^~_\\]|^=|^\$$|^\.\.(?:\.|\d+)$/;

/** The pieces that the tokeniser makes of a word with `*` or `?`; plain words are parted when the pattern is read. */
const piecesOf = (word: string): readonly string[] =>
  /[*?]/.test(word)
    ? word
        .replace(/[-‐‑–—]/g, " $& ")
        .replace(/['’]/g, " '")
        .trim()
        .split(/\s+/)
    : [word];

/** One `?` is written out as every letter; of more, each becomes `*`, which says too much. */
const pieceOf = (piece: string): string => {
  const questions = piece.split("?").length - 1;
  if (questions === 0) return piece.replace(/\*+/g, "*");
  if (questions > 1) return piece.replaceAll("?", "*").replace(/\*+/g, "*");
  return `(${letters.map((letter) => piece.replace("?", letter)).join("|")})`;
};

/** What is wrong with a pattern, or null. */
const flawOf = (pattern: string): string | null => {
  try {
    const wrong = variants(pattern).some((variant) => !atomsOf(variant).some(({ kind }) => kind === "word"));
    return wrong ? "nothing but *, which any word is" : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Says a word or phrase of a dictionary, with `*` for any letters and `?` for one, as a pattern of ours. */
export const patternOfWord = (entry: string): Translation => {
  const words = entry
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return { pattern: null, why: "no word" };
  if (entry.length > longestWord) return { pattern: null, why: `longer than ${longestWord} characters` };
  if (words.some((word) => unsayable.test(word))) return { pattern: null, why: "signs that a pattern cannot say" };
  const pieces = words.flatMap(piecesOf);
  const pattern = pieces.map(pieceOf).join(" ");
  const why = flawOf(pattern);
  if (why !== null) return { pattern: null, why };
  return { pattern, exact: pieces.every((piece) => piece.split("?").length <= 2) };
};
