import type { Cell } from "../../model/table.js";
import { displayWidth } from "../display-width.js";

const [narrowest, widest] = [6, 60];
/** A button of the filter stands in the header. */
const button = 3;

const cellWidth = (cell: Cell): number => {
  if (cell === null) return 0;
  if (typeof cell === "number") return Math.min(String(cell).length, 12);
  return displayWidth(String(cell).slice(0, widest)) + 1;
};

/** Widths that fit the header and some rows, in characters. */
export const widthsOf = (header: readonly string[], rows: readonly (readonly Cell[])[]): readonly number[] =>
  header.map((name, at) => {
    const most = rows.reduce((width, row) => Math.max(width, cellWidth(row[at] ?? null)), name.length + button);
    return Math.min(widest, Math.max(narrowest, most));
  });
