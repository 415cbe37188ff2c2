import type { Report } from "../model/report.js";
import type { CellRow } from "../model/row.js";
import { type Evidence, evidenceOf, hitTables, type TextOfHits } from "./evidence.js";

/** A report as its proofs look at it. */
export interface Proof {
  readonly report: Report;
  /** Rows of a table, gone through once and kept; none if the report has no such table. */
  readonly rows: (table: string) => readonly CellRow[];
  /** True if the report has the table, with rows or without. */
  readonly has: (table: string) => boolean;
  readonly evidence: Evidence;
}

/** Texts in the order in which tables name them: those without a hit are in no evidence, and need not be known. */
const textsOf = (rows: Proof["rows"]): readonly TextOfHits[] => {
  const texts = new Map<string, TextOfHits>();
  for (const table of ["texts", ...Object.values(hitTables), "examples"])
    for (const { document, side } of rows(table))
      if (!texts.has(String(document))) texts.set(String(document), { id: String(document), side: String(side) });
  return [...texts.values()];
};

/** Looks at a report as its proofs do: at its tables and settings alone. */
export const proofOf = (report: Report): Proof => {
  const known = new Map<string, readonly CellRow[]>();
  const rows = (table: string): readonly CellRow[] => {
    const present = known.get(table) ?? [...(report.tables.find(({ name }) => name === table)?.rows ?? [])];
    known.set(table, present);
    return present;
  };
  return {
    report,
    rows,
    has: (table) => report.tables.some(({ name }) => name === table),
    evidence: evidenceOf(report, rows, textsOf(rows)),
  };
};
