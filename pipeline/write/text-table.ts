import type { Cell, Column, Table } from "../model/table.js";
import { grouped, type Paint, paint } from "./butterfly.js";
import { displayWidth, padEnd, padStart, printable, wrap } from "./display-width.js";

/** How a table is shown. */
export interface TextTableOptions {
  readonly width: number;
  readonly colour: boolean;
  /** Rows that are shown; the others are counted. */
  readonly rows: number;
  /** True if its name and what it is are told above it. */
  readonly head: boolean;
}

/** A column with its cells as they are shown. */
interface Shown {
  readonly name: string;
  readonly isNumber: boolean;
  readonly cells: readonly string[];
  readonly header: readonly string[];
  readonly width: number;
}

const gap = 2;
/** Columns to which a text may be cut before a figure is left out: what a row is about is worth more than its last figure. */
const narrowestText = (width: number): number => Math.max(10, Math.floor(width / 6));
const widestText = 48;
const nothing = "–";

const isNumeric = ({ type }: Column): boolean => type.startsWith("integer") || type.startsWith("number");

/** Decimals that show four digits of the greatest number. */
const decimalsFor = (values: readonly number[]): number => {
  const most = values.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  return most >= 1000 ? 0 : most >= 100 ? 1 : most >= 10 ? 2 : most >= 1 ? 3 : 4;
};

const digitsOf = (value: number, decimals: number): string => {
  const fixed = value.toFixed(decimals);
  // What is not 0 is not shown as 0.
  if (value !== 0 && Number(fixed) === 0) return value.toExponential(0);
  const [whole = "", part] = fixed.split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  return `${sign}${grouped(Number(whole.replace("-", "")))}${part === undefined ? "" : `.${part}`}`;
};

const shownCells = (column: Column, cells: readonly Cell[], parts: readonly Cell[]): readonly string[] => {
  const numbers = new Map<Cell, number[]>();
  for (const [index, cell] of cells.entries()) {
    if (typeof cell !== "number" || !Number.isFinite(cell)) continue;
    const part = parts[index] ?? null;
    const own = numbers.get(part);
    if (own === undefined) numbers.set(part, [cell]);
    else own.push(cell);
  }
  // What stands in one part is of one kind: measures of different scales are not told by the digits of the greatest.
  const decimals = new Map([...numbers].map(([part, values]) => [part, decimalsFor(values)]));
  return cells.map((cell, index) => {
    if (cell === null) return nothing;
    if (typeof cell !== "number") return printable(String(cell));
    if (!Number.isFinite(cell)) return String(cell);
    return digitsOf(cell, column.type.startsWith("integer") ? 0 : (decimals.get(parts[index] ?? null) ?? 0));
  });
};

