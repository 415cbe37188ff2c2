import type { CellRow } from "../model/row.js";
import { clausesBehind } from "./clauses.js";
import { hitTables } from "./evidence.js";
import { meetingsBehind } from "./meetings.js";
import { positionsBehind } from "./positions.js";
import type { Proof } from "./proof.js";
import { quotationsBehind } from "./quotations.js";
import { selectionWords } from "./selection-words.js";
import { selectionOf } from "./selections.js";
import { stretchesBehind } from "./stretches.js";

/** A row of a table of hits, with the table that it stands in. */
export interface HitRow {
  readonly table: string;
  readonly row: CellRow;
}

/** The hits that a cell counts. */
export interface Behind {
  /** Tables that the hits stand in; without one of them the hits are not to be had. */
  readonly tables: readonly string[];
  /** In words what is counted: *kept stance markers, hedge, of op-ed*. */
  readonly counted: string;
  readonly hits: readonly HitRow[];
  /** What the hits add up to: how many there are, or for some cells how many sentences or words they stand for. */
  readonly sum: number;
  /** How the sum is made of the hits, where it is not their number. */
  readonly sumOf?: string;
}

/** Gives what a cell of one table counts, or null for a cell that counts no hits. */
export type BehindCell = (proof: Proof, row: CellRow, column: string) => Behind | null;

/** Hits of actors, stance or frames that a selection gives. */
const selected =
  (table: string): BehindCell =>
  (proof, row, column) => {
    const selection = selectionOf(table, row, column);
    if (selection === null) return null;
    const hits = proof.evidence.of(selection).map((hit) => ({ table: hitTables[hit.layer], row: hit.row }));
    return {
      tables: [hitTables[selection.layer]],
      counted: selectionWords(selection, proof.report.counting),
      hits,
      sum: hits.length,
    };
  };

/** The base of mentions in a way of counting that takes hits as a mere list is counted so, too. */
const mentionsOfSpecification: BehindCell = (proof, row, column) =>
  row.base === "mentions" && row.rules === "as_listed" && column.endsWith("_base")
    ? selected("specifications")(proof, { ...row, layer: "actors", label: "all" }, column.replace("_base", "_count"))
    : null;

const ownTables: ReadonlyMap<string, BehindCell> = new Map([
  ["modal-matrix", clausesBehind],
  ["actor-stance", meetingsBehind("stance")],
  ["actor-frame", meetingsBehind("frames")],
  ["actor-trajectories", stretchesBehind],
  ["positions", positionsBehind],
  ["quotation-coverage", quotationsBehind],
  ["specifications", mentionsOfSpecification],
]);

/**
 * The hits that a cell counts: they add up to it. Null for a cell that is no count of hits. Where the report has not all of
 * `tables`, the hits are not to be had from it.
 */
export const hitsBehind = (proof: Proof, table: string, row: CellRow, column: string): Behind | null =>
  ownTables.get(table)?.(proof, row, column) ?? selected(table)(proof, row, column);

/** Tables of hits that the report has not, so that the hits behind a cell are not to be had. */
export const missingTables = (proof: Proof, { tables }: Behind): readonly string[] =>
  tables.filter((name) => !proof.has(name));
