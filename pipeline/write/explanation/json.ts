import type { Account } from "../../prove/account.js";
import { type EntryTold, type Explanation, keyOf } from "../../prove/explanation.js";
import { type Json, type JsonObject, jsonText, offsetsUnit } from "../json-text.js";
import { hitLine } from "./hits.js";

/** What is told beside the report itself. */
export interface Beside {
  readonly entries: readonly EntryTold[];
  /** What whoever reads it must know, each in a sentence. */
  readonly notes: readonly string[];
}

const accountJson = ({
  column,
  about,
  value,
  statistic,
  arithmetic,
  behind,
  base,
  units,
  sentences,
  missing,
  agrees,
}: Account): JsonObject => ({
  column,
  about,
  value,
  agrees,
  ...(statistic === null ? {} : { statistic: { ...statistic } }),
  ...(arithmetic === null
    ? {}
    : {
        formula: arithmetic.formula,
        numbers: arithmetic.numbers,
        made_anew: arithmetic.value ?? null,
        takes: arithmetic.takes,
      }),
  ...(behind === null
    ? {}
    : {
        counted: behind.counted,
        sum: missing.length > 0 ? null : behind.sum,
        sum_of: behind.sumOf ?? "hits",
        hits: behind.hits.map(({ table, row }): JsonObject => {
          const { column: _, ...line } = hitLine(column, table, row);
          return line;
        }),
      }),
  ...(base === null
    ? {}
    : { base: base.base, parts: base.parts.map((part) => ({ ...part })), sum: missing.length > 0 ? null : base.sum }),
  ...(units === null
    ? {}
    : {
        units: {
          target: units.target.map((one) => ({ ...one })),
          reference: units.reference.map((one) => ({ ...one })),
        },
      }),
  ...(sentences.length === 0 ? {} : { sentences }),
  ...(missing.length === 0 ? {} : { missing_tables: missing }),
});

/** An explanation as one JSON object. */
export const explanationJson = (explanation: Explanation, { entries, notes }: Beside): string => {
  const { report, table, number, row, accounts, countedIn, sources, verdicts } = explanation;
  const told: Json = {
    report: { ...report },
    table: table.name,
    row: number,
    offsets: offsetsUnit,
    key: Object.fromEntries(keyOf(table, row)),
    cells: explanation.whole ? { ...row } : accounts.map(accountJson),
    ...(countedIn.length === 0
      ? {}
      : { counted_in: countedIn.map((cell) => ({ table: cell.table, row: cell.number, column: cell.column })) }),
    ...(sources.length === 0
      ? {}
      : { from_rows: sources.map((one) => ({ table: one.table, row: one.number, cells: { ...one.row } })) }),
    ...(verdicts.length === 0 ? {} : { verdicts }),
    entries: entries.map((entry) => ({ ...entry })),
    notes,
  };
  return `${jsonText(told, 2)}\n`;
};
