import type { Contrast } from "../../model/inference.js";
import type { Columns, Row } from "../../model/table.js";
import type { View } from "../page/view.js";
import { type CellRow, numberCell, textCell } from "../summary-rows.js";
import { comparedLabels } from "./compared-labels.js";
import type { Figure } from "./figure.js";
import { drawForest, type ForestGroup, type ForestRow } from "./forest.js";
import { sidesOfContrast } from "./sides.js";
import { cut, figureName, labelName, titleEnd } from "./words.js";

/** Labels that are shown, and pairs of each. */
const mostLabels = 4;
const mostPairs = 24;

const columns = {
  layer: { type: "string", about: "what is counted", values: ["stance", "frames"] },
  label: { type: "string", about: "label in its layer" },
  pair: { type: "string?", about: "name of the pair; empty in the line of all of them" },
  target_count: { type: "integer", about: "hits on the target's side of the pair" },
  reference_count: { type: "integer", about: "the same on the reference's side" },
  log_ratio_walter: {
    type: "number?",
    about: "place of the mark: binary logarithm of the ratio of rates; above 0 the target has more",
  },
  log_ratio_lower: { type: "number?", about: "lower end of its 95 % interval" },
  log_ratio_upper: { type: "number?", about: "its upper end" },
} as const satisfies Columns;

type DataRow = Row<typeof columns>;

const dataOf = (row: CellRow): DataRow => ({
  layer: textCell(row, "layer") ?? "",
  label: textCell(row, "label") ?? "",
  pair: textCell(row, "pair"),
  target_count: numberCell(row, "target_count") ?? 0,
  reference_count: numberCell(row, "reference_count") ?? 0,
  log_ratio_walter: numberCell(row, "log_ratio_walter"),
  log_ratio_lower: numberCell(row, "log_ratio_lower"),
  log_ratio_upper: numberCell(row, "log_ratio_upper"),
});

/** Labels with the surest and largest effects first. */
const labelsOf = (view: View, contrast: Contrast) =>
  (["stance", "frames"] as const)
    .flatMap((layer) => comparedLabels(view, contrast, layer, labelName))
    .filter(({ sum }) => !sum)
    .toSorted(
      (a, b) =>
        Number(a.verdict === "too_few_to_tell") - Number(b.verdict === "too_few_to_tell") ||
        Math.abs(b.ratio ?? 0) - Math.abs(a.ratio ?? 0),
    );

const forestRow = (row: DataRow, verdict: ForestRow["verdict"]): ForestRow => ({
  name: row.pair ?? "all pairs",
  href: null,
  target: row.target_count,
  reference: row.reference_count,
  ratio: row.log_ratio_walter,
  lower: row.log_ratio_lower,
  upper: row.log_ratio_upper,
  verdict: row.pair === null ? verdict : null,
  words: "one pair",
  sum: row.pair === null,
});

/** How much the pairs differ, each for itself. */
export const pairs = (view: View, contrast: Contrast): Figure | null => {
  const rows = view.rowsOf("pair-effects", contrast);
  if (rows.length === 0) return null;
  const shown = labelsOf(view, contrast)
    .map((label) => ({
      label,
      rows: rows.filter((row) => row.layer === label.layer && row.label === label.label).map(dataOf),
    }))
    .filter((one) => one.rows.length > 0)
    .slice(0, mostLabels);
  if (shown.length === 0) return null;
  const sides = sidesOfContrast(view, contrast);
  const kept = shown.map(({ label, rows: own }) => ({
    label,
    rows: [
      ...own.filter(({ pair }) => pair === null),
      ...own
        .filter(({ pair }) => pair !== null)
        .toSorted((a, b) => b.target_count + b.reference_count - a.target_count - a.reference_count)
        .slice(0, mostPairs)
        .toSorted((a, b) => (b.log_ratio_walter ?? 0) - (a.log_ratio_walter ?? 0)),
    ],
  }));
  const groups: readonly ForestGroup[] = kept.map(({ label, rows: own }) => ({
    name: label.name,
    rows: own.map((row) => forestRow(row, label.verdict)),
  }));
  const [first] = kept;
  const single = first?.rows.filter(({ pair }) => pair !== null) ?? [];
  const more = single.filter(({ log_ratio_walter }) => (log_ratio_walter ?? 0) > 0).length;
  const name = figureName(view, "pairs", contrast);
  const title = `Pair by pair${titleEnd(view, contrast)}`;
  const caption = `Of ${cut(first?.label.name ?? "", 40)}, ${cut(sides[0].name, 60)} has more in ${more} of the ${single.length} pairs that are shown. Lines of single pairs are too narrow, as words of one text go together: look at how the marks scatter, and conclude nothing from one pair.`;
  return {
    name,
    kind: "pairs",
    contrast,
    title,
    caption,
    data: {
      name: `figures/${name}`,
      about: "Each pair's difference, a row a mark.",
      columns,
      rows: kept.flatMap((one) => one.rows),
    },
    draw: (drawing) => drawForest({ title, caption, sides, groups }, drawing),
  };
};
