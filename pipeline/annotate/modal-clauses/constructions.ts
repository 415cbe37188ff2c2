import type { StanceMarker, Token } from "../../model/layers.js";
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

const labels: ReadonlySet<string> = new Set(["obligation", "ability", "deny"]);

const placeOf = (row: readonly string[], part: readonly string[]): number => {
  for (let at = 0; at + part.length <= row.length; at++) {
    if (part.every((word, index) => row[at + index] === word)) return at;
  }
  return -1;
};

/** Tells the construction of a stance marker by its words; nothing if it opens no modal clause. */
export const constructionsOf = (
  constructions: readonly ModalConstruction[],
): ((marker: StanceMarker, tokens: readonly Token[]) => Known | undefined) => {
  const parts = constructions.map((construction) => ({ construction, words: construction.words.split(" ") }));
  return ({ label }, tokens) => {
    if (!labels.has(label)) return undefined;
    const row = tokens.map(({ normal }) => written(normal));
    for (const { construction, words } of parts) {
      const before = placeOf(row, words);
      if (before >= 0) return { construction, before, until: before + words.length };
    }
    return undefined;
  };
};
