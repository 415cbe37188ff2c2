import type { HashedFile, OutputFile, Result, Setting, WriteOptions, WrittenFile } from "../model/report.js";
import type { Table } from "../model/table.js";
import { versions } from "../read/versions.js";
import { csvChunks, instrumentCodebook, jsonChunks, manifest } from "../write/index.js";
import { choiceOf } from "./annotate.js";
import { replaceFolder } from "./disk.js";
import type { ExploreOptions } from "./explore.js";
import { chooseLexicons } from "./lexicons.js";

/** What tables of an instrument were made from. */
export interface MadeFrom {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly HashedFile[];
  readonly settings: ReadonlyMap<string, Setting>;
  readonly options: ExploreOptions;
  readonly warnings?: readonly string[];
}

const resultOf = async (tables: readonly Table[], made: MadeFrom): Promise<Result> => {
  const { program, packages } = await versions();
  const { files } = await chooseLexicons(choiceOf(made.options));
  return {
    id: made.id,
    title: made.title,
    tables,
    warnings: made.warnings ?? [],
    provenance: {
      program: { name: "counterpoint", version: program },
      inputs: made.sources,
      lexicons: files,
      packages,
      settings: made.settings,
    },
  };
};

const tableFile = (table: Table, format: "csv" | "json", options: WriteOptions): OutputFile => ({
  path: `${table.name}.${format}`,
  chunks: format === "csv" ? csvChunks(table, options) : jsonChunks(table, options),
});

/** Writes the tables of an instrument into a folder of their own, with a codebook and a manifest of hashes. */
export const writeTables = async (
  tables: readonly Table[],
  folder: string,
  made: MadeFrom,
  { format, ...options }: WriteOptions & { readonly format: "csv" | "json" },
): Promise<readonly WrittenFile[]> => {
  const result = await resultOf(tables, made);
  const written: WrittenFile[] = [];
  await replaceFolder(folder, async (put) => {
    for (const table of tables) written.push(await put(tableFile(table, format, options)));
    written.push(await put(instrumentCodebook(result, options)));
    written.push(await put(manifest(result, written)));
  });
  return written;
};
