import type { Report } from "../model/report.js";
import type { CellRow } from "../model/row.js";
import type { Cell, Table } from "../model/table.js";
import { type BasisChanges, basisChanges } from "./basis-changes.js";
import { hitsBehind, missingTables } from "./behind.js";
import { type MovedHit, movedHits } from "./moved-hits.js";
import { type Proof, proofOf } from "./proof.js";
import { type CellChange, isChanged, type RowChange, type TableChange, tableChange } from "./table-changes.js";

/** A count of hits that is another in the second report. */
export interface MovedCount {
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
  /** In words what is counted. */
  readonly counted: string;
  readonly hits: readonly MovedHit[];
  /** Tables of hits that one of the reports has not, so that no hit can be shown. */
  readonly missing: readonly string[];
}

/** A row that differs, with the counts in it that moved; its other cells follow from them, or from settings. */
export interface MovedRow {
  readonly change: RowChange["change"];
  readonly key: RowChange["key"];
  readonly counts: readonly MovedCount[];
  readonly figures: readonly CellChange[];
}

/** What moved in a table: rows whose counts moved the most come first. */
export interface MovedTable extends Omit<TableChange, "rows"> {
  readonly rows: readonly MovedRow[];
}

/** What differs between two reports. */
export interface ReportChanges {
  readonly reports: readonly [ReportName, ReportName];
  readonly basis: BasisChanges;
  /** Tables of counts that differ. */
  readonly counts: readonly MovedTable[];
  /** All other tables that differ: of hits, of places, of pairs. */
  readonly others: readonly TableChange[];
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

/** What a report is called. */
export interface ReportName {
  readonly id: string;
  readonly title: string;
}

type Proofs = readonly [Proof, Proof];

/** The counts of a row in two reports: of columns that count hits, those that moved. */
const countsOf = (table: string, { before, after }: RowChange, proofs: Proofs): readonly MovedCount[] => {
  const question = after ?? before;
  if (question === null) return [];
  return Object.keys(question).flatMap((column): readonly MovedCount[] => {
    const [was, is] = [before?.[column] ?? null, after?.[column] ?? null];
    if (was === is || typeof (was ?? is) !== "number" || (was ?? 0) === (is ?? 0)) return [];
    const behind = [
      hitsBehind(proofs[0], table, before ?? question, column),
      hitsBehind(proofs[1], table, after ?? question, column),
    ] as const;
    const known = behind[1] ?? behind[0];
    if (known === null) return [];
    const missing = [...new Set(proofs.flatMap((proof) => missingTables(proof, known)))];
    const hits = missing.length > 0 ? [] : movedHits(behind[0], behind[1], proofs);
    return [{ column, before: was, after: is, counted: known.counted, hits, missing }];
  });
};

const movedRow = (table: string, row: RowChange, proofs: Proofs): MovedRow => {
  const counts = countsOf(table, row, proofs);
  const columns = new Set(counts.map(({ column }) => column));
  return {
    change: row.change,
    key: row.key,
    counts,
    figures: row.cells.filter(({ column }) => !columns.has(column)),
  };
};

/** How far the count of a row that moved the most has moved. */
const reach = ({ counts }: MovedRow): number =>
  Math.max(0, ...counts.map(({ before, after }) => Math.abs(Number(after ?? 0) - Number(before ?? 0))));

const movedTable = (change: TableChange, proofs: Proofs): MovedTable => ({
  ...change,
  rows: change.rows
    .map((row) => movedRow(change.table, row, proofs))
    .map((row, index) => ({ row, index, far: reach(row) }))
    .sort((a, b) => b.far - a.far || a.index - b.index)
    .map(({ row }) => row),
});

/** True of a table that sets sides against each other, or counts hits otherwise. */
const isOfCounts = ({ columns }: Table): boolean => "target_side" in columns || "target_count" in columns;

const namesOf = ({ tables }: Report): readonly string[] => tables.map(({ name }) => name);

const rowsOf = (report: Report, name: string): Iterable<CellRow> =>
  report.tables.find((table) => table.name === name)?.rows ?? [];

/** Compares two reports: what they were made from, then which numbers moved, and which hits moved them. */
export const reportChanges = (before: Report, after: Report): ReportChanges => {
  const proofs: Proofs = [proofOf(before), proofOf(after)];
  const [old, now] = [namesOf(before), namesOf(after)];
  const shared = after.tables.filter(({ name }) => old.includes(name));
  const changes = shared
    .map((table) => ({ table, change: tableChange(table, rowsOf(before, table.name), table.rows) }))
    .filter(({ change }) => isChanged(change));
  return {
    reports: [
      { id: before.id, title: before.title },
      { id: after.id, title: after.title },
    ],
    basis: basisChanges(before, after),
    counts: changes.filter(({ table }) => isOfCounts(table)).map(({ change }) => movedTable(change, proofs)),
    others: changes.filter(({ table }) => !isOfCounts(table)).map(({ change }) => change),
    onlyBefore: old.filter((name) => !now.includes(name)),
    onlyAfter: now.filter((name) => !old.includes(name)),
  };
};

/** True if any count of hits moved in a row. */
export const hasMoved = ({ counts }: MovedRow): boolean => counts.length > 0;
