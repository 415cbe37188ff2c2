import type { CellRow } from "../../model/row.js";
import { claimFormulas } from "./claims.js";
import { comparisonFormulas } from "./comparison.js";
import {
  classFormulas,
  coverageFormulas,
  matrixFormulas,
  meetingFormulas,
  modeFormulas,
  rateOnlyFormulas,
  trajectoryFormulas,
} from "./counts.js";
import type { Formula, Formulas } from "./formula.js";
import { measurementFormulas } from "./measurement.js";
import { pairFormulas } from "./pairs.js";
import { passageFormulas } from "./passages.js";
import { specificationFormulas, summaryFormulas } from "./specifications.js";
import { textRateFormulas } from "./text-rates.js";

const formulas: ReadonlyMap<string, Formulas | ((row: CellRow) => Formulas)> = new Map<
  string,
  Formulas | ((row: CellRow) => Formulas)
>([
  ["comparison", comparisonFormulas],
  ["passages", passageFormulas],
  ["text-rates", textRateFormulas],
  ["pair-effects", pairFormulas],
  ["actor-counts", classFormulas("actor-counts")],
  ["stance-counts", classFormulas("stance-counts")],
  ["frame-counts", classFormulas("frame-counts")],
  ["actor-stance", meetingFormulas],
  ["actor-frame", meetingFormulas],
  ["modal-matrix", matrixFormulas],
  ["actor-trajectories", trajectoryFormulas],
  ["counts-by-voice", rateOnlyFormulas],
  ["counts-by-mode", modeFormulas],
  ["positions", rateOnlyFormulas],
  ["quotation-coverage", coverageFormulas],
  ["claim-pairs", claimFormulas],
  ["specifications", specificationFormulas],
  ["specification-summary", summaryFormulas],
  ["measurement-error", measurementFormulas],
]);

/** How a cell follows from others by a closed formula; null for one that does not. */
export const formulaOf = (table: string, row: CellRow, column: string): Formula | null => {
  const own = formulas.get(table);
  return (typeof own === "function" ? own(row) : own)?.get(column) ?? null;
};
