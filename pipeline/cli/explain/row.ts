import { Fault } from "../../model/fault.js";
import type { CellRow } from "../../model/row.js";
import type { Cell, Table } from "../../model/table.js";
import { unknownName } from "../command.js";

/** Columns and the values that a row is to have in them. */
type Conditions = readonly (readonly [column: string, value: string])[];

/** Rows told where several match. */
const mostTold = 6;

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : String(cell));

const columnNamed = ({ name, columns }: Table, found: string): string => {
  if (!Object.hasOwn(columns, found)) throw unknownName(`column of ${name}`, found, Object.keys(columns));
  return found;
};

const fromJson = (table: Table, text: string): Conditions => {
  const fault = new Fault(`${text} is no JSON object of columns and values, as {"label":"hedge","voice":"headline"}`);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw fault;
  }
  if (typeof read !== "object" || read === null) throw fault;
  return Object.entries(read).map(([column, value]) => [columnNamed(table, column), textOf(value as Cell)] as const);
};

/** Conditions parted by commas; a comma or = in a value is one where no column's name follows it. */
const fromText = (table: Table, text: string): Conditions => {
  const conditions: [string, string][] = [];
  for (const part of text.split(",")) {
    const at = part.indexOf("=");
    const column = part.slice(0, Math.max(0, at)).trim();
    const last = conditions.at(-1);
    if (at > 0 && (last === undefined || Object.hasOwn(table.columns, column)))
      conditions.push([columnNamed(table, column), part.slice(at + 1)]);
    else if (last !== undefined) last[1] = `${last[1]},${part}`;
    else
      throw new Fault(
        `${text} names no row: a row is a number, 1 the first under the header, or conditions on columns, as ${exampleOf(table)}`,
      );
  }
  return conditions;
};

/** How a row of the table could be asked for. */
const exampleOf = ({ key = [] }: Table): string =>
  key
    .slice(0, 2)
    .map((column) => `${column}=…`)
    .join(",") || "1";

const hasAll = (row: CellRow, conditions: Conditions): boolean =>
  conditions.every(([column, value]) => textOf(row[column]) === value);

const told = (conditions: Conditions): string => conditions.map(([column, value]) => `${column}=${value}`).join(",");

const nothingMatches = (table: Table, rows: readonly CellRow[], conditions: Conditions): Fault => {
  for (const [column, value] of conditions) {
    const values = [...new Set(rows.map((row) => textOf(row[column])))];
    if (!values.includes(value)) return unknownName(`value of ${column} in ${table.name}:`, value, values);
  }
  return new Fault(`no row of ${table.name} has ${told(conditions)} together; each by itself stands in some`);
};

/** The columns in which rows differ, those of the key first. */
const partingOf = ({ key = [] }: Table, rows: readonly CellRow[]): readonly string[] =>
  key.filter((column) => new Set(rows.map((row) => textOf(row[column]))).size > 1);

const severalMatch = (table: Table, found: readonly number[], rows: readonly CellRow[], asked: string): Fault => {
  const matching = found.map((at) => rows[at] ?? {});
  const parting = partingOf(table, matching);
  const places = found
    .slice(0, mostTold)
    .map((at) => `${at + 1} (${told(parting.map((column) => [column, textOf(rows[at]?.[column])]))})`);
  const more = found.length > mostTold ? ` and ${found.length - mostTold} more` : "";
  const [first] = matching;
  const mend = told(parting.slice(0, 2).map((column) => [column, textOf(first?.[column])]));
  return new Fault(
    `${asked} names ${found.length} rows of ${table.name}: ${places.join(", ")}${more}; add what parts them, as ${mend}, or take one's number`,
  );
};

/** Number of the row that is asked for, from 1: by its number, by conditions on columns, or by a JSON object of them. */
export const rowNumberOf = (table: Table, rows: readonly CellRow[], asked: string): number => {
  const text = asked.trim();
  if (/^\d+$/.test(text)) {
    const number = Number(text);
    if (number >= 1 && number <= rows.length) return number;
    if (rows.length === 0) throw new Fault(`${table.name} is empty in this report; codebook.md says when it has rows`);
    throw new Fault(
      `${table.name} has ${rows.length} ${rows.length === 1 ? "row" : "rows"}, 1 the first under the header; ${text} is none of them`,
    );
  }
  const conditions = text.startsWith("{") ? fromJson(table, text) : fromText(table, text);
  const found = rows.flatMap((row, at) => (hasAll(row, conditions) ? [at] : []));
  const [first, second] = found;
  if (first === undefined) throw nothingMatches(table, rows, conditions);
  if (second !== undefined) throw severalMatch(table, found, rows, text);
  return first + 1;
};

/** Choices of whose words count, or of class, of which the headline is meant where none is named. */
const headlines = ["voice", "counting", "choice"] as const;

/** Number of the row that a value of its key names by itself: of several the one of the headline. */
export const rowNamed = (table: Table, rows: readonly CellRow[], value: string): number => {
  const has = (row: CellRow): boolean => (table.key ?? []).some((column) => textOf(row[column]) === value);
  const found = rows.flatMap((row, at) => (has(row) ? [at] : []));
  const ofHeadline = found.filter((at) => headlines.some((column) => rows[at]?.[column] === "headline"));
  const [first, second] = found.length > 1 && ofHeadline.length > 0 ? ofHeadline : found;
  if (first === undefined) {
    const values = new Set(rows.flatMap((row) => (table.key ?? []).map((column) => textOf(row[column]))));
    throw unknownName(`row of ${table.name}`, value, [...values]);
  }
  if (second !== undefined) throw severalMatch(table, ofHeadline.length > 0 ? ofHeadline : found, rows, value);
  return first + 1;
};
