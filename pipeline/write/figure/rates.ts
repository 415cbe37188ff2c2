import type { Contrast } from "../../model/inference.js";
import type { Columns, Row } from "../../model/table.js";
import type { View } from "../page/view.js";
import { type CellRow, numberCell, textCell } from "../summary-rows.js";
import { comparedLabels } from "./compared-labels.js";
import type { Figure } from "./figure.js";
import { drawRates } from "./rate-lines.js";
import { sidesOfContrast } from "./sides.js";
import { cut, figureName, labelName, rateText, titleEnd } from "./words.js";

/** Labels that are shown. */
const most = 12;

const columns = {
  layer: { type: "string", about: "what is counted", values: ["stance", "frames"] },
  label: { type: "string", about: "label in its layer" },
  side: { type: "string", about: "side whose texts they are" },
  texts: { type: "integer", about: "texts of the side that have any of the base" },
  mean_rate: { type: "number?", about: "place of the mark: mean of the texts' rates per 1,000, each text as weighty" },
  mean_rate_lower: { type: "number?", about: "left end of the line, of its 95 % interval" },
  mean_rate_upper: { type: "number?", about: "right end of the line" },
  texts_with_a_hit: { type: "integer", about: "texts of the side with a hit" },
} as const satisfies Columns;

/** A mark: the texts of one side. */
export type RateRow = Row<typeof columns>;

const rowOf = (row: CellRow, of: keyof Contrast): RateRow => ({
  layer: textCell(row, "layer") ?? "",
  label: textCell(row, "label") ?? "",
  side: textCell(row, `${of}_side`) ?? "",
  texts: numberCell(row, `${of}_texts`) ?? 0,
  mean_rate: numberCell(row, `${of}_mean_rate`),
  mean_rate_lower: numberCell(row, `${of}_mean_rate_lower`),
  mean_rate_upper: numberCell(row, `${of}_mean_rate_upper`),
  texts_with_a_hit: numberCell(row, `${of}_range`) ?? 0,
});

const size = (row: CellRow): number => {
  const [a, b] = [numberCell(row, "target_mean_rate") ?? 0, numberCell(row, "reference_mean_rate") ?? 0];
  return a + b === 0 ? 0 : Math.abs(a - b) / (a + b);
};

/** Rows of the labels that differ most between the sides, in order of how much; of few hits nothing is shown. */
const shownRows = (view: View, contrast: Contrast): readonly CellRow[] => {
  const told = new Set(
    (["stance", "frames"] as const).flatMap((layer) =>
      comparedLabels(view, contrast, layer, labelName)
        .filter(({ verdict }) => verdict !== "too_few_to_tell")
        .map(({ label }) => `${layer}\n${label}`),
    ),
  );
  const all = view.rowsOf("text-rates", contrast).filter((row) => row.layer !== "actors" && row.label !== "all");
  const known = all.filter((row) => told.has(`${row.layer}\n${row.label}`));
  return (known.length > 0 ? known : all).toSorted((a, b) => size(b) - size(a)).slice(0, most);
};

const seen = (row: RateRow | undefined, other: RateRow | undefined, names: readonly string[]): string => {
  if (row === undefined || other === undefined) return "";
  const name = labelName(row.label);
  return `Of ${name}, which differs most among these, a text of ${cut(names[0] ?? "", 50)} has ${rateText(row.mean_rate)} per 1,000 on average, and one of ${cut(names[1] ?? "", 50)} ${rateText(other.mean_rate)}; ${row.texts_with_a_hit} of ${row.texts} and ${other.texts_with_a_hit} of ${other.texts} texts have any.`;
};

/** Mean rates of the texts of each side, where texts are what is observed. */
export const rates = (view: View, contrast: Contrast): Figure | null => {
  const rows = shownRows(view, contrast);
  if (rows.length === 0) return null;
  const sides = sidesOfContrast(view, contrast);
  const data = rows.flatMap((row) => sides.map(({ of }) => rowOf(row, of)));
  const name = figureName(view, "rates", contrast);
  const title = `Rates of the texts${titleEnd(view, contrast)}`;
  const caption = `${seen(
    data[0],
    data[1],
    sides.map((side) => side.name),
  )} Lines are 95 % intervals of the means; single texts lie far outside of them, and a mean says nothing of any one text.`;
  return {
    name,
    kind: "rates",
    contrast,
    title,
    caption,
    data: {
      name: `figures/${name}`,
      about: "Mean rates of the texts of each side, a row a mark.",
      columns,
      rows: data,
    },
    draw: (drawing) => drawRates({ title, caption, sides, rows: data }, drawing),
  };
};
