import type { Drawing } from "./figure.js";
import { draw, letters, Plot } from "./plot.js";
import type { RateRow } from "./rates.js";
import { type FigureSide, inkOf } from "./sides.js";
import { columnsIn, cut, labelName, pixels, rateText } from "./words.js";

/** Mean rates of two sides, the target's row before its reference's. */
export interface RateLines {
  readonly title: string;
  readonly caption: string;
  readonly sides: readonly [FigureSide, FigureSide];
  readonly rows: readonly RateRow[];
}

const block = 36;
const head = 34;

/** Ticks of a logarithmic axis that are easily read. */
const ticksWithin = (low: number, high: number): readonly number[] =>
  [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300].filter((tick) => tick >= low && tick <= high);

/** Ends of the axis: every mean is on it, and intervals that go down to nothing are cut. */
const domainOf = (rows: readonly RateRow[]): readonly [number, number] => {
  const means = rows.flatMap(({ mean_rate }) => (mean_rate === null || mean_rate <= 0 ? [] : [mean_rate]));
  const uppers = rows.flatMap(({ mean_rate_upper }) => (mean_rate_upper === null ? [] : [mean_rate_upper]));
  return [Math.max(0.005, Math.min(1, ...means) / 1.6), Math.max(1, ...means, ...uppers) * 1.15];
};

/** Draws the mean rates of texts with their intervals, side under side. */
export const drawRates = ({ title, caption, sides, rows }: RateLines, drawing: Drawing): string => {
  const { width, palette } = drawing;
  const [low, high] = domainOf(rows);
  const labels = Math.min(width * 0.34, Math.max(...rows.map(({ label }) => pixels(labelName(label)))) + 12);
  const right = 104;
  const bottom = head + (rows.length / 2) * block + 2;
  const placed = rows.map((row, at) => ({
    ...row,
    y: head + Math.floor(at / 2) * block + 10 + (at % 2) * 14,
    colour: inkOf(palette, sides[at % 2 === 0 ? 0 : 1]),
    form: at % 2,
  }));
  const known = placed.flatMap((row) =>
    row.mean_rate === null || row.mean_rate < low ? [] : [{ ...row, x: row.mean_rate }],
  );
  const intervals = known.flatMap((row) =>
    row.mean_rate_lower === null || row.mean_rate_upper === null
      ? []
      : [{ ...row, lower: Math.max(low, row.mean_rate_lower), upper: Math.min(high, row.mean_rate_upper) }],
  );
  const small = { fontSize: letters.small, fill: palette.faint } as const;
  const sideText = (side: FigureSide, at: number): string =>
    cut(`${at === 0 ? "upper line, disc" : "lower line, square"}: ${side.name}`, columnsIn(width * 0.95));
  const marks: Plot.Markish[] = [
    ...sides.map((side, at) =>
      Plot.text([0], {
        frameAnchor: "left",
        dx: -labels,
        y: () => 8 + at * 16,
        text: [sideText(side, at)],
        textAnchor: "start",
        fontWeight: 600,
        fill: inkOf(palette, side),
      }),
    ),
    Plot.link(ticksWithin(low, high), {
      x1: (d: number) => d,
      x2: (d: number) => d,
      y1: () => head + 4,
      y2: () => bottom,
      stroke: palette.rule,
    }),
    Plot.text(ticksWithin(low, high), {
      ...small,
      x: (d: number) => d,
      y: () => bottom + 11,
      text: (d: number) => String(d),
    }),
    Plot.text([0], {
      ...small,
      frameAnchor: "left",
      dx: -labels,
      y: () => bottom + 11,
      text: ["per 1,000"],
      textAnchor: "start",
    }),
    Plot.link(intervals, { x1: "lower", x2: "upper", y1: "y", y2: "y", stroke: "colour", strokeWidth: 2 }),
    ...[0, 1].map((form) =>
      Plot.dot(
        known.filter((row) => row.form === form),
        {
          x: "x",
          y: "y",
          symbol: form === 0 ? "circle" : "square",
          r: 4.5,
          fill: "colour",
          title: (row: RateRow) => `${labelName(row.label)}, ${row.side}: ${rateText(row.mean_rate)}`,
        },
      ),
    ),
    Plot.text(
      placed.filter(({ form }) => form === 0),
      {
        frameAnchor: "left",
        dx: -labels,
        y: ({ y }: (typeof placed)[number]) => y + 7,
        text: ({ label }: RateRow) => cut(labelName(label), columnsIn(labels - 6)),
        textAnchor: "start",
      },
    ),
    Plot.text(placed, {
      ...small,
      frameAnchor: "right",
      dx: right,
      y: "y",
      text: ({ texts, texts_with_a_hit: some, mean_rate }: RateRow) =>
        `${rateText(mean_rate)} · ${some}/${texts} texts`,
      textAnchor: "end",
    }),
  ];
  const options: Plot.PlotOptions = {
    marginLeft: labels,
    marginRight: right,
    x: { type: "log", domain: [low, high] },
    color: { type: "identity" },
    marks,
  };
  const height = bottom + 22;
  return draw({ title, description: caption, height, panels: [{ left: 0, top: 0, width, height, options }] }, drawing);
};
