import type { Cell } from "../model/table.js";
import type { CellChange, RowChange, TableChange } from "../prove/table-changes.js";
import type { Names } from "./basis-lines.js";
import { grouped } from "./butterfly.js";
import { displayWidth, printable, truncate } from "./display-width.js";

const rowsTold = 3;
const cellsTold = 3;
const cellWidth = 60;
const shownBefore = 16;

/** A cell as a person reads it; words stand in quotation marks where they could be taken for the line's own. */
export const cellText = (cell: Cell): string => {
  if (cell === null || cell === "") return "nothing";
  const text = truncate(printable(String(cell)), cellWidth);
  return /^[^\s,"]+$/.test(text) ? text : `“${text}”`;
};

/** Two texts from a little before the place where they part, so that the difference is not cut off. */
const atDifference = (one: string, two: string): readonly [string, string] => {
  if (Math.max(displayWidth(one), displayWidth(two)) <= cellWidth) return [one, two];
  let at = 0;
  while (at < one.length && one[at] === two[at]) at += 1;
  const from = at - shownBefore;
  return from <= 0 ? [one, two] : [`…${one.slice(from)}`, `…${two.slice(from)}`];
};

/** A cell in two versions. */
export const cellsText = ({ before, after }: Pick<CellChange, "before" | "after">, names: Names): string => {
  const [one, two] =
    typeof before === "string" && typeof after === "string" ? atDifference(before, after) : [before, after];
  return `${cellText(one)} ${names.before}, ${cellText(two)} ${names.after}`;
};

/** What names a row, in one line. */
export const keyText = ({ key }: Pick<RowChange, "key">): string =>
  key.map(([column, value]) => `${column} ${cellText(value)}`).join(", ");

const cellLines = ({ cells }: RowChange, names: Names, all: boolean): readonly string[] => {
  const told = cells
    .slice(0, all ? cells.length : cellsTold)
    .map((cell) => `${cell.column}: ${cellsText(cell, names)}`);
  const more = cells.length - told.length;
  return more === 0 ? told : [...told, `and ${more} more ${more === 1 ? "cell" : "cells"}`];
};

const rowLines = (row: RowChange, names: Names, all: boolean): readonly string[] => {
  if (row.change === "added") return [`${keyText(row)}: ${names.after} only`];
  if (row.change === "removed") return [`${keyText(row)}: ${names.before} only`];
  return [keyText(row), ...cellLines(row, names, all).map((line) => `  ${line}`)];
};

/** Says how many were left out. */
export const moreText = (more: number, one: string): string =>
  `and ${grouped(more)} more ${one}${more === 1 ? "" : "s"}; --all lists ${more === 1 ? "it" : "them"}`;

/** How far something stands from where it stood. */
export const shiftText = (by: number): string =>
  by === 0
    ? "have other numbers of sentences and the like"
    : `stand ${grouped(Math.abs(by))} code ${Math.abs(by) === 1 ? "unit" : "units"} further ${by > 0 ? "on" : "back"}`;

const waysTold = 2;

/** Rows that differ in places alone, in one line; null where there are none. */
const movedText = (moved: TableChange["moved"]): string | null => {
  if (moved.length === 0) return null;
  const rows = moved.reduce((sum, one) => sum + one.rows, 0);
  const [first] = moved;
  if (first !== undefined && moved.length === 1)
    return `${grouped(rows)} ${rows === 1 ? "row" : "rows"} only ${rows === 1 ? singular(shiftText(first.by)) : shiftText(first.by)}`;
  const told = moved.slice(0, waysTold).map(({ by, rows: some }) => `${grouped(some)} ${shiftText(by)}`);
  return `${grouped(rows)} rows only stand elsewhere (${told.join(", ")}${moved.length > waysTold ? ", …" : ""})`;
};

const singular = (text: string): string => text.replace(/^stand/, "stands").replace(/^have/, "has");

type Told = Pick<TableChange, "before" | "after" | "moved"> & { readonly rows: readonly Pick<RowChange, "change">[] };

/** How many rows of a table differ, and how many more in places alone. */
export const rowsText = ({ rows, before, after, moved }: Told, names: Names): string => {
  const count = `${grouped(rows.length)} ${rows.length === 1 ? "row differs" : "rows differ"}`;
  const elsewhere = movedText(moved);
  if (rows.length === 0 && elsewhere !== null) return `${elsewhere}, of ${grouped(before)}`;
  const changed = rows.every(({ change }) => change === "changed")
    ? `${count}, of ${grouped(before)}`
    : `${count}; ${grouped(before)} rows ${names.before}, ${grouped(after)} ${names.after}`;
  return elsewhere === null ? changed : `${changed}; ${elsewhere}`;
};

/** Smaller comes first: counts that moved, their sums over labels, then what follows from them. */
const rank = ({ change, cells, key }: RowChange): number => {
  if (change === "changed" && !cells.some(({ column }) => column.endsWith("_count"))) return 2;
  return key.some(([column, value]) => column === "label" && value === "all") ? 1 : 0;
};

const byRank = (rows: readonly RowChange[]): readonly RowChange[] =>
  [0, 1, 2].flatMap((wanted) => rows.filter((row) => rank(row) === wanted));

/** The rows of a table that differ: the first few, or all. */
export const tableLines = (change: TableChange, names: Names, all: boolean): readonly string[] => {
  const { rows, columnsAdded, columnsRemoved } = change;
  const told = byRank(rows).slice(0, all ? rows.length : rowsTold);
  return [
    ...columnsAdded.map((column) => `column ${column}: ${names.after} only`),
    ...columnsRemoved.map((column) => `column ${column}: ${names.before} only`),
    ...told.flatMap((row) => rowLines(row, names, all)),
    ...(told.length === rows.length ? [] : [moreText(rows.length - told.length, "row")]),
  ];
};
