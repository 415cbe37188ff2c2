import type { WriteOptions } from "../model/report.js";
import type { Table } from "../model/table.js";
import { writtenRows } from "./cells.js";

/** The rows of one table as JSON objects. */
function* objects(table: Table, options: WriteOptions): Generator<string> {
  const keys = Object.keys(table.columns).map((name) => JSON.stringify(name));
  for (const row of writtenRows(table, options))
    yield `{${row.map((cell, index) => `${keys[index]}:${JSON.stringify(cell)}`).join(",")}}`;
}

/** The rows of one table as JSON objects, one line each, so that two outputs can be compared line by line. */
export function* jsonRows(table: Table, options: WriteOptions): Generator<string> {
  let separator = "\n";
  for (const object of objects(table, options)) {
    yield separator + object;
    separator = ",\n";
  }
}

/** The rows of one table as JSON Lines. */
export function* jsonLines(table: Table, options: WriteOptions): Generator<string> {
  for (const object of objects(table, options)) yield `${object}\n`;
}

/** The pieces of one table as an array of objects. */
export function* jsonChunks(table: Table, options: WriteOptions): Generator<string> {
  yield "[";
  yield* jsonRows(table, options);
  yield "\n]\n";
}
