import type { Contrast } from "../../model/inference.js";
import type { Columns, Row, Table } from "../../model/table.js";
import { type Verdict, verdicts } from "../../model/verdict.js";
import type { HitLayer } from "../../prove/evidence.js";
import { hitsHref } from "../page/links.js";
import type { View } from "../page/view.js";
import { type CellRow, numberCell, textCell } from "../summary-rows.js";
import type { ForestRow } from "./forest.js";

/** A compared label, as the table of comparisons has it in headline words. */
export interface ComparedLabel extends ForestRow {
  readonly layer: HitLayer;
  readonly label: string;
  readonly targetRate: number | null;
  readonly referenceRate: number | null;
}

/** True if the page holds the hits of a layer, or examples of them. */
export const hasHits = ({ evidence }: View, layer: HitLayer): boolean =>
  evidence.hits.some((hit) => hit.layer === layer);

const verdictOf = (row: CellRow): Verdict | null => verdicts.find((one) => one === row.verdict) ?? null;

/** Labels of a layer with headline hits on either side, by how much more the target has of them; their sum first. */
export const comparedLabels = (
  view: View,
  contrast: Contrast,
  layer: HitLayer,
  nameOf: (label: string) => string,
): readonly ComparedLabel[] => {
  const linked = hasHits(view, layer);
  return view
    .rowsOf("comparison", contrast)
    .filter((row) => row.layer === layer && row.voice === "headline")
    .map((row) => {
      const label = textCell(row, "label") ?? "";
      return {
        layer,
        label,
        name: nameOf(label),
        href: linked ? hitsHref(layer, label) : null,
        target: numberCell(row, "target_count") ?? 0,
        reference: numberCell(row, "reference_count") ?? 0,
        targetRate: numberCell(row, "target_rate"),
        referenceRate: numberCell(row, "reference_rate"),
        ratio: numberCell(row, "log_ratio_walter"),
        lower: numberCell(row, "log_ratio_lower"),
        upper: numberCell(row, "log_ratio_upper"),
        verdict: verdictOf(row),
        words: textCell(row, "verdict_words") ?? "",
        sum: label === "all",
      };
    })
    .filter(({ target, reference }) => target + reference > 0)
    .sort((a, b) => Number(b.sum) - Number(a.sum) || (b.ratio ?? 0) - (a.ratio ?? 0) || (a.label < b.label ? -1 : 1));
};

const columns = {
  layer: { type: "string", about: "what is counted", values: ["actors", "stance", "frames"] },
  label: { type: "string", about: "label in its layer; `all` sums over them" },
  name: { type: "string", about: "the label as the figure writes it" },
  target_side: { type: "string", about: "side that is compared" },
  reference_side: { type: "string", about: "side that it is compared with" },
  target_count: { type: "integer", about: "headline hits on the target side" },
  reference_count: { type: "integer", about: "headline hits on the reference side" },
  target_rate: { type: "number?", about: "hits per 1,000 of the base on the target side; empty if it has none" },
  reference_rate: { type: "number?", about: "the same of the reference side" },
  log_ratio_walter: {
    type: "number?",
    about: "place of the mark: binary logarithm of the ratio of rates, ½ added everywhere; above 0 the target has more",
  },
  log_ratio_lower: {
    type: "number?",
    about: "lower end of the line, of its 95 % interval by units; empty if there is none",
  },
  log_ratio_upper: { type: "number?", about: "upper end of the line" },
  verdict: { type: "string?", about: "form of the mark: what may be said", values: verdicts },
  verdict_words: { type: "string", about: "the verdict in words, with the figure that it needs" },
} as const satisfies Columns;

/** Data of a forest plot of compared labels, a row a mark. */
export const comparedTable = (
  name: string,
  about: string,
  { target, reference }: Contrast,
  labels: readonly ComparedLabel[],
): Table => ({
  name: `figures/${name}`,
  about,
  columns,
  rows: labels.map(
    (row): Row<typeof columns> => ({
      layer: row.layer,
      label: row.label,
      name: row.name,
      target_side: target,
      reference_side: reference,
      target_count: row.target,
      reference_count: row.reference,
      target_rate: row.targetRate,
      reference_rate: row.referenceRate,
      log_ratio_walter: row.ratio,
      log_ratio_lower: row.lower,
      log_ratio_upper: row.upper,
      verdict: row.verdict,
      verdict_words: row.words,
    }),
  ),
});
