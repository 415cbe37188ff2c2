import { resolve } from "node:path";
import { Fault } from "../model/fault.js";
import type { Setting, WriteOptions } from "../model/report.js";
import type { Table } from "../model/table.js";
import { demandReplaceable, replaceFile } from "../run/disk.js";
import { csvChunks } from "../write/csv-rows.js";
import { jsonChunks } from "../write/json-rows.js";
import { textTable } from "../write/text-table.js";
import { type Arguments, demandKnown, type Option } from "./command.js";
import { csvOptions, csvOptionsOf } from "./csv-options.js";
import { integerOf } from "./numbers.js";
import { accountTold } from "./telling.js";
import type { Terminal } from "./terminal.js";
import type { TextsRead } from "./texts-read.js";

const tableFormats = ["table", "csv", "json"] as const;
type TableFormat = (typeof tableFormats)[number];

const usualRows = 40;
/** Wide enough for all that a table may hold. */
const noWidth = 10_000;

/** Options that every instrument has: where its tables go, and how. */
export const tablesOutOptions: Readonly<Record<string, Option>> = {
  format: {
    type: "string",
    value: "NAME",
    about: "table (aligned, for people; without it the default), csv, or json (an array of objects)",
  },
  out: {
    type: "string",
    value: "PATH",
    about:
      "a file (.csv, .tsv, .json, .txt), or a folder, which gets each table as a file, a codebook and a manifest; without it standard output",
  },
  rows: {
    type: "string",
    value: "N",
    about: `rows that the aligned table shows, or all; without it ${usualRows}; csv and json have all`,
  },
  ...csvOptions,
};

/** Where tables go, and how. */
export interface TablesOut {
  readonly format: TableFormat;
  /** Null for standard output. */
  readonly path: string | null;
  readonly isFolder: boolean;
  readonly rows: number;
  readonly options: WriteOptions;
}

const fileFormats: readonly (readonly [RegExp, TableFormat])[] = [
  [/\.[ct]sv$/i, "csv"],
  [/\.json$/i, "json"],
  [/\.txt$/i, "table"],
];

const rowsOf = (given: Arguments): number =>
  given.value("rows") === "all"
    ? Number.POSITIVE_INFINITY
    : integerOf(given, "rows", { usual: usualRows, least: 1, most: 1_000_000_000 });

/**
 * Where the tables are to go, by what was asked for; what cannot be written is a Fault before any work is done.
 */
export const tablesOutOf = async (given: Arguments): Promise<TablesOut> => {
  const path = given.value("out") ?? null;
  if (path !== null && given.positionals.some((text) => resolve(text) === resolve(path)))
    throw new Fault(`${path}: is one of the texts; choose another place for --out`);
  const ofFile = fileFormats.find(([ending]) => path !== null && ending.test(path))?.[1] ?? null;
  const isFolder = path !== null && ofFile === null;
  const asked = given.has("format") ? demandKnown("format", [given.value("format") ?? ""], tableFormats)[0] : undefined;
  if (isFolder) {
    if (asked === "table") throw new Fault(`${path}: a folder holds csv or json; name a .txt for an aligned table`);
    await demandReplaceable(path);
  }
  return {
    format: asked ?? ofFile ?? (isFolder ? "csv" : "table"),
    path,
    isFolder,
    rows: rowsOf(given),
    options: { text: true, ...csvOptionsOf(given, path) },
  };
};

/** The one table that a file or standard output can hold; several are a Fault. */
const onlyTable = (tables: readonly Table[], { format }: TablesOut): Table => {
  const [first, second] = tables;
  if (first === undefined) throw new Error("an instrument gave no table");
  if (second === undefined) return first;
  const names = tables.map(({ name }) => name).join(", ");
  throw new Fault(
    `${format} holds one table, but there are ${names}; ask for one of them, or name a folder with --out`,
  );
};

function* textTables(
  tables: readonly Table[],
  rows: number,
  { columns, colour }: Pick<Terminal, "columns" | "colour">,
): Generator<string> {
  for (const [index, table] of tables.entries()) {
    yield `${index === 0 ? "" : "\n"}${textTable(table, { width: columns, colour, rows, head: tables.length > 1 })}`;
  }
}

const piecesOf = (tables: readonly Table[], out: TablesOut, terminal: Terminal): Iterable<string> => {
  if (out.format === "csv") return csvChunks(onlyTable(tables, out), out.options);
  if (out.format === "json") return jsonChunks(onlyTable(tables, out), out.options);
  return out.path === null
    ? textTables(tables, out.rows, terminal)
    : textTables(tables, Number.POSITIVE_INFINITY, { columns: noWidth, colour: false });
};

/** What was asked for, for the manifest: options that say where and how tables are written are told apart. */
export const settingsOf = (given: Arguments, names: Iterable<string>): ReadonlyMap<string, Setting> => {
  const settings = new Map<string, Setting>();
  for (const name of names) {
    if (name in tablesOutOptions || name === "lexicon" || !given.has(name)) continue;
    const values = given.values(name);
    settings.set(name, values.length === 1 ? values[0] || true : values);
  }
  return settings;
};

/** What a folder of tables tells of itself. */
export interface Told {
  readonly id: string;
  readonly texts: TextsRead;
  readonly settings: ReadonlyMap<string, Setting>;
}

/** Writes tables where they were asked for. */
export const writeOut = async (
  tables: readonly Table[],
  out: TablesOut,
  { id, texts, settings }: Told,
  terminal: Terminal,
): Promise<void> => {
  const { path, format, options } = out;
  if (path !== null && out.isFolder) {
    const told = accountTold(texts.account);
    const made = {
      id,
      title: `${id} of ${texts.title}`,
      sources: await texts.sources(),
      settings: new Map([...settings, ...told.settings]),
      warnings: told.warnings,
      options: texts.options,
    };
    const { writeTables } = await import("../run/write-tables.js");
    const files = await writeTables(tables, path, made, { ...options, format: format === "json" ? "json" : "csv" });
    terminal.say(`${path}: ${files.length} files; codebook.md in it explains every column`);
    return;
  }
  const pieces = piecesOf(tables, out, terminal);
  if (path !== null) return replaceFile(path, pieces);
  for (const piece of pieces) await terminal.write(piece);
};
