import type { Inlay } from "../model/document.js";
import { type Block, type Found, zonesOf } from "./format.js";

/** A block of a text that is put together from a file with marks in it. */
export interface Piece {
  readonly role: Block["role"];
  readonly text: string;
  /** Places in it where the mark of a note stands. */
  readonly marks?: readonly Pick<Inlay, "start" | "end">[];
}

/** What is put between two blocks. */
export const blockBreak = "\n\n";

/** Puts a text together of its blocks, with an empty line between two; blocks without words are left out. */
export const compose = (pieces: readonly Piece[]): Omit<Found, "metadata"> & { readonly text: string } => {
  const written: string[] = [];
  const blocks: Block[] = [];
  const inlays: Inlay[] = [];
  let at = 0;
  for (const { role, text, marks = [] } of pieces) {
    if (text.trim() === "") continue;
    if (written.length > 0) {
      written.push(blockBreak);
      at += blockBreak.length;
    }
    written.push(text);
    blocks.push({ start: at, end: at + text.length, role });
    for (const { start, end } of marks)
      inlays.push({ start: at + start, end: at + end, kind: "note_mark", voice: null });
    at += text.length;
  }
  return { text: written.join(""), zones: zonesOf(blocks), inlays };
};

/** Takes words as they come, and gives them as a reader sees them: white space in a row is one space, or a line break that was meant. */
export interface Writer {
  readonly add: (words: string) => void;
  /** Adds words as they are, white space included. */
  readonly keep: (words: string) => void;
  readonly mark: (mark: string) => void;
  readonly take: () => { readonly text: string; readonly marks: readonly Pick<Inlay, "start" | "end">[] };
}

/** A writer with nothing written. */
export const startWriter = (): Writer => {
  let pieces: string[] = [];
  let length = 0;
  let last = "";
  let marks: { start: number; end: number }[] = [];
  const keep = (words: string): void => {
    if (words === "") return;
    pieces.push(words);
    length += words.length;
    last = words.at(-1) ?? last;
  };
  return {
    keep,
    add: (words) => {
      const plain = words.replace(/[ \t\r\n\f]+/g, " ");
      const isBreak = length === 0 || last === " " || last === "\n";
      keep(isBreak && plain.startsWith(" ") ? plain.slice(1) : plain);
    },
    mark: (mark) => {
      marks.push({ start: length, end: length + mark.length });
      keep(mark);
    },
    take: () => {
      const whole = pieces.join("");
      const text = whole.trimEnd();
      const lead = text.length - text.trimStart().length;
      const inside = marks
        .map(({ start, end }) => ({ start: start - lead, end: end - lead }))
        .filter(({ start }) => start >= 0);
      [pieces, length, last, marks] = [[], 0, "", []];
      return { text: text.slice(lead), marks: inside };
    },
  };
};
