import type { Span } from "./span.js";

/** Layers that a person can be asked about, stretch by stretch. */
export const codedLayers = ["actors", "stance", "frames"] as const;

/** One of {@link codedLayers}. */
export type CodedLayer = (typeof codedLayers)[number];

/** What a row of a coding sheet asks about: whether a stretch is of a label, or whether a sentence holds one. */
export const codingUnits = ["stretch", "sentence"] as const;

/** One of {@link codingUnits}. */
export type CodingUnit = (typeof codingUnits)[number];

/** What the program says of the rows of each stratum; the coder does not see it. */
export const codingStrata = {
  kept: "a stretch that the program keeps as a hit of the label",
  rejected: "a stretch that an entry proposed and a rule took away, and that no other entry keeps for the label",
  with: "a sentence in which the program keeps a hit of the label",
  without: "a sentence in which it keeps none",
} as const;

/** Name of a stratum. */
export type CodingStratum = keyof typeof codingStrata;

/** The strata, in the order of the tables. */
export const strata = Object.keys(codingStrata) as readonly CodingStratum[];

/** Unit that a stratum is made of. */
export const unitOf = (stratum: CodingStratum): CodingUnit =>
  stratum === "kept" || stratum === "rejected" ? "stretch" : "sentence";

/** One thing to be coded, with all that is known of it. */
export interface CodingItem extends Span {
  readonly label: string;
  readonly stratum: CodingStratum;
  readonly document: string;
  readonly left: string;
  readonly words: string;
  readonly right: string;
  /** Entry and rule of a stretch, empty for a sentence. */
  readonly entry: string;
  readonly rule: string;
}

/** What a coder says of a row; null where they could not tell, or left it empty. */
export type Answer = boolean | null;

/** One row of the key, as it is read back. */
export interface KeyRow {
  readonly item: string;
  readonly layer: string;
  readonly label: string;
  readonly stratum: CodingStratum;
  /** How many rows of this label and stratum the corpus holds. */
  readonly population: number;
}

/** A row of the key with the place in the texts that it was drawn from. */
export interface PlacedKeyRow extends KeyRow, Span {
  readonly document: string;
}

/** A coder's sheet, as it is read back. */
export interface CodedSheet {
  /** Name of its file. */
  readonly coder: string;
  /** Label asked about, words asked about where the sheet has them, and answer, by item. */
  readonly answers: ReadonlyMap<string, { readonly label: string; readonly words?: string; readonly answer: Answer }>;
}
