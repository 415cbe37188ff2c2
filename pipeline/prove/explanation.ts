import type { Result } from "../model/report.js";
import type { CellRow } from "../model/row.js";
import type { Cell, Table } from "../model/table.js";
import { type Account, accountsOf } from "./account.js";
import type { HitRow } from "./behind.js";
import { hitTables } from "./evidence.js";
import { findingSources, type NumberedRow, verdictCounts } from "./findings.js";
import { type CountedIn, countedIn, standingOf } from "./membership.js";
import type { Proof } from "./proof.js";
import { mainNumbers } from "./shown-columns.js";

/** A lexicon entry, as much of it as a proof tells. */
export interface EntryTold {
  readonly id: string;
  /** File that it stands in. */
  readonly file: string;
  /** Patterns or names that it finds. */
  readonly finds: readonly string[];
  readonly source: string;
  /** Sentences in which it is found, the hit in square brackets. */
  readonly examples: readonly string[];
}

/** Everything that is told of a row. */
export interface Explanation {
  readonly report: Pick<Result, "id" | "title">;
  readonly table: Table;
  /** From 1, the first under the header. */
  readonly number: number;
  readonly rows: number;
  readonly row: CellRow;
  readonly accounts: readonly Account[];
  /** True where no column was named and the row is no number's: all its cells are told. */
  readonly whole: boolean;
  /** Of a hit: why it is counted, or in no count. */
  readonly standing: readonly string[];
  /** Of a hit: the numbers that count it. */
  readonly countedIn: readonly CountedIn[];
  /** Of a sentence: the rows that its figures are from. */
  readonly sources: readonly NumberedRow[];
  /** Of a sentence: how many labels have each verdict. */
  readonly verdicts: readonly string[];
  /** Hits that were drawn as examples, where the report lists no others. */
  readonly examples: readonly HitRow[];
  /** Columns that could be asked for, too. */
  readonly others: readonly string[];
}

/** What names the row, by column. */
export const keyOf = ({ key = [] }: Table, row: CellRow): readonly (readonly [column: string, value: Cell])[] =>
  key.map((column) => [column, row[column] ?? null]);

/** Headline hits of a label that were drawn as examples, of the two sides of a row. */
const drawn = (proof: Proof, row: CellRow, accounts: readonly Account[]): readonly HitRow[] => {
  const lacks = accounts.some(({ missing }) =>
    missing.some((name) => Object.values(hitTables).some((one) => one === name)),
  );
  if (!lacks || row.label === undefined) return [];
  const layers = new Set(accounts.flatMap(({ behind }) => behind?.tables ?? []));
  return proof
    .rows("examples")
    .filter(
      (one) =>
        one.label === row.label &&
        one.target_side === row.target_side &&
        one.reference_side === row.reference_side &&
        Object.entries(hitTables).some(([layer, table]) => layer === one.layer && layers.has(table)),
    )
    .map((one) => ({ table: "examples", row: one }));
};

/** Explains a row: the columns that are named, or its main numbers. */
export const explanationOf = (proof: Proof, table: Table, number: number, columns: readonly string[]): Explanation => {
  const rows = proof.rows(table.name);
  const row = rows[number - 1] ?? {};
  const asked = columns.length > 0 ? columns : mainNumbers(table, row);
  const accounts = accountsOf(proof, table, row, asked);
  const told = new Set(accounts.map(({ column }) => column));
  const { id, title } = proof.report;
  return {
    report: { id, title },
    table,
    number,
    rows: rows.length,
    row,
    accounts,
    whole: asked.length === 0,
    standing: asked.length === 0 ? standingOf(proof, table.name, row) : [],
    countedIn: asked.length === 0 ? countedIn(proof, table.name, row) : [],
    sources: table.name === "findings" ? findingSources(proof, row) : [],
    verdicts: table.name === "findings" ? verdictCounts(proof, row) : [],
    examples: drawn(proof, row, accounts),
    others: Object.keys(table.columns).filter((column) => !told.has(column) && table.key?.includes(column) !== true),
  };
};

/** Every hit behind a row, each with the column that counts it. */
export const hitsOf = ({ accounts }: Explanation): readonly (HitRow & { readonly column: string })[] =>
  accounts.flatMap(({ column, behind }) => (behind?.hits ?? []).map((hit) => ({ ...hit, column })));

/** Numbers that are not what their hits, parts or formulas make. */
export const disagreeing = ({ accounts }: Explanation): readonly Account[] =>
  accounts.filter(({ agrees }) => agrees === false);
