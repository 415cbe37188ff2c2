import type { WriteOptions } from "../model/report.js";
import type { Cell, Column, Table } from "../model/table.js";

/** UTF-8 has no lone surrogates: each becomes U+FFFD, one code unit for one, so that offsets still hold. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

/** A cell as it is written: words of the source only if they are wanted, and well-formed. */
const written = (column: Column, cell: Cell, { text }: WriteOptions): Cell => {
  if (column.text === true && !text) return column.type.endsWith("?") ? null : "";
  return typeof cell === "string" ? wellFormed(cell) : cell;
};

/** Goes through the rows of a table as arrays of cells in the order of its columns; a missing cell is an error. */
export function* writtenRows(table: Table, options: WriteOptions): Generator<readonly Cell[]> {
  const columns = Object.entries(table.columns);
  let index = 0;
  for (const row of table.rows) {
    yield columns.map(([name, column]) => {
      const cell = row[name];
      if (cell === undefined) throw new Error(`${table.name}: row ${index} has no ${name}`);
      return written(column, cell, options);
    });
    index += 1;
  }
}
