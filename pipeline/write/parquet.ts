import type { Format } from "../model/report.js";

/** One Parquet file a table. */
export const parquet: Format = {
  name: "parquet",
  about: "parquet/, one Parquet file a table, with types, for R, Python and DuckDB",
  always: false,
  async *files({ tables, provenance: { program } }, options) {
    const { parquetBytes } = await import("./parquet-bytes.js");
    for (const table of tables) {
      const bytes = parquetBytes(table, options, `${program.name} ${program.version}`);
      yield { path: `parquet/${table.name}.parquet`, chunks: [bytes] };
    }
  },
};
