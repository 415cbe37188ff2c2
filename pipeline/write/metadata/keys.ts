import type { Column, Table } from "../../model/table.js";

/** Columns of a table whose values together are the key of a row in another. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly key: readonly string[];
}

/** Type of a column without the mark that a cell may be empty. */
export const plainType = ({ type }: Column): "string" | "integer" | "number" | "boolean" => {
  const [plain] = type.split("?");
  if (plain === "integer" || plain === "number" || plain === "boolean") return plain;
  return "string";
};

type Keyed = Pick<Table, "columns" | "key">;

/** True for a string that is never missing, but may be empty: the reason of what needs none, words that were left out. */
export const mayBeEmptyText = ({ columns, key = [] }: Keyed, name: string): boolean => {
  const column = columns[name];
  if (column === undefined || column.type !== "string") return false;
  return column.text === true || !(key.includes(name) || column.values !== undefined || column.refers !== undefined);
};

/** True if each cell of the column has something in it. */
export const isRequired = (table: Keyed, name: string): boolean => {
  const column = table.columns[name];
  return column !== undefined && !column.type.endsWith("?") && !mayBeEmptyText(table, name);
};

/** True if the table has a key of which no part can be empty. */
export const hasWholeKey = (table: Keyed): boolean =>
  table.key !== undefined && table.key.length > 0 && table.key.every((name) => isRequired(table, name));

/**
 * What the rows of a table refer to in the tables beside it: the value is the last part of the other's key, and columns
 * of the same names hold the parts before it. A table that is not there is referred to by nobody.
 */
export const referencesOf = (table: Table, tables: readonly Table[]): readonly Reference[] =>
  Object.entries(table.columns).flatMap(([column, { refers }]) => {
    const other = refers === table.name ? undefined : tables.find(({ name }) => name === refers);
    if (other?.key === undefined) return [];
    const columns = [...other.key.slice(0, -1), column];
    if (!columns.every((name) => Object.hasOwn(table.columns, name))) return [];
    return [{ columns, table: other.name, key: other.key }];
  });
