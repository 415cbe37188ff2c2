import type { ModalConstruction } from "../../model/lexicon.js";

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

/**
 * Tells the construction of a stance marker by its tokens, clitics written out, nothing if it opens no modal clause.
 * Each row of tokens is looked at once.
 */
export const constructionsOf = (
  constructions: readonly ModalConstruction[],
): ((row: readonly string[]) => Known | undefined) => {
  const parts = constructions.map((construction) => ({ construction, words: construction.words.split(" ") }));
  const find = (row: readonly string[]): Known | undefined => {
    for (const { construction, words } of parts) {
      const before = placeOf(row, words);
      if (before >= 0) return { construction, before, until: before + words.length };
    }
    return undefined;
  };
  const known = new Map<string, Known | undefined>();
  return (row) => {
    const key = row.join(" ");
    if (known.has(key)) return known.get(key);
    const found = find(row);
    if (known.size > mostRemembered) known.clear();
    known.set(key, found);
    return found;
  };
};
