import { join } from "node:path";
import { Fault } from "../model/fault.js";
import { type HashedEntry, lexiconEntriesTable } from "../model/lexicon-entries.js";
import type { TableDescription } from "../model/table.js";
import { readCsv } from "./csv.js";
import { sha256OfFile } from "./files.js";
import { headOf, readManifest, type WrittenReport } from "./report/manifest.js";
import { type ReadReportOptions, tablesIn } from "./report/tables.js";

export type { WrittenReport } from "./report/manifest.js";
export { readJsonTables } from "./report/tables.js";

/** The fingerprints of lexicon entries in a report's folder; null where there are none, or not as they were written. */
export const readEntries = async (
  folder: string,
  { outputs }: Pick<WrittenReport, "outputs">,
): Promise<readonly HashedEntry[] | null> => {
  const { name, columns } = lexiconEntriesTable;
  const path = `${name}.csv`;
  const written = outputs.find((output) => output.path === path);
  try {
    if (written === undefined || (await sha256OfFile(join(folder, path))) !== written.sha256) return null;
    const rows = await readCsv(join(folder, path), Object.keys(columns));
    const cell = ({ cells }: (typeof rows)[number], column: keyof typeof columns): string => cells.get(column) ?? "";
    return rows.map((row) => ({
      lexicon: cell(row, "lexicon"),
      entry: cell(row, "entry"),
      sha256: cell(row, "sha256"),
    }));
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
};

/** Reads what a report's manifest tells, without its tables. */
export const readReportHead = async (folder: string): Promise<WrittenReport> => headOf(await readManifest(folder));

/** Reads a report from its folder: the manifest, and its tables from `report.json` or the CSV files. */
export const readReport = async (
  folder: string,
  described: readonly TableDescription[],
  options: ReadReportOptions = {},
): Promise<WrittenReport> => {
  const manifest = await readManifest(folder);
  const head = headOf(manifest);
  return { ...head, report: { ...head.report, tables: await tablesIn(folder, manifest, described, options) } };
};
