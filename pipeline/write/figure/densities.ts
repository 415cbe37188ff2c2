import type { Contrast } from "../../model/inference.js";
import type { Columns, Row } from "../../model/table.js";
import type { View } from "../page/view.js";
import { numberCell, textCell } from "../summary-rows.js";
import { drawDensities } from "./density-bars.js";
import type { Figure } from "./figure.js";
import { type FigureSide, sidesOfContrast } from "./sides.js";
import { placedLayers } from "./text-places.js";
import { cut, figureName, labelName, rateText, titleEnd } from "./words.js";

/** Parts that texts are divided into, as the table of positions does. */
export const parts = 20;

const columns = {
  layer: { type: "string", about: "layer of the label", values: ["stance", "frames"] },
  label: { type: "string", about: "line that the bar stands on" },
  side: { type: "string", about: "side of the panel" },
  twentieth: { type: "integer", about: "part of the texts, from 1, their beginning, to 20, their end" },
  hits: { type: "integer", about: "headline hits in that part of all texts of the side" },
  rate: { type: "number?", about: "height of the bar: hits per 1,000 words there" },
} as const satisfies Columns;

/** A bar: one part of the texts of a side. */
export type DensityRow = Row<typeof columns>;

const dataOf = (view: View, contrast: Contrast, sides: readonly FigureSide[]): readonly DensityRow[] => {
  const rows = view.rowsOf("positions", contrast);
  const order = (["stance", "frames"] as const).flatMap((layer) =>
    placedLayers[layer].map((label) => `${layer}\n${label}`),
  );
  return sides
    .flatMap(({ of, id }) =>
      rows.map((row) => ({
        layer: textCell(row, "layer") ?? "",
        label: textCell(row, "label") ?? "",
        side: id,
        twentieth: numberCell(row, "twentieth") ?? 0,
        hits: numberCell(row, `${of}_count`) ?? 0,
        rate: numberCell(row, `${of}_rate`),
      })),
    )
    .filter((row, _, all) =>
      all.some(({ layer, label, hits }) => layer === row.layer && label === row.label && hits > 0),
    )
    .sort((a, b) => order.indexOf(`${a.layer}\n${a.label}`) - order.indexOf(`${b.layer}\n${b.label}`));
};

/** The part in which a side has most of what it has most unevenly, told by hits and not by rates of few. */
const seen = (data: readonly DensityRow[], { id, name }: FigureSide): string => {
  const own = data.filter(({ side }) => side === id);
  const totals = new Map<string, number>();
  for (const { layer, label, hits } of own)
    totals.set(`${layer}\n${label}`, (totals.get(`${layer}\n${label}`) ?? 0) + hits);
  const over = ({ layer, label, hits }: DensityRow): number => {
    const expected = (totals.get(`${layer}\n${label}`) ?? 0) / parts;
    return expected === 0 ? 0 : (hits - expected) / Math.sqrt(expected);
  };
  const found = own.toSorted((a, b) => over(b) - over(a))[0];
  if (found === undefined || found.hits === 0) return "";
  const share = `${found.hits} of ${totals.get(`${found.layer}\n${found.label}`)} hits of ${labelName(found.label)}`;
  return `In ${cut(name, 60)}, ${share} stand in part ${found.twentieth} of ${parts} (${rateText(found.rate)} per 1,000 words).`;
};

/** How dense hits are in each twentieth of the texts of both sides. */
export const densities = (view: View, contrast: Contrast): Figure | null => {
  const sides = sidesOfContrast(view, contrast);
  const data = dataOf(view, contrast, sides);
  if (data.length === 0) return null;
  const name = figureName(view, "positions", contrast);
  const title = `Where hits fall${titleEnd(view, contrast)}`;
  const caption = `${sides
    .map((side) => seen(data, side))
    .filter((sentence) => sentence !== "")
    .join(
      " ",
    )} Texts run from left to right, whatever their length; each line has a scale of its own, the same for both sides. What stands at one place in all texts together need not stand there in any one of them.`;
  return {
    name,
    kind: "positions",
    contrast,
    title,
    caption,
    data: {
      name: `figures/${name}`,
      about: "How dense hits are in each twentieth of the texts, a row a bar.",
      columns,
      rows: data,
    },
    draw: (drawing) => drawDensities({ title, caption, sides, rows: data }, drawing),
  };
};
