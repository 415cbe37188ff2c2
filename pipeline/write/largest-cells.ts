import type { CellChange, RowChange } from "../prove/table-changes.js";
import type { Names } from "./basis-lines.js";
import { cellsText, keyText } from "./row-lines.js";

const cellsTold = 3;

/** A row with its cells that differ. */
export interface RowWithCells {
  readonly key: RowChange["key"];
  readonly figures: readonly CellChange[];
}

/** Verdicts come first, then figures by how far they moved against their own size, then words. */
const weight = ({ column, before, after }: CellChange): number => {
  if (column === "verdict") return 2;
  if (typeof before !== "number" || typeof after !== "number") return -1;
  return Math.abs(after - before) / Math.max(Math.abs(before), Math.abs(after));
};

/** The few cells of a table that moved the most, each in a line with its row. */
export const largestCells = (rows: readonly RowWithCells[], names: Names): readonly string[] =>
  rows
    .flatMap(({ key, figures }) => figures.map((cell) => ({ key, cell, weight: weight(cell) })))
    .sort((one, two) => two.weight - one.weight)
    .slice(0, cellsTold)
    .map(({ key, cell }) => `${keyText({ key })}: ${cell.column} ${cellsText(cell, names)}`);
