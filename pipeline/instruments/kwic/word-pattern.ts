/** A letter, a digit, or a mark that belongs to one. */
const part = String.raw`[\p{L}\p{N}\p{M}]`;
const oneLetter = String.raw`[\p{L}\p{N}]\p{M}*`;
/** Any whole word, as a star that stands alone means it. */
const anyWord = `${part}+(?:['’‘.]${part}+)*`;

/** Any space between two words, but no blank line, behind which another paragraph begins. */
const betweenWords = String.raw`(?!\s*?\n\s*?\n)\s+`;

/** Pieces of a query: a mark made plain by a backslash, spaces, wildcards, or a character with its combining marks. */
const pieces = /\\[*?\\]|\s+|\*+|.\p{M}*/gsu;

/** Symbols, emoji, and letters of scripts that put no spaces between words: beside them any letter may stand. */
const unbounded =
  /^[\p{S}\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const escaped = (text: string): string => text.replace(/[\\^$.*|?+()[\]{}/]/g, String.raw`\$&`);

/** A character with its marks, composed or decomposed: *é* is found in either spelling. */
const anySpelling = (cluster: string): string => {
  const spellings = [...new Set([cluster, cluster.normalize("NFC"), cluster.normalize("NFD")])].map(escaped);
  return spellings.length === 1 ? (spellings[0] ?? "") : `(?:${spellings.join("|")})`;
};

const patternOfPiece = (piece: string, isAlone: boolean): string => {
  if (piece.startsWith("\\") && piece.length > 1) return escaped(piece.slice(1));
  if (/^\s/.test(piece)) return betweenWords;
  if (piece.startsWith("*")) return isAlone ? anyWord : `${part}*`;
  if (piece === "?") return oneLetter;
  if (/^['’‘]$/.test(piece)) return "['’‘]";
  if (/^[-‐‑]$/.test(piece)) return "[-‐‑]";
  return anySpelling(piece);
};

const isSpace = (piece: string | undefined): boolean => piece === undefined || /^\s/.test(piece);

const piecesOf = (word: string): readonly string[] => word.trim().match(pieces) ?? [];

/**
 * Pattern of a whole word or phrase: any space for a space, any apostrophe for one, `*` for any letters or, alone, for a
 * whole word, `?` for one letter; a backslash makes either plain. Every match is found in linear time, unless the word
 * has more than one star ({@link isCostly}).
 */
export const wordPattern = (word: string, matchCase: boolean): RegExp => {
  const all = piecesOf(word);
  const inner = all.map((piece, at) => patternOfPiece(piece, isSpace(all[at - 1]) && isSpace(all[at + 1]))).join("");
  const before = unbounded.test(all[0] ?? "") ? "" : `(?<!${part})`;
  const after = unbounded.test(all.at(-1) ?? "") ? "" : `(?!${part})`;
  return new RegExp(before + inner + after, matchCase ? "gu" : "giu");
};

/** True if nothing but stars and spaces is asked for, so that every word would be found. */
export const isOnlyStars = (word: string): boolean => piecesOf(word).every((piece) => /^[\s*]/.test(piece));

/**
 * True if a very long run of letters would be gone over again and again: where more than one star stands in a word, as in
 * `*a*b`, or one alone.
 */
export const isCostly = (word: string): boolean => /\*[^\s*]+\*|(?:^|\s)\*+(?:\s|$)/.test(word);
