import type { Cell } from "./table.js";

/** One row of a table of any kind. */
export type CellRow = Readonly<Record<string, Cell>>;

/** Text of a cell, or null. */
export const textCell = (row: CellRow, column: string): string | null => {
  const cell = row[column];
  return typeof cell === "string" ? cell : null;
};

/** Number of a cell, or null. */
export const numberCell = (row: CellRow, column: string): number | null => {
  const cell = row[column];
  return typeof cell === "number" ? cell : null;
};
