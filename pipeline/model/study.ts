import type { Document } from "./document.js";
import type { Contrast } from "./inference.js";
import type { Counting } from "./table.js";

/** One source file of a study and the hash that it must have. */
export interface Source {
  readonly id: string;
  /** As the study names it, with forward slashes. */
  readonly file: string;
  readonly sha256: string;
}

/** Somebody who speaks or writes in a study. */
export interface Voice {
  readonly id: string;
  readonly name: string;
}

/** What one run compares: texts with their sides, and what is counted. */
export interface Study {
  readonly id: string;
  readonly title: string;
  readonly documents: readonly Document[];
  readonly sources: readonly Source[];
  readonly voices: readonly Voice[];
  /** The first contrast, and how all of them are made. */
  readonly counting: Counting;
  /** What is set against what, one or more. */
  readonly contrasts: readonly Contrast[];
  /** Paths of the study's own lexicons, as they are to be opened. */
  readonly lexicons: readonly string[];
  /** Ids of lexicon entries that the study switches off. */
  readonly without: readonly string[];
  /** Things a reader of the output ought to know, such as a text that is not English. */
  readonly warnings: readonly string[];
}
