import { type BasicType, ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { WriteOptions } from "../model/report.js";
import type { Cell, Column, ColumnType, Table } from "../model/table.js";
import { writtenRows } from "./cells.js";

/** Rows that are packed at once. */
const rowsAtOnce = 50_000;

/** Types never depend on what a table holds, so that files of two reports can be joined; no integer is too big for 64 bits. */
const parquetTypes: Readonly<Record<string, BasicType>> = {
  string: "STRING",
  integer: "INT64",
  number: "DOUBLE",
  boolean: "BOOLEAN",
};

const plainType = (type: ColumnType): string => type.replace("?", "");

const sourcesOf = (
  entries: readonly (readonly [string, Column])[],
  data: readonly Cell[][],
): (ColumnSource & { type: BasicType })[] =>
  entries.map(([name, { type }], at) => ({
    name,
    type: parquetTypes[plainType(type)] ?? "STRING",
    nullable: type.endsWith("?"),
    data: plainType(type) === "integer" ? (data[at] ?? []).map(bigOf) : (data[at] ?? []),
  }));

const bigOf = (cell: Cell): bigint | null => (cell === null ? null : BigInt(Number(cell)));

/** What the file tells of itself: what the table is, and what each column holds. */
const told = ({ name, about, columns }: Table): { key: string; value: string }[] => [
  { key: "table", value: name },
  { key: "about", value: about },
  {
    key: "columns",
    value: JSON.stringify(
      Object.entries(columns).map(([column, { type, about: held }]) => ({ name: column, type, about: held })),
    ),
  },
];

/** One table as the bytes of a Parquet file, packed by Snappy. */
export const parquetBytes = (table: Table, options: WriteOptions, createdBy: string): Uint8Array => {
  const entries = Object.entries(table.columns);
  const fresh = (): Cell[][] => entries.map(() => []);
  let data = fresh();
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: sourcesOf(entries, data) }),
    kvMetadata: told(table),
    createdBy,
  });
  const flush = (): void => {
    const columnData = sourcesOf(entries, data);
    void writer.write({ columnData, rowGroupSize: rowsAtOnce });
    data = fresh();
  };
  for (const cells of writtenRows(table, options)) {
    for (const [at, cell] of cells.entries()) data[at]?.push(cell);
    if (data[0]?.length === rowsAtOnce) flush();
  }
  if ((data[0]?.length ?? 0) > 0) flush();
  void writer.finish();
  return bytes.getBytes();
};
