import { join } from "node:path";
import { tables } from "../../compare/index.js";
import { Fault } from "../../model/fault.js";
import { lexiconEntriesTable } from "../../model/lexicon-entries.js";
import type { WrittenFile } from "../../model/report.js";
import type { CellRow } from "../../model/row.js";
import { byteChange } from "../../prove/byte-changes.js";
import {
  isChanged,
  type KeyedRows,
  type TableChange,
  type TableChangeOptions,
  tableChange,
} from "../../prove/table-changes.js";
import type { FileVerdict } from "../../prove/verification.js";
import { readCsv } from "../../read/csv.js";
import { readBytes, sha256OfFile } from "../../read/files.js";
import { filesIn } from "../../read/listing.js";
import { readJsonTables } from "../../read/report.js";
import { manifestPath } from "../../write/index.js";

const described: ReadonlyMap<string, KeyedRows> = new Map(
  [...tables, lexiconEntriesTable].map((table) => [`${table.name}.csv`, table]),
);

/** Cells as they were written, since a verdict is about bytes: 1.50 is not 1.5. */
const csvRows = async (path: string): Promise<readonly CellRow[]> =>
  (await readCsv(path, [])).map(({ cells }) => Object.fromEntries(cells));

/** What a reading gives, or null where somebody has made the file unreadable. */
const unlessFault = async <Result>(work: () => Promise<Result>): Promise<Result | null> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
};

/** In a file that somebody has edited, a place is told as any other cell. */
type Follow = Required<TableChangeOptions>;

const changesInCsv = async (
  table: KeyedRows,
  one: string,
  two: string,
  follow: Follow,
): Promise<readonly TableChange[]> => {
  const change = tableChange(table, await csvRows(one), await csvRows(two), follow);
  return isChanged(change) ? [change] : [];
};

const changesInJson = async (one: string, two: string, follow: Follow): Promise<readonly TableChange[]> => {
  const [before, after] = [await readJsonTables(one), await readJsonTables(two)];
  return tables
    .map((table) => tableChange(table, before.get(table.name) ?? [], after.get(table.name) ?? [], follow))
    .filter(isChanged);
};

/** Tables that differ between two versions of a file; none where it holds none that can be read. */
const tablesThatDiffer = async (
  path: string,
  one: string,
  two: string,
  follow: Follow,
): Promise<readonly TableChange[]> => {
  const table = described.get(path);
  const found = await unlessFault(async () => {
    if (path === "report.json") return changesInJson(one, two, follow);
    return table === undefined ? [] : changesInCsv(table, one, two, follow);
  });
  return found ?? [];
};

/** The files of a report, and of the one that was made again if it was. */
export interface FilesToJudge {
  readonly folder: string;
  /** As the manifest lists them. */
  readonly written: readonly WrittenFile[];
  /** Folder of the new run, with what it wrote; null where there was none. */
  readonly again: { readonly folder: string; readonly files: readonly WrittenFile[] } | null;
}

const hashesOf = (files: readonly WrittenFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, sha256 }) => [path, sha256]));

const differing = async (
  path: string,
  one: string,
  two: string,
  follow: Follow,
): Promise<Pick<FileVerdict, "tables" | "bytes">> => {
  const changed = await tablesThatDiffer(path, one, two, follow);
  const bytes = changed.length > 0 ? null : byteChange(await readBytes(one), await readBytes(two));
  return { tables: changed, bytes };
};

/** Says of each file of a report, the manifest left out, what is not as it was or as it would be; files in order are left out. */
export const judgeFiles = async ({ folder, written, again }: FilesToJudge): Promise<readonly FileVerdict[]> => {
  const there = new Set(await filesIn(folder));
  const [then, now] = [hashesOf(written), hashesOf(again?.files ?? [])];
  const paths = [...new Set([...there, ...then.keys(), ...now.keys()])].filter((path) => path !== manifestPath).sort();
  const verdicts: FileVerdict[] = [];
  const nothing = { tables: [], bytes: null };
  for (const path of paths) {
    const sha256 = there.has(path) ? await sha256OfFile(join(folder, path)) : null;
    const [was, is] = [then.get(path), now.get(path)];
    const changedSince = was === undefined ? null : was !== sha256;
    if (sha256 === null) verdicts.push({ path, changedSince, against: "missing", ...nothing });
    else if (again !== null && is === undefined)
      verdicts.push({ path, changedSince, against: "not made again", ...nothing });
    else if (again !== null && is !== sha256) {
      const details = await differing(path, join(folder, path), join(again.folder, path), {
        follow: changedSince === false,
      });
      verdicts.push({ path, changedSince, against: "differs", ...details });
    } else if (changedSince !== false) verdicts.push({ path, changedSince, against: null, ...nothing });
  }
  return verdicts;
};
