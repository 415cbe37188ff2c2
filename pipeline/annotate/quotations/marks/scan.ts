import { firstNotBefore, type Span } from "../../../model/span.js";
import { type Glyph, glyphAt } from "./glyphs.js";

/**
 * A quotation mark in its surroundings. It leans to opening or closing, or does whichever is due (`either`). One that
 * is `doubtful` may be no mark at all (*the officials' view*, *a 12" screen*) and closes only if no surer one follows.
 */
export interface Mark extends Span, Glyph {
  readonly lean: "open" | "close" | "either";
  readonly doubtful: boolean;
  /** White space on both sides: it opens only what is closed. */
  readonly loose: boolean;
}

type Side = "space" | "opener" | "stop" | "dash" | "digit" | "letter" | "other";

const sideOf = (sign: string): Side => {
  if (sign === "" || /^\s$/u.test(sign)) return "space";
  if (/^[([{¿¡]$/u.test(sign)) return "opener";
  if (/^[.,;:!?)\]}…。、，！？]$/u.test(sign)) return "stop";
  if (/^[-‐‑‒–—―/]$/u.test(sign)) return "dash";
  if (/^\p{Nd}$/u.test(sign)) return "digit";
  // Half of a surrogate pair is taken for a letter: most of those that stand in words are.
  return /^[\p{L}\p{M}\p{Cs}\p{N}]$/u.test(sign) ? "letter" : "other";
};

const isWordy = (side: Side): boolean => side === "letter" || side === "digit";

/** A stretch of text that is read by itself: a paragraph without its inlays, or what of an inlay stands in it. */
export type Region = readonly Span[];

interface Surroundings {
  readonly text: string;
  readonly glyph: Glyph;
  readonly start: number;
  readonly end: number;
  readonly left: Side;
  readonly right: Side;
}

/** Words that lose their beginning (*'tis*, *rock 'n' roll*, *the '90s*); one that is closed at once is quoted. */
const elided =
  /^(?:(?:tis|twas|twere|twill|em|til|till|bout|cause|cos|cuz|round|nother|ere|nuff)(?![\p{L}'’])|n['’]|\d\ds?(?!\d))/iu;

const isElision = ({ text, end }: Surroundings): boolean => elided.test(text.slice(end, end + 8));

const leanOfDouble = ({ glyph, left, right }: Surroundings): Mark["lean"] => {
  const opensLeft = left === "space" || left === "opener";
  const closesRight = right === "space" || right === "stop" || right === "dash" || right === "other";
  const looksClosing = !opensLeft && closesRight;
  if (glyph.shape === "low") return "open";
  if (glyph.shape === "opening") return looksClosing ? "either" : "open";
  const looksOpening = opensLeft && (isWordy(right) || right === "opener" || right === "other");
  if (glyph.shape === "closing") return looksOpening ? "either" : "close";
  return looksOpening ? "open" : looksClosing ? "close" : "either";
};

const leanOfSingle = (around: Surroundings): Mark["lean"] | undefined => {
  const { text, glyph, start, left, right } = around;
  if (glyph.shape === "low") return isWordy(left) ? undefined : "open";
  const opensLeft = !isWordy(left) && left !== "stop";
  if (glyph.shape !== "closing" && opensLeft && right !== "space" && right !== "stop") {
    return isElision(around) ? undefined : "open";
  }
  // A mark of the opening shape closes what a low one opened.
  if (left === "space" || left === "opener" || isWordy(right)) return undefined;
  // The second mark of *rock ’n’ roll*.
  return /^['’‘]n$/iu.test(text.slice(start - 2, start)) ? undefined : "close";
};

const leanOfAngled = ({ glyph, left, right }: Surroundings): Mark["lean"] => {
  const looksOpening = (left === "space" || left === "opener") && right !== "space" && right !== "stop";
  const looksClosing = left !== "space" && left !== "opener" && (right === "space" || right === "stop");
  // Read the other way round in German and Danish: »so« .
  if (glyph.shape === "opening") return looksClosing ? "either" : "open";
  return looksOpening ? "either" : "close";
};

const leanOf = (around: Surroundings): Mark["lean"] | undefined => {
  const { family, shape } = around.glyph;
  if (family === "double") return leanOfDouble(around);
  if (family === "single") return leanOfSingle(around);
  if (family === "guillemet" || family === "chevron") return leanOfAngled(around);
  return shape === "opening" ? "open" : "close";
};

/** *6'2"* and *6’ 2"* are feet and inches wherever they stand. */
const isMeasure = ({ text, glyph, start }: Surroundings): boolean =>
  glyph.family === "double" &&
  glyph.shape === "straight" &&
  /\d['’′] ?\d\d?$/u.test(text.slice(Math.max(0, start - 5), start));

/** What may be inches or seconds, the apostrophe of a plural, or a letter left out (*goin'*). */
const isDoubtful = ({ text, glyph, start, end, left, right }: Surroundings): boolean => {
  if (glyph.family === "double") return glyph.shape === "straight" && left === "digit";
  if (glyph.family !== "single") return false;
  if (left === "digit") return true;
  return (
    right === "space" &&
    /^\s\p{L}/u.test(text.slice(end, end + 3)) &&
    /(?:[sxz]|in)$/iu.test(text.slice(start - 2, start))
  );
};

/** True for a letter or digit without an accent: what nearly all apostrophes stand between. */
const isPlain = (code: number): boolean => {
  const folded = code | 32;
  return (folded > 96 && folded < 123) || (code > 47 && code < 58);
};

/** True for an apostrophe within a word. */
const isApostrophe = (text: string, at: number, { start, end }: Span): boolean => {
  const code = text.charCodeAt(at);
  if ((code !== 0x27 && code !== 0x2019) || at === start || at + 1 === end) return false;
  return isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at + 1));
};

/**
 * All marks of a region in their order; apostrophes and primes that cannot be anything else are left out. The signs of
 * the text are those that {@link signsIn} gives.
 */
export const marksOf = (text: string, region: Region, signs: readonly number[]): readonly Mark[] => {
  const marks: Mark[] = [];
  const [from, to] = [region[0]?.start ?? 0, region.at(-1)?.end ?? 0];
  for (const piece of region) {
    let done = piece.start;
    const first = firstNotBefore(0, signs.length, (at) => (signs[at] ?? 0) < piece.start);
    for (let next = first; (signs[next] ?? piece.end) < piece.end; next++) {
      const start = signs[next] ?? 0;
      if (start < done || isApostrophe(text, start, piece)) continue;
      const glyph = glyphAt(text, start, piece.end);
      if (glyph === undefined) continue;
      const end = start + glyph.length;
      const before = marks.at(-1);
      const opened = before !== undefined && before.end === start && before.lean === "open";
      const left = opened ? "opener" : sideOf(start > from ? text.charAt(start - 1) : "");
      const right = sideOf(end < to ? text.charAt(end) : "");
      const around = { text, glyph, start, end, left, right };
      const lean = isMeasure(around) ? undefined : leanOf(around);
      if (lean !== undefined) {
        const { family, shape } = glyph;
        const loose = left === "space" && right === "space";
        marks.push({ start, end, family, shape, lean, doubtful: isDoubtful(around), loose });
      }
      done = end;
    }
  }
  return marks;
};
