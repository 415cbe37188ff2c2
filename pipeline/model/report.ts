import type { Contrast } from "./inference.js";
import type { FrameLabel } from "./layers.js";
import type { FrameKinship } from "./lexicon.js";
import type { HashedEntry } from "./lexicon-entries.js";
import type { Grouping, Voice } from "./study.js";
import type { Counting, Table } from "./table.js";

/** One value of a setting. */
export type Setting = string | number | boolean | null | readonly string[];

/** A file and the hash of its bytes; the path is relative, with forward slashes. */
export interface HashedFile {
  readonly path: string;
  readonly sha256: string;
}

/** A file that the run wrote. */
export interface WrittenFile extends HashedFile {
  readonly bytes: number;
  /** What did not fit into it, each in a sentence. */
  readonly remarks?: readonly string[];
}

/** Where a report comes from: all that a second person needs to make the same bytes. */
export interface Provenance {
  /** What the user chose beside the texts: with the inputs, all that a run is told. What was left to the study is not here. */
  readonly asked?: ReadonlyMap<string, Setting>;
  readonly program: { readonly name: string; readonly version: string };
  readonly inputs: readonly HashedFile[];
  /** File name from the lexicon folder → sha256. */
  readonly lexicons: ReadonlyMap<string, string>;
  /** What stood in them; only of comparisons. */
  readonly entries?: readonly HashedEntry[];
  /** Package → version. */
  readonly packages: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, Setting>;
}

/** What every result has that is written into a folder of its own. */
export interface Result {
  readonly id: string;
  readonly title: string;
  /** The rows of each table can be gone through more than once. */
  readonly tables: readonly Table[];
  readonly provenance: Provenance;
  readonly warnings: readonly string[];
}

/** The whole result of a comparison, ready to be written. */
export interface Report extends Result {
  /** The first contrast, and how all of them were made. */
  readonly counting: Counting;
  readonly contrasts: readonly Contrast[];
  /** Whoever wrote or is quoted, by the names that the study gives. */
  readonly voices: readonly Voice[];
  readonly kinships: ReadonlyMap<FrameLabel, FrameKinship>;
  /** What each lexicon, and entries of it, say of where they are from; not known of a report that is read from its folder. */
  readonly lexiconSources?: ReadonlyMap<string, readonly string[]>;
  /** Only where texts were grouped by what is known of them. */
  readonly grouping?: Grouping;
}

/** The whole result of an evaluation, ready to be written. */
export interface Evaluation extends Result {
  /** Where the gold is from, in one line. */
  readonly source: string;
  readonly documents: number;
}

/** How a CSV is written. */
export interface CsvOptions {
  /** True puts a byte order mark before each CSV, for Excel. */
  readonly bom: boolean;
  readonly delimiter: "," | ";" | "\t";
  /** What stands before the decimals of a number; a point unless told. */
  readonly decimal?: "." | ",";
}

/** What a user may choose about the bytes; none of it changes the shape of a table. */
export interface WriteOptions extends CsvOptions {
  /** False leaves the words of the sources out: their columns stay, empty. */
  readonly text: boolean;
}

/** A file to be written; the pieces of text are encoded in UTF-8. */
export interface OutputFile {
  readonly path: string;
  readonly chunks: Iterable<string | Uint8Array>;
  /** What did not fit into it, each in a sentence; known when all pieces were taken. */
  readonly remarks?: () => readonly string[];
}

/** Files that the program brings along for its formats, by what they are for. */
export const assetNames = ["page.js", "page.css", "page.woff2", "figures.wasm", "figures.woff2"] as const;

/** Fonts that a page brings along, in the order in which they are given as `page.woff2`; they have Latin letters only. */
export const pageFonts = [
  { family: "Source Sans 3", weight: 400, style: "normal" },
  { family: "Source Sans 3", weight: 600, style: "normal" },
  { family: "Source Serif 4", weight: 400, style: "normal" },
  { family: "Source Serif 4", weight: 400, style: "italic" },
  { family: "Source Serif 4", weight: 600, style: "normal" },
] as const;

/** One of {@link assetNames}; of fonts there are several. */
export type AssetName = (typeof assetNames)[number];

/** Gives a file that the program brings along. */
export type Assets = (name: AssetName) => Promise<readonly Uint8Array[]>;

/** One output format. */
export interface Format {
  /** File name in `write/` and CLI word. */
  readonly name: string;
  readonly about: string;
  /** True if it is written whatever formats are chosen. */
  readonly always: boolean;
  readonly files: (
    report: Report,
    options: WriteOptions,
    assets: Assets,
  ) => Iterable<OutputFile> | AsyncIterable<OutputFile>;
}

/** An output format that needs nothing but the report. */
export interface PlainFormat extends Format {
  readonly files: (report: Report, options: WriteOptions) => Iterable<OutputFile>;
}
