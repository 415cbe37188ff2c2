import { grouped } from "../butterfly.js";
import type { DensityRow } from "./densities.js";
import type { Drawing } from "./figure.js";
import { draw, letters, type Panel, Plot } from "./plot.js";
import { type FigureSide, inkOf } from "./sides.js";
import { columnsIn, cut, labelName, pixels, rateText } from "./words.js";

/** Bars by part of the texts, one panel a side. */
export interface DensityBars {
  readonly title: string;
  readonly caption: string;
  readonly sides: readonly [FigureSide, FigureSide];
  readonly rows: readonly DensityRow[];
}

const line = 22;
const tallest = 18;
const head = 26;
const foot = 20;
const counts = 58;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly labels: number;
}

interface Line {
  readonly layer: string;
  readonly label: string;
  readonly most: number;
  readonly bottom: number;
}

const linesOf = (rows: readonly DensityRow[]): readonly Line[] => {
  const keys = [...new Set(rows.map(({ layer, label }) => `${layer}\n${label}`))];
  return keys.map((key, at) => {
    const [layer = "", label = ""] = key.split("\n");
    const own = rows.filter((row) => row.layer === layer && row.label === label);
    return { layer, label, most: Math.max(...own.map(({ rate }) => rate ?? 0)), bottom: head + (at + 1) * line };
  });
};

const panelOf = (
  { rows }: DensityBars,
  side: FigureSide,
  lines: readonly Line[],
  place: Place,
  { palette }: Drawing,
): Panel => {
  const { left, top, width, labels } = place;
  const colour = inkOf(palette, side);
  const bars = lines.flatMap(({ layer, label, most, bottom }) =>
    rows
      .filter((row) => row.side === side.id && row.layer === layer && row.label === label && (row.rate ?? 0) > 0)
      .map((row) => ({ ...row, bottom, height: (tallest * (row.rate ?? 0)) / Math.max(most, 1e-9) })),
  );
  const end = (lines.at(-1)?.bottom ?? head) + 4;
  const small = { fontSize: letters.small, fill: palette.faint } as const;
  return {
    left,
    top,
    width,
    height: end + foot,
    options: {
      marginLeft: labels,
      marginRight: counts,
      x: { type: "linear", domain: [0, 20] },
      color: { type: "identity" },
      marks: [
        Plot.text([0], {
          frameAnchor: "left",
          dx: -labels,
          y: () => 9,
          text: [cut(side.name, columnsIn(width))],
          textAnchor: "start",
          fontWeight: 600,
          fontSize: 14,
          fill: colour,
        }),
        Plot.text([0], { ...small, frameAnchor: "right", dx: counts, y: () => 10, text: ["hits"], textAnchor: "end" }),
        Plot.link(lines, { x1: () => 0, x2: () => 20, y1: "bottom", y2: "bottom", stroke: palette.rule }),
        Plot.rect(bars, {
          x1: ({ twentieth }: DensityRow) => twentieth - 1 + 0.08,
          x2: ({ twentieth }: DensityRow) => twentieth - 0.08,
          y1: ({ bottom, height }: (typeof bars)[number]) => bottom - height,
          y2: "bottom",
          fill: colour,
          title: ({ label, twentieth, hits, rate }: DensityRow) =>
            `${labelName(label)}, part ${twentieth} of 20: ${grouped(hits)} hits, ${rateText(rate)} per 1,000 words`,
        }),
        Plot.text(labels === 0 ? [] : lines, {
          frameAnchor: "left",
          dx: -labels,
          y: ({ bottom }: Line) => bottom - 8,
          text: ({ label }: Line) => labelName(label),
          textAnchor: "start",
        }),
        Plot.text(lines, {
          ...small,
          frameAnchor: "right",
          dx: counts,
          y: ({ bottom }: Line) => bottom - 8,
          text: ({ layer, label }: Line) =>
            grouped(
              rows
                .filter((row) => row.side === side.id && row.layer === layer && row.label === label)
                .reduce((sum, { hits }) => sum + hits, 0),
            ),
          textAnchor: "end",
        }),
        ...(["beginning", "end"] as const).map((text, at) =>
          Plot.text([at * 20], {
            ...small,
            x: (place: number) => place,
            y: () => end + 9,
            text: [text],
            textAnchor: at === 0 ? "start" : "end",
          }),
        ),
      ],
    },
  };
};

/** Draws how dense hits are in each part of the texts: sides beside each other where there is room. */
export const drawDensities = (densities: DensityBars, drawing: Drawing): string => {
  const { width } = drawing;
  const beside = width >= 700;
  const gap = 20;
  const lines = linesOf(densities.rows);
  const labels = Math.max(0, ...lines.map(({ label }) => pixels(labelName(label)))) + 10;
  const field = beside ? (width - labels - gap) / 2 : width - labels;
  const tall = (lines.at(-1)?.bottom ?? head) + 4 + foot;
  const panels = densities.sides.map((side, at) => {
    const second = beside && at === 1;
    const own = second ? 0 : labels;
    const place = {
      left: second ? labels + field + gap : 0,
      top: beside ? 0 : at * (tall + 14),
      width: own + field,
      labels: own,
    };
    return panelOf(densities, side, lines, place, drawing);
  });
  return draw(
    { title: densities.title, description: densities.caption, height: beside ? tall : 2 * tall + 14, panels },
    drawing,
  );
};
