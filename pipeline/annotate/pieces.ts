import type { PartOfSpeech } from "../model/layers.js";
import type { Span } from "../model/span.js";
import { tag } from "./wink.js";

/** A token before its place in the document is known. */
export interface Piece extends Span {
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

// wink-nlp takes quadratic time on runs without a space, and counts spaces in sixteen bits.
const longestRun = 256;
const longestSpace = 1000;

// White space that wink-nlp drops without counting it; an ordinary space of the same length does no harm.
const droppedSpace = /[\v\f\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g;

const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === "";

// wink-nlp knows English; how it parts other scripts, emoji and combining marks depends on what it has read before.
const foreign = /[^\u0000-\u024f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20cf\u2100-\u214f\ufeff\u3000\u1680\u180e]/;

/** Cuts a text where a run is none for wink-nlp: too long, or not in Latin letters. */
function* manageable(text: string): Generator<Span & { long: boolean }> {
  const mixed = foreign.test(text);
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const run = at;
    const space = isSpace(text, at);
    while (at < text.length && isSpace(text, at) === space) at++;
    const short = at - run <= (space ? longestSpace : longestRun);
    if (short && (space || !mixed || !foreign.test(text.slice(run, at)))) continue;
    if (run > from) yield { start: from, end: run, long: false };
    if (!space) yield { start: run, end: at, long: true };
    from = at;
  }
  if (text.length > from) yield { start: from, end: text.length, long: false };
}

/** Tokens by character class alone, for what wink-nlp cannot be given. */
const plainPieces = (text: string): Piece[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu)].map(({ 0: value, index }) => ({
    start: index,
    end: index + value.length,
    lemma: value.toLowerCase(),
    pos: "X",
  }));

// wink-nlp reads the abbreviation in *Sino-U.S.* as three tokens; with a space for the hyphen, as one.
const hyphenBeforeAbbreviation = /[-‐‑](?=(?:\p{Lu}\.){2})/gu;

// Whether wink-nlp parts a clitic depends on what it has read before; between spaces it always does.
const clitic = /(?<=[\p{L}\p{N}.])['’](?:s|ll|re|ve|d|m)(?![\p{L}\p{N}'’])/giu;

/** The text as wink-nlp is to read it; its tokens stand in the text all the same. */
const readable = (text: string): string =>
  text.replace(droppedSpace, " ").replace(hyphenBeforeAbbreviation, " ").replace(clitic, " $& ");

/** Tokens of wink-nlp with their offsets, or undefined if its tokens do not add up to the text. */
const taggedPieces = (text: string): Piece[] | undefined => {
  const { values, lemmas, pos } = tag(readable(text));
  const pieces: Piece[] = [];
  let cursor = 0;
  for (const [index, value] of values.entries()) {
    if (value.trim() === "") continue;
    // White space is passed over; a hyphen that was hidden comes back as the token that it is.
    for (; cursor < text.length && !text.startsWith(value, cursor); cursor++) {
      if (isSpace(text, cursor)) continue;
      if (!/[-‐‑]/.test(text.charAt(cursor))) return undefined;
      pieces.push({ start: cursor, end: cursor + 1, lemma: text.charAt(cursor), pos: "PUNCT" });
    }
    const start = cursor;
    cursor += value.length;
    if (cursor > text.length) return undefined;
    pieces.push({ start, end: cursor, lemma: lemmas[index] ?? value, pos: pos[index] ?? "X" });
  }
  return text.slice(cursor).trim() === "" ? pieces : undefined;
};

// wink-nlp tears words at letters beyond Latin-1 and at combining marks: *Dub|ček*, *Milošević*.
const torn = /[^\u0000-\u00ff]/;
const letter = /[\p{L}\p{M}]/u;

const isTorn = (text: string, left: Piece, right: Piece): boolean => {
  if (left.end !== right.start) return false;
  const [before, after] = [text.charAt(left.end - 1), text.charAt(right.start)];
  return letter.test(before) && letter.test(after) && (torn.test(before) || torn.test(after));
};

/** Puts together what was torn. */
const mended = (text: string, pieces: readonly Piece[]): Piece[] => {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const left = whole.at(-1);
    if (left === undefined || !isTorn(text, left, piece)) whole.push(piece);
    else {
      const { start, pos } = left;
      whole[whole.length - 1] = { start, end: piece.end, lemma: text.slice(start, piece.end).toLowerCase(), pos };
    }
  }
  return whole;
};

/** Tokens of a text, with offsets from `base` on. */
export function* piecesOf(text: string, base: number): Generator<Piece> {
  for (const { start, end, long } of manageable(text)) {
    const part = text.slice(start, end);
    const found = (long ? undefined : taggedPieces(part)) ?? plainPieces(part);
    const pieces = torn.test(part) ? mended(part, found) : found;
    for (const piece of pieces) {
      for (const one of split(part, piece)) {
        const { lemma, pos } = one;
        yield { start: one.start + base + start, end: one.end + base + start, lemma, pos };
      }
    }
  }
}

const hyphenated = /[\p{L}\p{N}][-‐‑–—][\p{L}\p{N}]/u;
const notToSplit = /[@#/\\:]|\.[\p{L}]{2,}$/u;

/** Splits at inner hyphens, which wink-nlp does for most words but not for *2012-2013* or *e-mail*; addresses stay whole. */
function* split(text: string, piece: Piece): Generator<Piece> {
  const value = text.slice(piece.start, piece.end);
  if (value.length < 3 || !hyphenated.test(value) || notToSplit.test(value)) {
    yield piece;
    return;
  }
  for (const match of value.matchAll(/[-‐‑–—]|[^-‐‑–—]+/g)) {
    const start = piece.start + match.index;
    const part = match[0];
    const hyphen = /^[-‐‑–—]$/.test(part);
    yield { start, end: start + part.length, lemma: part.toLowerCase(), pos: hyphen ? "PUNCT" : piece.pos };
  }
}
