import { lexiconEntriesTable } from "../model/lexicon-entries.js";
import type { PlainFormat } from "../model/report.js";
import type { Cell } from "../model/table.js";
import { csvFiles } from "./csv-rows.js";

/** A hash for each lexicon entry, so that a later run can tell which one changed. */
export const lexiconEntries: PlainFormat = {
  name: "lexicon-entries",
  about: "lexicon-entries.csv, a hash of each lexicon entry",
  always: true,
  *files({ provenance: { entries } }, options) {
    if (entries === undefined) return;
    const rows = entries.map(
      ({ lexicon, entry, sha256 }): Readonly<Record<string, Cell>> => ({ lexicon, entry, sha256 }),
    );
    yield* csvFiles([{ ...lexiconEntriesTable, rows }], options);
  },
};
