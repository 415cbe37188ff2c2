import type { CodingStratum } from "./coding.js";
import type { Span } from "./span.js";

/** How many were right, of how many. */
export interface Part {
  readonly right: number;
  readonly of: number;
}

/** Recall as a file of figures gives it: of hits, or estimated of sentences, `gold` of which were seen to hold something. */
export type ScoredRecall =
  | ({ readonly kind: "hits" } & Part)
  | {
      readonly kind: "sentences";
      readonly value: number;
      readonly lower: number;
      readonly upper: number;
      readonly gold: number;
    };

/** How right the program was about one label, in texts that are not told apart. */
export interface ScoredLabel {
  readonly layer: string;
  readonly label: string;
  readonly precision: Part;
  readonly recall: ScoredRecall;
  /** What was read by people for it, and how much of it. */
  readonly effort: { readonly unit: "texts" | "rows"; readonly count: number };
}

/** A row of a coding sheet that was drawn from texts at hand, with its answer. */
export interface JudgedRow extends Span {
  readonly layer: string;
  readonly label: string;
  readonly stratum: CodingStratum;
  readonly document: string;
  /** The words that were asked about, by which a row is known to be of these texts; null where the sheet lost them. */
  readonly words: string | null;
  /** Null where the coder could not tell. */
  readonly answer: boolean | null;
}

/** Rows of a label and stratum that a sheet was drawn from, and that it has. */
export interface SheetStratum {
  readonly layer: string;
  readonly label: string;
  readonly stratum: CodingStratum;
  readonly population: number;
  readonly drawn: number;
}

/** What is known of the program's errors, from one file; data alone, so that it can cross a thread. */
export interface ErrorRates {
  /** Name of the file. */
  readonly file: string;
  /** Register of the texts that were judged; null for a sheet, whose texts are the ones that are compared. */
  readonly register: string | null;
  /** True of gold that the rules were made by looking at: its figures flatter. */
  readonly seen: boolean;
  readonly scored: readonly ScoredLabel[];
  /** Rows of a sheet by the id of their text. */
  readonly rows: ReadonlyMap<string, readonly JudgedRow[]>;
  readonly strata: readonly SheetStratum[];
}

/** Gold hits, and predicted hits, that have to stand behind a correction. */
export const fewestForCorrection = 50;
