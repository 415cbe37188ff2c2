import { join } from "node:path";
import { tables as allTables } from "../compare/index.js";
import { Fault } from "../model/fault.js";
import type { Entry, Lexicons } from "../model/lexicon.js";
import { listedLayers } from "../model/lexicon-listing.js";
import type { HashedFile, Report, WriteOptions } from "../model/report.js";
import type { Table } from "../model/table.js";
import type { EntryTold, Explanation } from "../prove/explanation.js";
import { tablesNeeded } from "../prove/shown-columns.js";
import { kindOfPath, sha256OfFile } from "../read/files.js";
import { type LexiconChoice, readLexicons } from "../read/lexicons.js";
import { readReport, type WrittenReport } from "../read/report.js";
import { listEntries } from "./lexicon/list-entries.js";

/** A report as it was read to be explained. */
export interface ReadToExplain {
  readonly report: Report;
  readonly table: Table;
  readonly options: WriteOptions;
  /** Files of tables that somebody has changed since the manifest was written. */
  readonly changed: readonly string[];
}

const jsonName = "report.json";

const changedIn = async (folder: string, outputs: readonly HashedFile[]): Promise<readonly string[]> => {
  const changed = await Promise.all(
    outputs.map(async ({ path, sha256 }) => ((await sha256OfFile(join(folder, path))) === sha256 ? [] : [path])),
  );
  return changed.flat();
};

/** Reads those of some tables that are there: a folder may have lost the CSV of a table that is not asked for. */
const readTables = async (folder: string, names: ReadonlySet<string>): Promise<WrittenReport> => {
  const wanted = allTables.filter(({ name }) => names.has(name));
  const lies = await Promise.all(
    wanted.map(async ({ name }) => (await kindOfPath(join(folder, `${name}.csv`))) === "file"),
  );
  const present = wanted.filter((_, at) => lies[at]);
  return readReport(folder, present.length > 0 ? present : wanted, { preferred: "csv" });
};

/**
 * Reads of a report what the explanation of one of its tables takes, CSV before JSON, as CSV is what people look at. A table
 * that the report has not is a Fault.
 */
export const readToExplain = async (folder: string, name: string): Promise<ReadToExplain> => {
  let read = await readTables(folder, tablesNeeded(name));
  const { base } = read.report.counting.inference;
  if (base === "sentences") read = await readTables(folder, tablesNeeded(name, base));
  const { report, options, outputs } = read;
  const table = report.tables.find((one) => one.name === name);
  if (table === undefined)
    throw new Fault(
      `${folder}: the report has no table ${name}; counterpoint compare --tables ${name} would write it, --tables all every one`,
    );
  const csv = outputs.filter(({ path }) => report.tables.some((one) => path === `${one.name}.csv`));
  const files = csv.length > 0 ? csv : outputs.filter(({ path }) => path === jsonName);
  return { report, table, options, changed: await changedIn(folder, files) };
};

/** Lexicon entries that found the hits of an explanation, and what is to be said of them. */
export interface EntriesTold {
  readonly entries: readonly EntryTold[];
  /** Files of the lexicons that are not what they were when the report was made. */
  readonly changed: readonly string[];
}

const examplesOf = (lexicons: Lexicons): ReadonlyMap<string, readonly string[]> => {
  const { stance, frames, actors, designations, negation, quotations, portrayal } = lexicons;
  const entries: readonly Entry[] = [
    ...[...stance, ...frames, ...actors, ...designations],
    ...[...negation.entries, ...quotations.entries, ...portrayal.entries],
  ];
  return new Map(entries.map(({ id, yes }) => [id, yes]));
};

/** Reads what the lexicons say of some entries, by their ids. */
export const entriesOf = async (
  ids: ReadonlySet<string>,
  { provenance }: Pick<Report, "provenance">,
  choice: LexiconChoice,
): Promise<EntriesTold> => {
  if (ids.size === 0) return { entries: [], changed: [] };
  const lexicons = await readLexicons(choice);
  const listed = await listEntries(lexicons, { layers: listedLayers, labels: [], words: null });
  const own = listed.filter(({ id }) => ids.has(id));
  const examples = examplesOf(lexicons);
  const entries = own.map(({ id, lexicon, patterns, source }) => ({
    id,
    file: lexicon,
    finds: patterns,
    source,
    examples: examples.get(id) ?? [],
  }));
  const files = new Set(own.map(({ lexicon }) => lexicon));
  const known = [...provenance.lexicons].map(([path, sha256]) => [path.replace(/\.yaml$/, ""), sha256] as const);
  const hashes = new Map(known);
  return {
    entries: [...new Map(entries.map((entry) => [entry.id, entry])).values()],
    changed: [...files].filter((file) => hashes.has(file) && hashes.get(file) !== lexicons.files.get(file)).sort(),
  };
};

/** Ids of the lexicon entries that found the hits behind a row, or the hit that the row is. */
export const entryIdsOf = ({ accounts, row, whole, examples }: Explanation): ReadonlySet<string> => {
  const rows = [...accounts.flatMap(({ behind }) => behind?.hits ?? []), ...examples].map((hit) => hit.row);
  return new Set((whole ? [row] : rows).flatMap(({ entry }) => (typeof entry === "string" ? [entry] : [])));
};
