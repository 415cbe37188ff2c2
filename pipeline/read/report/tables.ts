import { join } from "node:path";
import { z } from "zod";
import { Fault } from "../../model/fault.js";
import type { CellRow } from "../../model/row.js";
import {
  type Cell,
  type Column,
  type Columns,
  descriptionOf,
  type Table,
  type TableDescription,
} from "../../model/table.js";
import { readCsv } from "../csv.js";
import { readBytes } from "../files.js";
import { jsonOf, type Manifest } from "./manifest.js";

/** How the tables of a report are read. */
export interface ReadReportOptions {
  /** True reads the columns that there are, as of a report of another version, whose rows then have no others. */
  readonly anyColumns?: boolean;
  /** Which of the files that hold the tables is read where both are there; JSON unless told. */
  readonly preferred?: "json" | "csv";
}

/** A cell of a CSV as it was before it was written. */
const cellOf = (text: string, { type }: Column): Cell => {
  if (text === "" && type.endsWith("?")) return null;
  if (type.startsWith("string")) return text;
  return type.startsWith("boolean") ? text === "true" : Number(text.replace(",", "."));
};

const fromCsv = async (
  folder: string,
  table: TableDescription,
  { anyColumns = false }: ReadReportOptions,
): Promise<Table> => {
  const { name, columns } = table;
  const rows = await readCsv(join(folder, `${name}.csv`), anyColumns ? [] : Object.keys(columns));
  const entries = Object.entries(columns).filter(([column]) => rows[0] === undefined || rows[0].cells.has(column));
  return {
    ...descriptionOf(table),
    rows: rows.map(({ cells }) =>
      Object.fromEntries(
        entries.map(([column, description]) => [column, cellOf(cells.get(column) ?? "", description)]),
      ),
    ),
  };
};

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const jsonForm = z.object({ tables: z.record(z.string(), z.array(z.record(z.string(), cell))) });

const demandColumns = (rows: readonly Readonly<Record<string, Cell>>[], columns: Columns, path: string): void => {
  const missing = Object.keys(columns).find((column) => rows[0] !== undefined && rows[0][column] === undefined);
  if (missing !== undefined)
    throw new Fault(`${path}: has no ${missing}: another version of the program made it; make the report anew`);
};

/** Rows of the tables in a `report.json`, by the table's name. */
export const readJsonTables = async (path: string): Promise<ReadonlyMap<string, readonly CellRow[]>> => {
  const read = jsonForm.safeParse(jsonOf(await readBytes(path), path));
  if (!read.success) throw new Fault(`${path}: holds no tables; make the report anew with counterpoint compare`);
  return new Map(Object.entries(read.data.tables));
};

const fromJson = async (
  folder: string,
  described: readonly TableDescription[],
  { anyColumns = false }: ReadReportOptions,
): Promise<readonly Table[]> => {
  const path = join(folder, "report.json");
  const tables = await readJsonTables(path);
  return described
    .filter(({ name }) => tables.has(name))
    .map((table) => {
      const rows = tables.get(table.name) ?? [];
      if (!anyColumns) demandColumns(rows, table.columns, `${path}: ${table.name}`);
      return { ...descriptionOf(table), rows };
    });
};

const neither = (folder: string, written: ReadonlySet<string>): Fault => {
  const others = [...written].some((path) => path.endsWith(".parquet")) ? "; Parquet is not read back" : "";
  return new Fault(
    `${folder}: holds neither CSV files nor report.json, of which a page could be made${others}; counterpoint compare --format csv,html writes both`,
  );
};

/** Tables of a report, from `report.json` or the CSV files. */
export const tablesIn = async (
  folder: string,
  { outputs }: Manifest,
  described: readonly TableDescription[],
  options: ReadReportOptions,
): Promise<readonly Table[]> => {
  const written = new Set(outputs.map(({ path }) => path));
  const chosen = described.filter(({ name }) => written.has(`${name}.csv`));
  const isJson = written.has("report.json") && (options.preferred !== "csv" || chosen.length === 0);
  if (isJson) return fromJson(folder, described, options);
  if (chosen.length > 0) return Promise.all(chosen.map((one) => fromCsv(folder, one, options)));
  throw neither(folder, written);
};
