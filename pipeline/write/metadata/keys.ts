import type { Column, Columns, Table } from "../../model/table.js";

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

/** True if each cell of the column has something in it. Words of a source may be an empty string, or be left out. */
export const isRequired = ({ type, text }: Column): boolean => !type.endsWith("?") && text !== true;

/** True if no part of the key can be empty. */
export const isWholeKey = (columns: Columns, key: readonly string[]): boolean =>
  key.every((name) => columns[name] !== undefined && isRequired(columns[name]));

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
