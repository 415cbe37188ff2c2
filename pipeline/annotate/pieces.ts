import type { PartOfSpeech } from "../model/layers.js";
import type { Span } from "../model/span.js";
import { tag } from "./wink.js";
import { type Word, wordOf } from "./words.js";

/** A token before its place in the document is known. */
export interface Piece extends Span {
  readonly word: Word;
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

/** What of a text needs care, told by one look at its code units. */
interface Look {
  /** Runs that are too long, or not in Latin letters. */
  readonly unmanageable: boolean;
  /** Letters beyond Latin-1. */
  readonly torn: boolean;
  /** White space other than that of a keyboard. */
  readonly oddSpace: boolean;
  readonly hyphen: boolean;
  readonly apostrophe: boolean;
}

const lookAt = (text: string): Look => {
  let [run, space] = [0, 0];
  let [unmanageable, torn, oddSpace, hyphen, apostrophe] = [false, false, false, false, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isBlank = code < 128 ? code <= 32 && isSpace(text, at) : isSpace(text, at);
    run = isBlank ? 0 : run + 1;
    space = isBlank ? space + 1 : 0;
    if (run > longestRun || space > longestSpace) unmanageable = true;
    if (code === 45) hyphen = true;
    else if (code === 39) apostrophe = true;
    if (isBlank) oddSpace ||= code > 127 || code === 11 || code === 12;
    if (code < 128) continue;
    torn ||= code > 255;
    hyphen ||= code >= 0x2010 && code <= 0x2015;
    apostrophe ||= code === 0x2019;
    unmanageable ||= code > 0x24f && foreign.test(text.charAt(at));
  }
  return { unmanageable, torn, oddSpace, hyphen, apostrophe };
};

interface Part extends Span {
  /** Nothing that wink-nlp can be given. */
  readonly long: boolean;
}

/** Cuts a text where a run is none for wink-nlp: too long, or not in Latin letters. */
function* manageable(text: string): Generator<Part> {
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const run = at;
    const space = isSpace(text, at);
    while (at < text.length && isSpace(text, at) === space) at++;
    const short = at - run <= (space ? longestSpace : longestRun);
    if (short && (space || !foreign.test(text.slice(run, at)))) continue;
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
    word: wordOf(value),
    lemma: value.toLowerCase(),
    pos: "X",
  }));

// wink-nlp reads the abbreviation in *Sino-U.S.* as three tokens; with a space for the hyphen, as one.
const hyphenBeforeAbbreviation = /[-‐‑](?=(?:\p{Lu}\.){2})/gu;

// Whether wink-nlp parts a clitic depends on what it has read before; between spaces it always does.
const clitic = /(?<=[\p{L}\p{N}.])['’](?:s|ll|re|ve|d|m)(?![\p{L}\p{N}'’])/giu;

/** The text as wink-nlp is to read it; its tokens stand in the text all the same. */
const readable = (text: string, { oddSpace, hyphen, apostrophe }: Look): string => {
  let read = oddSpace ? text.replace(droppedSpace, " ") : text;
  if (hyphen) read = read.replace(hyphenBeforeAbbreviation, " ");
  return apostrophe ? read.replace(clitic, " $& ") : read;
};

/** Tokens of wink-nlp with their offsets, or undefined if its tokens do not add up to the text. */
const taggedPieces = (text: string, look: Look): Piece[] | undefined => {
  const pieces: Piece[] = [];
  let cursor = 0;
  for (const reading of tag(readable(text, look))) {
    if (reading === null) continue;
    const { word, lemma, pos } = reading;
    const value = word.surface;
    // White space is passed over; a hyphen that was hidden comes back as the token that it is.
    while (text.charCodeAt(cursor) === 32) cursor++;
    for (; cursor < text.length && !text.startsWith(value, cursor); cursor++) {
      if (isSpace(text, cursor)) continue;
      const surface = text.charAt(cursor);
      if (!/[-‐‑]/.test(surface)) return undefined;
      pieces.push({ start: cursor, end: cursor + 1, word: wordOf(surface), lemma: surface, pos: "PUNCT" });
    }
    const start = cursor;
    cursor += value.length;
    if (cursor > text.length) return undefined;
    pieces.push({ start, end: cursor, word, lemma, pos });
  }
  return text.slice(cursor).trim() === "" ? pieces : undefined;
};

// wink-nlp tears words at letters beyond Latin-1 and at combining marks: *Dub|ček*, *Milošević*.
const beyondLatin1 = /[^\u0000-\u00ff]/;
const letter = /[\p{L}\p{M}]/u;

const isTorn = (text: string, left: Piece, right: Piece): boolean => {
  if (left.end !== right.start) return false;
  const [before, after] = [text.charAt(left.end - 1), text.charAt(right.start)];
  return letter.test(before) && letter.test(after) && (beyondLatin1.test(before) || beyondLatin1.test(after));
};

/** Puts together what was torn. */
const mended = (text: string, pieces: readonly Piece[]): Piece[] => {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const left = whole.at(-1);
    if (left === undefined || !isTorn(text, left, piece)) whole.push(piece);
    else {
      const { start, pos } = left;
      const surface = text.slice(start, piece.end);
      whole[whole.length - 1] = { start, end: piece.end, word: wordOf(surface), lemma: surface.toLowerCase(), pos };
    }
  }
  return whole;
};

const cannot = /^cannot$/i;

/** The piece cut into parts that follow each other. */
const cut = ({ start: from }: Piece, parts: readonly (readonly [string, PartOfSpeech])[]): Piece[] => {
  let start = from;
  return parts.map(([surface, pos]) => {
    const piece = { start, end: start + surface.length, word: wordOf(surface), lemma: surface.toLowerCase(), pos };
    start = piece.end;
    return piece;
  });
};

/** Splits at inner hyphens, and *cannot*, which wink-nlp leaves whole before a mark. */
const split = (piece: Piece): readonly Piece[] => {
  const { surface, splits } = piece.word;
  if (!splits) return [piece];
  if (cannot.test(surface))
    return cut(piece, [
      [surface.slice(0, 3), "AUX"],
      [surface.slice(3), "PART"],
    ]);
  const parts = surface.match(/[-‐‑–—]|[^-‐‑–—]+/g) ?? [];
  return cut(
    piece,
    parts.map((part) => [part, /^[-‐‑–—]$/.test(part) ? "PUNCT" : piece.pos] as const),
  );
};

/** Tokens of one part, with offsets into it. */
const partPieces = (part: string, long: boolean, look: Look): readonly Piece[] => {
  const found = (long ? undefined : taggedPieces(part, look)) ?? plainPieces(part);
  const pieces = look.torn ? mended(part, found) : found;
  return pieces.some(({ word }) => word.splits) ? pieces.flatMap(split) : pieces;
};

/** Tokens of a text, with offsets into it. */
export const piecesOf = (text: string): readonly Piece[] => {
  const look = lookAt(text);
  if (!look.unmanageable) return partPieces(text, false, look);
  return [...manageable(text)].flatMap(({ start, end, long }) =>
    partPieces(text.slice(start, end), long, look).map((piece) => ({
      ...piece,
      start: start + piece.start,
      end: start + piece.end,
    })),
  );
};
