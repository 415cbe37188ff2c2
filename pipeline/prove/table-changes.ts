import type { CellRow } from "../model/row.js";
import type { Cell } from "../model/table.js";

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

/** What differs between two versions of a table. */
export interface TableChange {
  readonly table: string;
  readonly rows: readonly RowChange[];
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

/** What differs between two versions of a table: rows in the order of the first, then those that only the second has. */
export const tableChange = (
  { name, key = [] }: KeyedRows,
  first: Iterable<CellRow>,
  second: Iterable<CellRow>,
): TableChange => {
  const [before, after] = [byKey(first, key), byKey(second, key)];
  const [columns, later] = [columnsOf(before), columnsOf(after)];
  const shared = columns.filter((column) => later.includes(column));
  const keyOf = (row: CellRow, at: string): RowChange["key"] =>
    key.length === 0 ? [["row", at]] : key.map((column) => [column, row[column] ?? null]);
  const changeOf = (at: string): readonly RowChange[] => {
    const [was, is] = [before.get(at) ?? null, after.get(at) ?? null];
    const row = was ?? is;
    if (row === null) return [];
    const named = { key: keyOf(row, at), before: was, after: is };
    if (was === null) return [{ ...named, change: "added", cells: [] }];
    if (is === null) return [{ ...named, change: "removed", cells: [] }];
    const cells = shared
      .filter((column) => was[column] !== is[column])
      .map((column) => ({ column, before: was[column] ?? null, after: is[column] ?? null }));
    return cells.length === 0 ? [] : [{ ...named, change: "changed", cells }];
  };
  return {
    table: name,
    rows: [...new Set([...before.keys(), ...after.keys()])].flatMap(changeOf),
    before: before.size,
    after: after.size,
    columnsAdded: without(later, columns),
    columnsRemoved: without(columns, later),
  };
};

/** True if anything in it differs. */
export const isChanged = ({ rows, columnsAdded, columnsRemoved }: TableChange): boolean =>
  rows.length + columnsAdded.length + columnsRemoved.length > 0;
