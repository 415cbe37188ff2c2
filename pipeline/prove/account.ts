import type { CellRow } from "../model/row.js";
import type { Cell, Column, Table } from "../model/table.js";
import { catalogue, type Statistic } from "../statistics/index.js";
import { type BaseOf, baseBehind } from "./bases.js";
import { type Behind, hitsBehind, missingTables } from "./behind.js";
import { namesIn, plainText, textWithNumbers } from "./formulas/formula.js";
import { formulaOf } from "./formulas/index.js";
import { noteOf } from "./notes.js";
import type { Proof } from "./proof.js";
import { type UnitCounts, unitCounts, unitOfRow } from "./units.js";

/** The arithmetic of a cell. */
export interface Arithmetic {
  /** With the names of columns: `1000 · target_count ÷ target_words`. */
  readonly formula: string;
  /** With their numbers in this row: `1000 · 15 ÷ 1,488`. */
  readonly numbers: string;
  /** What it comes to, made anew; undefined where the report has not all that it takes. */
  readonly value: Cell | undefined;
  /** Columns of the row that it takes. */
  readonly takes: readonly string[];
}

/** All that can be told of one cell. */
export interface Account {
  readonly column: string;
  readonly about: string;
  readonly value: Cell;
  /** What it means and where it is from, where it is a statistic. */
  readonly statistic: Statistic | null;
  readonly arithmetic: Arithmetic | null;
  readonly behind: Behind | null;
  readonly base: BaseOf | null;
  /** Texts or sides of pairs that the number is made of, where it is one over them. */
  readonly units: UnitCounts | null;
  readonly sentences: readonly string[];
  /** Tables that the report has not, without which hits or parts are not to be had. */
  readonly missing: readonly string[];
  /** Whether what was made anew is what the cell says; null where nothing was. */
  readonly agrees: boolean | null;
}

const statisticNamed = (name: string | undefined): Statistic | null =>
  name === undefined ? null : (catalogue.flat().find((one) => one.name === name) ?? null);

const arithmeticOf = (proof: Proof, table: string, row: CellRow, column: string) => {
  const formula = formulaOf(table, row, column);
  if (formula === null) return null;
  const needed = (formula.tables ?? []).filter((name) => !proof.has(name));
  return {
    statistic: formula.statistic,
    missing: needed,
    arithmetic: {
      formula: plainText(formula),
      numbers: textWithNumbers(formula, row, proof),
      value: needed.length > 0 ? undefined : formula.of(row, proof),
      takes: namesIn(formula).filter((name) => Object.hasOwn(row, name) && name !== column),
    },
  };
};

/** Numbers over texts or pairs: means and tests of their rates, and what was drawn from them. */
const unitsOf = (proof: Proof, table: string, row: CellRow, isOverUnits: boolean): UnitCounts | null => {
  const unit = table === "text-rates" || table === "comparison" ? unitOfRow(proof, row) : null;
  if (!isOverUnits || (unit !== "text" && unit !== "pair")) return null;
  const units = unitCounts(proof, row);
  return units.missing.length > 0 ? null : units;
};

const agreementOf = (value: Cell, made: readonly (Cell | undefined)[]): boolean | null => {
  const known = made.filter((one) => one !== undefined);
  return known.length === 0 ? null : known.every((one) => one === value);
};

/** Tells all that can be told of one cell, from the report alone. */
export const accountOf = (proof: Proof, { name, columns }: Table, row: CellRow, column: string): Account => {
  const description: Column | undefined = columns[column];
  const value = row[column] ?? null;
  const made = arithmeticOf(proof, name, row, column);
  const behind = hitsBehind(proof, name, row, column);
  const base = behind === null ? baseBehind(proof, name, row, column) : null;
  const isNote = made === null || made.arithmetic.value === undefined;
  const note = behind === null && base === null && isNote ? noteOf(proof, name, row, column) : null;
  const missing = [
    ...(made?.missing ?? []),
    ...(behind === null ? [] : missingTables(proof, behind)),
    ...(base === null ? [] : base.tables.filter((table) => !proof.has(table))),
  ];
  const isWhole = missing.length === 0;
  return {
    column,
    about: description?.about ?? "",
    value,
    statistic: statisticNamed(note?.statistic ?? made?.statistic),
    arithmetic: made?.arithmetic ?? null,
    behind,
    base,
    units: unitsOf(proof, name, row, name === "text-rates" ? made !== null : note?.statistic !== undefined),
    sentences: note?.sentences ?? [],
    missing,
    agrees: agreementOf(value, [
      made?.arithmetic.value,
      behind !== null && isWhole ? behind.sum : undefined,
      base !== null && isWhole && base.tables.length > 0 ? base.sum : undefined,
    ]),
  };
};

/** Accounts of some cells of a row, each followed by those of the cells that it is made of, each once. */
export const accountsOf = (
  proof: Proof,
  table: Table,
  row: CellRow,
  columns: readonly string[],
): readonly Account[] => {
  const accounts = new Map<string, Account>();
  const add = (column: string): void => {
    if (accounts.has(column)) return;
    const account = accountOf(proof, table, row, column);
    accounts.set(column, account);
    for (const taken of account.arithmetic?.takes ?? []) add(taken);
  };
  for (const column of columns) add(column);
  // Those that only name the row tell nothing that its key does not.
  return [...accounts.values()].filter(
    (account) =>
      columns.includes(account.column) ||
      account.arithmetic !== null ||
      account.behind !== null ||
      account.base !== null ||
      account.sentences.length > 0,
  );
};