/** A column's name in lines, broken behind underscores where its cells are narrower. */
const headerLines = (name: string, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const piece of name.split(/(?<=_)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
};

const columnOf = (name: string, column: Column, cells: readonly Cell[], parts: readonly Cell[]): Shown => {
  const shown = shownCells(column, cells, parts);
  const widest = shown.reduce((most, cell) => Math.max(most, displayWidth(cell)), 1);
  const header = headerLines(name, Math.max(widest, 10));
  const named = Math.max(...header.map((line) => line.length));
  const isNumber = isNumeric(column);
  return {
    name,
    isNumber,
    cells: shown,
    header,
    width: isNumber ? Math.max(widest, named) : Math.max(Math.min(widest, widestText), named),
  };
};

const widthOf = (columns: readonly Shown[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0) + gap * (columns.length - 1);

/** Columns made to fit: the widest texts are cut first, then columns at the end are left out. */
const fitted = (columns: readonly Shown[], width: number): readonly Shown[] => {
  const widths = columns.map((column) => column.width);
  const narrowest = narrowestText(width);
  for (let over = widthOf(columns) - width; over > 0; over -= 1) {
    let widest = -1;
    for (const [index, { isNumber }] of columns.entries()) {
      if (!isNumber && (widths[index] ?? 0) > Math.max(narrowest, widths[widest] ?? 0)) widest = index;
    }
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  const cut = columns.map((column, index) => ({ ...column, width: widths[index] ?? 0 }));
  while (cut.length > 1 && widthOf(cut) > width) cut.pop();
  return cut;
};

const lineOf = (columns: readonly Shown[], text: (column: Shown) => string): string =>
  columns
    .map((column) => (column.isNumber ? padStart(text(column), column.width) : padEnd(text(column), column.width)))
    .join(" ".repeat(gap))
    .trimEnd();

const headOf = (columns: readonly Shown[], { strong, faint }: Paint): readonly string[] => {
  const high = Math.max(...columns.map(({ header }) => header.length));
  const lines = Array.from({ length: high }, (_, line) =>
    strong(lineOf(columns, ({ header }) => header[line - (high - header.length)] ?? "")),
  );
  return [...lines, faint("─".repeat(widthOf(columns)))];
};

/** Rows that each part of a table gets at least. */
const leastOfPart = 5;

/** How many rows of each part are shown: as many as all parts can have alike. */
const rowsOfPart = ({ rows, parts }: Table, most: number): number => {
  if (parts === undefined) return most;
  const values = new Set<Cell | undefined>();
  for (const row of rows) values.add(row[parts]);
  return Math.max(Math.min(leastOfPart, most), Math.floor(most / Math.max(1, values.size)));
};

/** Rows to be shown, with where another part begins, and how many there are. */
const taken = (table: Table, most: number) => {
  const rows: Readonly<Record<string, Cell>>[] = [];
  const breaks = new Set<number>();
  const ofPart = rowsOfPart(table, most);
  let [all, inPart]: [number, number] = [0, 0];
  let part: Cell | undefined;
  for (const row of table.rows) {
    const value = table.parts === undefined ? null : row[table.parts];
    if (value !== part) {
      inPart = 0;
      if (rows.length > 0 && rows.length < most) breaks.add(rows.length);
    }
    part = value;
    if (inPart < ofPart && rows.length < most) rows.push(row);
    inPart += 1;
    all += 1;
  }
  return { rows, breaks, all };
};

/** What the table does not show, and what whoever reads it must know. */
const footers = (table: Table, shown: number, all: number, out: readonly string[]): readonly string[] => [
  ...(all === 0 ? ["No rows."] : []),
  ...(shown < all ? [`${grouped(shown)} of ${grouped(all)} rows; --rows N shows more, --format csv has all.`] : []),
  ...(all > 0 && out.length > 0 ? [`Too wide for ${out.join(", ")}; --format csv has all columns.`] : []),
  ...(table.notes ?? []),
];

/**
 * A table for people: numbers to the right with the digits that say something, texts cut by the columns that they take,
 * and below it what was left out and what must be known. Nothing of a source can write over the terminal.
 */
export const textTable = (table: Table, options: TextTableOptions): string => {
  const painted = paint(options.colour);
  const { rows, breaks, all } = taken(table, options.rows);
  const cellsOf = (name: string): readonly Cell[] => rows.map((row) => row[name] ?? null);
  const parts = table.parts === undefined ? [] : cellsOf(table.parts);
  const columns = Object.entries(table.columns).map(([name, column]) => columnOf(name, column, cellsOf(name), parts));
  const shown = fitted(columns, options.width);
  const out = columns.slice(shown.length).map(({ name }) => name);
  const rule = painted.faint("─".repeat(widthOf(shown)));
  const lines = rows.flatMap((_, index) => [
    ...(breaks.has(index) ? [rule] : []),
    lineOf(shown, ({ cells }) => cells[index] ?? ""),
  ]);
  const told = footers(table, rows.length, all, out).flatMap((note) => wrap(note, Math.min(options.width, 100)));
  return [
    ...(options.head
      ? [painted.strong(table.name), ...wrap(table.about, Math.min(options.width, 100)).map(painted.faint), ""]
      : []),
    ...(all === 0 ? [] : [...headOf(shown, painted), ...lines, rule]),
    ...told.map(painted.faint),
    "",
  ].join("\n");
};
