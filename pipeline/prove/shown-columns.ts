import type { Base } from "../model/inference.js";
import type { CellRow } from "../model/row.js";
import type { Table } from "../model/table.js";
import { hitTables } from "./evidence.js";

/** Columns that are explained of a row where none is named: its main numbers. */
const mainColumns: ReadonlyMap<string, readonly string[]> = new Map([
  ["comparison", ["target_rate", "reference_rate", "log_ratio_walter", "fisher_p", "permutation_p", "verdict_words"]],
  ["passages", ["hits", "base", "excess", "fisher_p_without"]],
  ["text-rates", ["target_mean_rate", "reference_mean_rate", "target_superiority"]],
  ["actor-trajectories", ["target_trajectory", "reference_trajectory", "target_mentions", "reference_mentions"]],
  ["quotation-coverage", ["share_quoted", "quotations", "found"]],
  ["specifications", ["target_rate", "reference_rate", "sign_holds"]],
  ["specification-summary", ["difference", "holding_share", "turned_by"]],
  ["measurement-error", ["target_rate", "reference_rate", "target_corrected_rate", "reference_corrected_rate"]],
  ["claim-pairs", ["score"]],
  ["findings", ["sentence"]],
]);

const usual = [
  ["target_rate", "reference_rate", "log_ratio_walter"],
  ["target_share", "reference_share", "difference"],
] as const;

/** The main numbers of a row; none of a table whose rows are hits, which explain themselves. */
export const mainNumbers = ({ name, columns }: Pick<Table, "name" | "columns">, row: CellRow): readonly string[] => {
  const own = mainColumns.get(name) ?? usual.find(([first]) => Object.hasOwn(columns, first)) ?? [];
  return own.filter((column) => Object.hasOwn(columns, column) && (row[column] !== null || own.length === 1));
};

/** Tables that every proof may ask. */
const always = ["texts", "voices", ...Object.values(hitTables), "examples", "comparison", "pair-effects"];

const also: ReadonlyMap<string, readonly string[]> = new Map([
  ["comparison", ["passages"]],
  ["findings", ["passages"]],
  ["modal-matrix", ["modal-clauses"]],
  ["actor-trajectories", ["portrayals"]],
  ["positions", ["tokens"]],
  ["passages", ["tokens"]],
  ["specifications", ["tokens"]],
  ["specification-summary", ["specifications"]],
  ["quotation-coverage", ["quotation-ledger", "tokens"]],
  ["stance-left-behind", ["quotation-ledger"]],
]);

/** Tables that the proof of a row of a table takes, so that no other need be read. */
export const tablesNeeded = (table: string, base: Base = "words"): ReadonlySet<string> =>
  new Set([table, ...always, ...(also.get(table) ?? []), ...(base === "sentences" ? ["tokens"] : [])]);
