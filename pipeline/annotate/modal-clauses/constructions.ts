import type { Token } from "../../model/layers.js";
import type { ModalConstruction } from "../../model/lexicon.js";
import { written } from "./reading.js";

/** The construction of a marker, and how many of its tokens its words take from the marker's beginning. */
export interface Known {
  readonly construction: ModalConstruction;
  /** Tokens of the marker before the construction's words. */
  readonly before: number;
  /** Tokens of the marker up to the end of the construction's words. */
  readonly until: number;
}

const placeOf = (row: readonly string[], part: readonly string[]): number => {
  if (!row.includes(part[0] ?? "")) return -1;
  for (let at = 0; at + part.length <= row.length; at++) {
    if (part.every((word, index) => row[at + index] === word)) return at;
  }
  return -1;
};

// Markers are few and short; a text that makes up others must not fill the memory.
const mostRemembered = 10_000;

/** The words of some tokens, clitics written out. */
const wordsOf = (tokens: readonly Token[], from: number, to: number): string => {
  let line = written(tokens[from]?.normal ?? "");
  for (let at = from + 1; at < to; at++) line += ` ${written(tokens[at]?.normal ?? "")}`;
  return line;
};

/**
 * Tells the construction of a stance marker by its tokens, nothing if it opens no modal clause. Each row of words is
 * looked at once.
 */
export const constructionsOf = (
  constructions: readonly ModalConstruction[],
): ((tokens: readonly Token[], from: number, to: number) => Known | undefined) => {
  const parts = constructions.map((construction) => ({ construction, words: construction.words.split(" ") }));
  const find = (row: readonly string[]): Known | undefined => {
    for (const { construction, words } of parts) {
      const before = placeOf(row, words);
      if (before >= 0) return { construction, before, until: before + words.length };
    }
    return undefined;
  };
  const known = new Map<string, Known | null>();
  return (tokens, from, to) => {
    const line = wordsOf(tokens, from, to);
    const earlier = known.get(line);
    if (earlier !== undefined) return earlier ?? undefined;
    const found = find(line.split(" "));
    if (known.size > mostRemembered) known.clear();
    known.set(line, found ?? null);
    return found;
  };
};
