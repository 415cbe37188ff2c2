import type { Contrast } from "../model/inference.js";
import { type CellRow, textCell } from "../model/row.js";
import type { BehindCell } from "./behind.js";
import { isOnSide } from "./evidence.js";
import type { Proof } from "./proof.js";
import { sideWords, zoneWords } from "./selection-words.js";
import { contrastOf } from "./selections.js";

const table = "modal-clauses";

/** Clauses that the matrix counts: those that no study's own lexicon found, outside inlays and quoted words. */
const isCounted = ({ report }: Proof, row: CellRow): boolean =>
  row.status === "kept" &&
  row.inlay === null &&
  row.induced === false &&
  row.mode !== "quoted" &&
  report.counting.zones.includes(String(row.role));

const isInCell = (clause: CellRow, row: CellRow): boolean =>
  clause.modality === row.modality &&
  clause.polarity === row.polarity &&
  (row.agent_kind === "all" ||
    (clause.agent_kind === row.agent_kind && (textCell(clause, "actor") ?? "") === (textCell(row, "actor") ?? "")));

const columns: ReadonlyMap<string, readonly [of: keyof Contrast, all: boolean]> = new Map([
  ["target_count", ["target", false]],
  ["reference_count", ["reference", false]],
  ["target_clauses", ["target", true]],
  ["reference_clauses", ["reference", true]],
]);

/** The modal clauses that a cell of `modal-matrix` counts. */
export const clausesBehind: BehindCell = (proof, row, column) => {
  const [of, all] = columns.get(column) ?? [];
  if (of === undefined) return null;
  const contrast = contrastOf(row);
  const found = proof
    .rows(table)
    .filter((clause) => isCounted(proof, clause) && isOnSide(String(clause.side), contrast, of))
    .filter((clause) => all === true || isInCell(clause, row));
  const agent = row.agent_kind === "all" ? [] : [`agent ${row.actor ?? row.agent_kind}`];
  return {
    tables: [table],
    counted: [
      "kept modal clauses, one a row and agent",
      ...(all === true ? ["all of them"] : [...agent, `${row.modality}`, `${row.polarity}`]),
      `side ${sideWords(contrast, of)}`,
      "own and reported words, no inlays, none of the study's own lexicons",
      zoneWords(proof.report.counting),
    ].join(", "),
    hits: found.map((clause) => ({ table, row: clause })),
    sum: found.length,
  };
};
