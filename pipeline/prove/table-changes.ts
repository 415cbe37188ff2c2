import type { CellRow } from "../model/row.js";
import type { Cell } from "../model/table.js";
import { isNamedByPlace, shiftOf, withoutPlaces } from "./places.js";
import { type RowPair, rowPairs } from "./row-pairs.js";

/** A cell that two versions of a row fill differently. */
export interface CellChange {
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** A row that only one version of a table has, or that differs. */
export interface RowChange {
  readonly change: "added" | "removed" | "changed";
  /** What names the row: the columns of the table's key with their values. */
  readonly key: readonly (readonly [column: string, value: Cell])[];
  /** Of a changed row, the cells that differ. */
  readonly cells: readonly CellChange[];
  readonly before: CellRow | null;
  readonly after: CellRow | null;
}

/** Rows that tell the same in both versions, but for where it stands. */
export interface MovedRows {
  /** How many code units further on; 0 where only the numbers of sentences and the like are others. */
  readonly by: number;
  readonly rows: number;
}

/** What differs between two versions of a table. */
export interface TableChange {
  readonly table: string;
  /** Those that differ in more than places. */
  readonly rows: readonly RowChange[];
  /** Those that differ in places alone; the most first. */
  readonly moved: readonly MovedRows[];
  /** How many rows each version has. */
  readonly before: number;
  readonly after: number;
  /** Columns that only one version has; their cells are not compared. */
  readonly columnsAdded: readonly string[];
  readonly columnsRemoved: readonly string[];
}

/** A table with what its rows are known by. */
export interface KeyedRows {
  readonly name: string;
  /** Without it rows are known by their number. */
  readonly key?: readonly string[];
}

/** Rows by their key; a key that stands twice, as in a damaged file, gets a number. */
const byKey = (rows: Iterable<CellRow>, key: readonly string[]): ReadonlyMap<string, CellRow> => {
  const found = new Map<string, CellRow>();
  let number = 0;
  for (const row of rows) {
    number += 1;
    const name = key.length === 0 ? String(number) : JSON.stringify(key.map((column) => row[column] ?? null));
    let free = name;
    for (let use = 2; found.has(free); use += 1) free = `${name}#${use}`;
    found.set(free, row);
  }
  return found;
};

const columnsOf = (rows: ReadonlyMap<string, CellRow>): readonly string[] => {
  const [first] = rows.values();
  return Object.keys(first ?? {});
};

const without = (columns: readonly string[], others: readonly string[]): readonly string[] =>
  others.length === 0 ? [] : columns.filter((column) => !others.includes(column));

const movedRows = (pairs: readonly RowPair[]): readonly MovedRows[] => {
  const counts = new Map<number, number>();
  for (const { before, after, isMoved } of pairs) {
    if (!isMoved || before === null || after === null) continue;
    const by = shiftOf(before, after);
    counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return [...counts].map(([by, rows]) => ({ by, rows })).sort((a, b) => b.rows - a.rows || a.by - b.by);
};

/** Cells that differ; of two rows of different places those that differ in more than that. */
const cellChanges = (before: CellRow, after: CellRow, columns: readonly string[], hasMoved: boolean) => {
  const [was, is] = hasMoved ? [withoutPlaces(before), withoutPlaces(after)] : [before, after];
  return columns
    .filter((column) => was[column] !== is[column])
    .map((column) => ({ column, before: before[column] ?? null, after: after[column] ?? null }));
};

/** How two versions of a table are set against each other. */
export interface TableChangeOptions {
  /** False takes each place as it stands, as in a file that somebody has edited; else a row is followed to where it has moved. */
  readonly follow?: boolean;
}

/**
 * What differs between two versions of a table: rows in the order of the first, then those that only the second has. Rows
 * that only stand elsewhere, since the text before them has grown or shrunk, are counted, not listed.
 */
export const tableChange = (
  { name, key = [] }: KeyedRows,
  first: Iterable<CellRow>,
  second: Iterable<CellRow>,
  { follow = true }: TableChangeOptions = {},
): TableChange => {
  const [before, after] = [byKey(first, key), byKey(second, key)];
  const [columns, later] = [columnsOf(before), columnsOf(after)];
  const shared = columns.filter((column) => later.includes(column));
  const keyOf = (row: CellRow, at: string): RowChange["key"] =>
    key.length === 0 ? [["row", at]] : key.map((column) => [column, row[column] ?? null]);
  const isFollowed = follow && key.length > 0;
  const staysInPlace = (one: CellRow, two: CellRow): boolean =>
    !isFollowed || (isNamedByPlace(key, one) && key.every((column) => one[column] === two[column]));
  const changeOf = ({ at, before: was, after: is, isMoved }: RowPair): readonly RowChange[] => {
    const row = was ?? is;
    if (row === null || isMoved) return [];
    const named = { key: keyOf(row, at), before: was, after: is };
    if (was === null) return [{ ...named, change: "added", cells: [] }];
    if (is === null) return [{ ...named, change: "removed", cells: [] }];
    const cells = cellChanges(was, is, shared, !staysInPlace(was, is));
    return cells.length === 0 ? [] : [{ ...named, change: "changed", cells }];
  };
  const pairs = rowPairs(before, after, key, isFollowed);
  return {
    table: name,
    rows: pairs.flatMap(changeOf),
    moved: movedRows(pairs),
    before: before.size,
    after: after.size,
    columnsAdded: without(later, columns),
    columnsRemoved: without(columns, later),
  };
};

/** True if anything in it differs. */
export const isChanged = ({ rows, moved, columnsAdded, columnsRemoved }: TableChange): boolean =>
  rows.length + moved.length + columnsAdded.length + columnsRemoved.length > 0;
