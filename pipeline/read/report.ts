import { join } from "node:path";
import { z } from "zod";
import { Fault } from "../model/fault.js";
import { bases, units } from "../model/inference.js";
import type { HashedFile, Report, Setting, WriteOptions, WrittenFile } from "../model/report.js";
import {
  type Cell,
  type Column,
  type Columns,
  descriptionOf,
  type Table,
  type TableDescription,
} from "../model/table.js";
import { readCsv } from "./csv.js";
import { readBytes } from "./files.js";

/** A report as it lies in its folder, ready to be written again. */
export interface WrittenReport {
  /** Without kinships of frames, which only the codebook shows. */
  readonly report: Report;
  readonly options: WriteOptions;
  readonly formats: readonly string[];
  readonly outputs: readonly WrittenFile[];
}

const hashed = z.object({ path: z.string(), sha256: z.string() });
const side = z.string();

/** What of a manifest a report is made again from. */
const manifestForm = z.object({
  program: z.object({ name: z.literal("counterpoint"), version: z.string() }),
  study: z.object({ id: z.string(), title: z.string() }),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  comparison: z.object({
    contrasts: z.array(z.object({ target: side, reference: side })).min(1),
    zones: z.array(z.string()),
    inference: z.object({
      unit: z.enum(units).nullable(),
      base: z.enum(bases),
      resamples: z.number(),
      seed: z.number(),
      families: z.array(z.object({ name: z.string(), labels: z.array(z.string()) })),
    }),
    register: z.string().nullable(),
    side_names: z.array(z.object({ side, name: z.string() })),
    voices: z.array(z.object({ id: z.string(), name: z.string() })),
    grouping: z
      .object({
        by: z.string().nullable(),
        groups: z.array(z.object({ side, texts: z.number() })),
        read: z.number(),
        without: z.number(),
        elsewhere: z.number(),
      })
      .nullable(),
  }),
  warnings: z.array(z.string()),
  inputs: z.array(hashed),
  lexicons: z.array(hashed),
  packages: z.record(z.string(), z.string()),
  outputs: z.array(hashed.extend({ bytes: z.number() })),
});
type Manifest = z.infer<typeof manifestForm>;

const manifestName = "manifest.json";

const jsonOf = (bytes: Uint8Array, path: string): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Fault(`${path}: is no JSON; make the report anew with counterpoint compare`);
  }
};

const readManifest = async (folder: string): Promise<Manifest> => {
  const path = join(folder, manifestName);
  const read = manifestForm.safeParse(jsonOf(await readBytes(path), path));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Fault(
    `${path}: is no manifest of a comparison: ${issue?.path.join(".") || "it"} ${issue?.message ?? "is wrong"}; make the report anew with counterpoint compare`,
  );
};

/** A cell of a CSV as it was before it was written. */
const cellOf = (text: string, { type }: Column): Cell => {
  if (text === "" && type.endsWith("?")) return null;
  if (type.startsWith("string")) return text;
  return type.startsWith("boolean") ? text === "true" : Number(text.replace(",", "."));
};

const fromCsv = async (folder: string, table: TableDescription): Promise<Table> => {
  const { name, columns } = table;
  const entries = Object.entries(columns);
  const rows = await readCsv(
    join(folder, `${name}.csv`),
    entries.map(([column]) => column),
  );
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

const fromJson = async (folder: string, described: readonly TableDescription[]): Promise<readonly Table[]> => {
  const path = join(folder, "report.json");
  const read = jsonForm.safeParse(jsonOf(await readBytes(path), path));
  if (!read.success) throw new Fault(`${path}: holds no tables; make the report anew with counterpoint compare`);
  const { tables } = read.data;
  return described
    .filter(({ name }) => Object.hasOwn(tables, name))
    .map((table) => {
      const rows = tables[table.name] ?? [];
      demandColumns(rows, table.columns, `${path}: ${table.name}`);
      return { ...descriptionOf(table), rows };
    });
};

const neither = (folder: string, written: ReadonlySet<string>): Fault => {
  const others = [...written].some((path) => path.endsWith(".parquet")) ? "; Parquet is not read back" : "";
  return new Fault(
    `${folder}: holds neither CSV files nor report.json, of which a page could be made${others}; counterpoint compare --format csv,html writes both`,
  );
};

const tablesIn = async (
  folder: string,
  { outputs }: Manifest,
  described: readonly TableDescription[],
  preferred: TableSource,
): Promise<readonly Table[]> => {
  const written = new Set(outputs.map(({ path }) => path));
  const chosen = described.filter(({ name }) => written.has(`${name}.csv`));
  const isJson = written.has("report.json") && (preferred === "json" || chosen.length === 0);
  if (isJson) return fromJson(folder, described);
  if (chosen.length > 0) return Promise.all(chosen.map((one) => fromCsv(folder, one)));
  throw neither(folder, written);
};

const byPath = (files: readonly HashedFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, sha256 }) => [path, sha256]));

const delimiters = [",", ";", "\t"] as const;

const listOf = (setting: Setting | undefined): readonly string[] => (Array.isArray(setting) ? setting : []);

/** Which of the files that hold the tables is read where both are there. */
export type TableSource = "json" | "csv";

/** Reads a report from its folder: the manifest, and its tables from `report.json` or the CSV files. */
export const readReport = async (
  folder: string,
  described: readonly TableDescription[],
  preferred: TableSource = "json",
): Promise<WrittenReport> => {
  const manifest = await readManifest(folder);
  const { program, study, settings, comparison, warnings, inputs, lexicons, packages, outputs } = manifest;
  const { contrasts, zones, inference, register, side_names, voices, grouping } = comparison;
  const [first = { target: "", reference: "" }] = contrasts;
  return {
    report: {
      ...study,
      tables: await tablesIn(folder, manifest, described, preferred),
      counting: {
        ...first,
        zones,
        inference,
        sideNames: new Map(side_names.map(({ side: id, name }) => [id, name])),
        ...(register === null ? {} : { register }),
      },
      contrasts,
      voices,
      kinships: new Map(),
      ...(grouping === null ? {} : { grouping }),
      provenance: {
        program,
        inputs,
        lexicons: byPath(lexicons),
        packages: new Map(Object.entries(packages)),
        settings: new Map<string, Setting>(Object.entries(settings)),
      },
      warnings,
    },
    options: {
      text: settings.text !== false,
      bom: settings.bom === true,
      delimiter: delimiters.find((one) => one === settings.delimiter) ?? ",",
      ...(settings.decimal === "," ? { decimal: "," } : {}),
    },
    formats: listOf(settings.formats),
    outputs,
  };
};
