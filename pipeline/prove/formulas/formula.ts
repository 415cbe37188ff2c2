import { type CellRow, numberCell } from "../../model/row.js";
import type { Cell } from "../../model/table.js";
import type { Proof } from "../proof.js";

/** Names that a formula uses beside the columns of its row, with what they stand for. */
export type Given = Readonly<Record<string, Cell>>;

/** How a cell follows from others. */
export interface Formula {
  /** With the names of what it takes in braces: `1000 · {target_count} ÷ {target_words}`. */
  readonly text: string;
  /** Name in the catalogue of statistics, by which its reading and paper are found. */
  readonly statistic?: string;
  /** What it takes that no column of the row holds. */
  readonly given?: (row: CellRow, proof: Proof) => Given;
  /** Tables whose rows it takes, beside its own. */
  readonly tables?: readonly string[];
  /** The figure anew, by the functions that made it first; undefined where the report has not what it takes. */
  readonly of: (row: CellRow, proof: Proof) => Cell | undefined;
}

/** Formulas of a table by column. */
export type Formulas = ReadonlyMap<string, Formula>;

/** A number of the row; 0 for an empty cell, which no formula takes unasked. */
export const numberOf = (row: CellRow, column: string): number => numberCell(row, column) ?? 0;

const names = /\{(\w+)\}/g;

/** Columns and other names that a formula takes, each once. */
export const namesIn = ({ text }: Pick<Formula, "text">): readonly string[] => [
  ...new Set([...text.matchAll(names)].map(([, name]) => name ?? "")),
];

/** The formula as people read it: names without their braces. */
export const plainText = ({ text }: Pick<Formula, "text">): string => text.replace(names, "$1");

const grouped = (value: number): string => {
  const [whole = "", part] = String(value).split(".");
  if (/e/.test(whole) || !Number.isFinite(value)) return String(value);
  const digits = whole.replace("-", "").replace(/\B(?=(?:\d{3})+$)/g, ",");
  const text = part === undefined ? digits : `${digits}.${part}`;
  return value < 0 ? `−${text}` : text;
};

/** A cell as people read it: whole digits, thousands parted, a dash where it is empty. */
export const shownCell = (cell: Cell): string => {
  if (cell === null) return "–";
  return typeof cell === "number" ? grouped(cell) : String(cell);
};

/** The formula with what its names stand for in this row. */
export const textWithNumbers = (formula: Formula, row: CellRow, proof: Proof): string => {
  const given = formula.given?.(row, proof) ?? {};
  return formula.text.replace(names, (_, name: string) => {
    const shown = shownCell((Object.hasOwn(given, name) ? given[name] : row[name]) ?? null);
    return shown.startsWith("−") ? `(${shown})` : shown;
  });
};
