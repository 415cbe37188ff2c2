import type { Contrast } from "../model/inference.js";
import type { Report } from "../model/report.js";
import { type Verdict, verdictNames, verdicts } from "../model/verdict.js";
import type { Paint } from "./butterfly.js";
import { printable, wrap } from "./display-width.js";
import { type CellRow, tableRows, textCell } from "./summary-rows.js";

/** Mark of each verdict beside a label: the fuller, the surer. */
const marks: Readonly<Record<Verdict, string>> = {
  differs: "●",
  stable_within_these_texts: "●",
  suggestive: "◐",
  hangs_on_few_passages: "◐",
  no_difference_larger_than: "≈",
  too_few_to_tell: "·",
};

/** Headline verdicts of a contrast by layer and label, joined by a line break. */
export type Verdicts = ReadonlyMap<string, Verdict>;

const isOf = ({ target, reference }: Contrast, row: CellRow): boolean =>
  row.target_side === target && row.reference_side === reference;

/** The headline verdicts of one contrast; none where no comparison was made. */
export const verdictsOf = (report: Report, contrast: Contrast): Verdicts => {
  const found = new Map<string, Verdict>();
  for (const row of tableRows(report, "comparison")) {
    const verdict = verdicts.find((one) => one === row.verdict);
    if (row.voice !== "headline" || verdict === undefined || !isOf(contrast, row)) continue;
    found.set(`${textCell(row, "layer")}\n${textCell(row, "label")}`, verdict);
  }
  return found;
};

/** Mark of a label's verdict; a space where there is none. */
export const markOf = (found: Verdicts, layer: string, label: string): string => {
  const verdict = found.get(`${layer}\n${label}`);
  return verdict === undefined ? " " : marks[verdict];
};

/** What the marks say, for those that stand there. */
export const marksLegend = (found: Verdicts): string => {
  const used = new Set(found.values());
  return verdicts
    .filter((verdict) => used.has(verdict))
    .map((verdict) => `${marks[verdict]} ${verdictNames[verdict]}`)
    .join("   ");
};

/**
 * The three sentences of a contrast, wrapped; of several contrasts the first sentence of each, and what holds for the
 * first of them. No lines where no findings were made.
 */
export const findingsBlock = (report: Report, columns: number, paint: Paint): readonly string[] => {
  const { contrasts } = report;
  const rows = [...tableRows(report, "findings")];
  const sentences = rows
    .filter((row) => contrasts.length === 1 || row.kind === "can_be_said")
    .concat(contrasts.length === 1 ? [] : rows.filter((row) => row.kind === "caution").slice(0, 1))
    .map((row) => printable(textCell(row, "sentence") ?? ""));
  if (sentences.length === 0) return [];
  const lines = sentences.flatMap((sentence) =>
    wrap(sentence, columns - indent.length).map((line, at) => (at === 0 ? `${bullet}${line}` : `${indent}${line}`)),
  );
  return [paint.strong("What may be said"), ...lines, ""];
};

const bullet = "– ";
const indent = "  ";
