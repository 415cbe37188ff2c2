import type { Document } from "./document.js";
import type { Contrast } from "./inference.js";
import type { Setting } from "./report.js";
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

/** A side and how many texts it has. */
export interface Group {
  readonly side: string;
  readonly texts: number;
}

/** How the texts of a corpus came onto their sides. */
export interface Grouping {
  /** Field of the metadata whose values are the sides; null where the files are. */
  readonly by: string | null;
  /** Sides that are compared, in code-unit order. */
  readonly groups: readonly Group[];
  /** Texts that were read, whether or not they are on a side. */
  readonly read: number;
  /** Of these, texts that the field says nothing of, or nothing that could be compared. */
  readonly without: number;
  /** Of these, texts of groups that nobody asked for. */
  readonly elsewhere: number;
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
  /** Only of texts that were grouped by what is known of them. */
  readonly grouping?: Grouping;
  /** How many documents were read, and how many could not be; only of files that no study lists. */
  readonly reading?: ReadonlyMap<string, string | number | readonly string[]> | undefined;
  /** What the reading was told beside the files: `by`, `target`, `reference`, `encoding`. */
  readonly asked?: ReadonlyMap<string, Setting>;
}

/** What one run compares where the texts need not fit in memory. */
export interface Corpus extends Omit<Study, "documents"> {
  readonly grouping: Grouping;
  /** Reads the texts that are compared, anew at each call. */
  readonly read: () => AsyncIterable<Document>;
  /** Length of all of them together, in UTF-16 code units. */
  readonly codeUnits: number;
}
