import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { describe, expect, it } from "vitest";
import type { WriteOptions } from "../../pipeline/model/report.js";
import type { Table } from "../../pipeline/model/table.js";
import { parquetBytes } from "../../pipeline/write/parquet-bytes.js";
import { reportOf } from "../made/tabulate.js";
import { uglyTable, uglyWords } from "../made/ugly-cells.js";

const options: WriteOptions = { text: true, bom: false, delimiter: "," };

const fileOf = (table: Table, chosen: Partial<WriteOptions> = {}): ArrayBuffer =>
  new Uint8Array(parquetBytes(table, { ...options, ...chosen }, "counterpoint 0.0.0")).buffer;

const plain = (cell: unknown): unknown => (typeof cell === "bigint" ? Number(cell) : cell);

/** Rows as lists of cells; names such as `__proto__` are no keys to be trusted. */
const read = async (file: ArrayBuffer, { columns }: Table): Promise<readonly (readonly unknown[])[]> =>
  (await parquetReadObjects({ file })).map((row) => Object.keys(columns).map((name) => plain(row[name])));

const cellsOf = ({ columns, rows }: Table): readonly (readonly unknown[])[] =>
  [...rows].map((row) => Object.keys(columns).map((name) => row[name]));

const schemaOf = (file: ArrayBuffer): readonly string[] =>
  parquetSchema(parquetMetadata(file)).children.map(({ element }) =>
    [element.name, element.type, element.converted_type ?? "", element.repetition_type].join(" "),
  );

describe("parquet", () => {
  it.each(reportOf().tables.map((table) => [table.name, table] as const))(
    "holds the rows of %s, typed",
    async (_, table) => {
      expect(await read(fileOf(table), table)).toEqual(cellsOf(table));
    },
  );

  it("has types by column, whatever the table holds, and says what its columns are", async () => {
    const table = uglyTable();
    const { __proto__: none, ...columns } = table.columns;
    expect(none).toBeDefined();
    const file = fileOf({ ...table, columns });
    expect(schemaOf(file)).toEqual([
      "words BYTE_ARRAY UTF8 REQUIRED",
      "constructor BYTE_ARRAY UTF8 OPTIONAL",
      "number DOUBLE  OPTIONAL",
      "truth BOOLEAN  OPTIONAL",
      "source BYTE_ARRAY UTF8 REQUIRED",
    ]);
    for (const other of [fileOf({ ...table, columns, rows: [] }), fileOf({ ...table, columns }, { text: false })])
      expect(schemaOf(other)).toEqual(schemaOf(file));
    const { key_value_metadata: told, created_by: by } = parquetMetadata(file);
    expect(by).toBe("counterpoint 0.0.0");
    expect(told?.map(({ key }) => key)).toEqual(["table", "about", "columns"]);
    expect(JSON.parse(told?.[2]?.value ?? "")[2]).toEqual({ name: "number", type: "number?", about: "a number" });
  });

  it("keeps ugly words, great and small numbers, and names that objects have of themselves", async () => {
    const { columns, rows, ...table } = uglyTable();
    const renamed = Object.entries(columns).map(([name, column]) => [name === "__proto__" ? "big" : name, column]);
    const made: Table = {
      ...table,
      columns: Object.fromEntries(renamed),
      rows: [...rows].map((row) => ({
        ...row,
        big: Object.entries(row).find(([name]) => name === "__proto__")?.[1] ?? null,
      })),
    };
    expect(await read(fileOf(made), made)).toEqual(cellsOf(made));
    expect(schemaOf(fileOf(uglyTable()))).toContain("__proto__ INT64  OPTIONAL");
  });

  it("replaces lone surrogates one for one, and empties the words of the sources if asked", async () => {
    const table = uglyTable(["a\uD800b\uDC00", "𝒳"]);
    expect((await read(fileOf(table), table)).map(([words]) => words)).toEqual(["a\uFFFDb\uFFFD", "𝒳"]);
    expect((await read(fileOf(table, { text: false }), table)).map((row) => row.at(-1))).toEqual(["", ""]);
  });

  it("gives the same bytes twice, and holds more rows than are packed at once", async () => {
    expect(Buffer.from(fileOf(uglyTable())).equals(Buffer.from(fileOf(uglyTable())))).toBe(true);
    const long: Table = {
      name: "long",
      about: "",
      columns: { at: { type: "integer", about: "" } },
      rows: Array.from({ length: 100_001 }, (_, at) => ({ at })),
    };
    const rows = await read(fileOf(long), long);
    expect([rows.length, rows[50_000]?.[0], rows.at(-1)?.[0]]).toEqual([100_001, 50_000, 100_000]);
    expect(uglyWords.length).toBeGreaterThan(30);
  });
});
