import { stringify } from "csv-stringify/sync";
import { formula } from "../model/formula.js";
import type { OutputFile, WriteOptions } from "../model/report.js";
import type { Cell, Table } from "../model/table.js";
import { writtenRows } from "./cells.js";

/** Rows that are turned into text at once; a chunk of this size is cheap to hold and to write. */
const rowsAtOnce = 500;

/** A cell of text as CSV can hold it: formulas behind an apostrophe, NUL (which ends a cell in many readers) as `␀`. */
const safeText = (text: string): string => (formula.test(text) ? `'${text}` : text).replaceAll("\0", "␀");

const numberText = (decimal: WriteOptions["decimal"]): ((value: number) => string) =>
  decimal === "," ? (value) => String(value).replace(".", ",") : String;

const serialise = (rows: Cell[][], { delimiter, decimal }: WriteOptions): string =>
  stringify(rows, {
    delimiter,
    record_delimiter: "\r\n",
    // Off by default as soon as a record delimiter is given: a cell with a bare line feed would stand unquoted.
    quote_record_delimiter: true,
    cast: { string: safeText, boolean: String, number: numberText(decimal) },
  });

/** The pieces of one table as CSV (RFC 4180): a header always, CRLF line ends, null as an empty cell. */
export function* csvChunks(table: Table, options: WriteOptions): Generator<string> {
  const header = serialise([Object.keys(table.columns)], options);
  yield options.bom ? `\uFEFF${header}` : header;
  let rows: Cell[][] = [];
  for (const row of writtenRows(table, options)) {
    rows.push([...row]);
    if (rows.length < rowsAtOnce) continue;
    yield serialise(rows, options);
    rows = [];
  }
  if (rows.length > 0) yield serialise(rows, options);
}

/** One CSV a table, as a file of that name. */
export function* csvFiles(tables: readonly Table[], options: WriteOptions): Generator<OutputFile> {
  for (const table of tables) yield { path: `${table.name}.csv`, chunks: csvChunks(table, options) };
}
