import type { Report, WriteOptions, WrittenFile } from "../../model/report.js";

/** A file about the other files of a report: it is made when those are written, and needs no user to ask for it. */
export interface Metadata {
  /** Its name in the folder of the report. */
  readonly path: string;
  readonly about: string;
  /**
   * True if it tells of files that may be made again or added later, so that it is made again with them. What is not
   * stays as it is, and may therefore tell what the folder of a report does not hold.
   */
  readonly remade: boolean;
  /** Its text, or null where there is nothing to tell. */
  readonly text: (report: Report, options: WriteOptions, written: readonly WrittenFile[]) => string | null;
}
