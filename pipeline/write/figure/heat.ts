import type { Drawing, Palette } from "./figure.js";
import { draw, letters, type Panel, Plot } from "./plot.js";
import { type FigureSide, inkOf } from "./sides.js";
import { briefly, columnsIn, cut, percent, pixels } from "./words.js";

/** Below this many sentences a share jumps with each of them. */
export const fewSentences = 10;

/** One cell of a heat map: how many of an actor's sentences have a label. */
export interface HeatCell {
  readonly row: number;
  readonly column: number;
  readonly of: FigureSide["of"];
  readonly sentences: number;
  /** Part of the actor's sentences; null where there are none. */
  readonly share: number | null;
}

/** Name of a line or a column, and where the hits stand that it is about; null where they are not to be had. */
export interface HeatHead {
  readonly name: string;
  readonly href: string | null;
}

/** A line of a heat map: an actor, and how many sentences of each side mention it. */
export interface HeatRow extends HeatHead {
  readonly target: number;
  readonly reference: number;
}

/** Two heat maps, one a side. */
export interface Heat {
  readonly title: string;
  readonly caption: string;
  readonly sides: readonly [FigureSide, FigureSide];
  readonly rows: readonly HeatRow[];
  readonly columns: readonly HeatHead[];
  readonly cells: readonly HeatCell[];
}

const line = 24;
const bases = 54;
/** A cell is never so dark that the number in it could not be read. */
const darkest = 0.5;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly labels: number;
  readonly head: number;
  readonly most: number;
  /** True where cells are too narrow for their counts, and tell shares instead. */
  readonly shares: boolean;
}

const isFew = ({ rows }: Heat, { row, of }: HeatCell): boolean => (rows[row]?.[of] ?? 0) < fewSentences;

const baseText = (base: number): string => (base === 0 ? "none" : base < fewSentences ? `${base} few` : String(base));

const headMarks = ({ columns }: Heat, side: FigureSide, { width, labels, head }: Place, palette: Palette) => [
  Plot.text([0], {
    frameAnchor: "left",
    dx: -labels,
    y: 9,
    text: [cut(side.name, columnsIn(width - 4))],
    textAnchor: "start",
    fontWeight: 600,
    fontSize: 14,
    fill: inkOf(palette, side),
  }),
  Plot.text(columns, {
    x: (_, index) => index,
    y: head - 6,
    text: ({ name }: HeatHead) => cut(name, 16),
    href: "href",
    textAnchor: "start",
    rotate: -45,
    dx: 3,
    fontSize: letters.small,
    fill: palette.ink,
  }),
  Plot.text([0], {
    frameAnchor: "right",
    dx: bases,
    y: head - 8,
    text: ["sentences"],
    textAnchor: "end",
    fontSize: letters.small,
    fill: palette.faint,
  }),
];

const rowMarks = ({ rows }: Heat, side: FigureSide, { labels, head }: Place, palette: Palette) => {
  const placed = rows.map((row, at) => ({ ...row, base: row[side.of], y: head + at * line + line / 2 }));
  return [
    Plot.text(labels === 0 ? [] : placed, {
      frameAnchor: "left",
      dx: -labels,
      y: "y",
      text: ({ name }: HeatRow) => briefly(name, columnsIn(labels - 6)),
      href: "href",
      textAnchor: "start",
      fill: ({ base }) => (base === 0 ? palette.faint : palette.ink),
    }),
    Plot.text(placed, {
      frameAnchor: "right",
      dx: bases,
      y: "y",
      text: ({ base }) => baseText(base),
      textAnchor: "end",
      fontSize: letters.small,
      fill: ({ base }) => (base < fewSentences ? palette.faint : palette.ink),
    }),
  ];
};

const cellMarks = (heat: Heat, side: FigureSide, { head, most, shares }: Place, palette: Palette) => {
  const own = heat.cells.filter(({ of, row }) => of === side.of && (heat.rows[row]?.[of] ?? 0) > 0);
  const colour = inkOf(palette, side);
  const title = ({ row, column, sentences, share }: HeatCell): string =>
    cut(
      `${heat.rows[row]?.name}, ${heat.columns[column]?.name}: ${sentences} of ${heat.rows[row]?.[side.of]} sentences${share === null ? "" : `, ${percent(share)}`}`,
      300,
    );
  const box = {
    x: "column",
    y1: ({ row }: HeatCell) => head + row * line + 1,
    y2: ({ row }: HeatCell) => head + (row + 1) * line - 1,
  } as const;
  return [
    Plot.barY(own, { ...box, insetLeft: 1, insetRight: 1, stroke: palette.rule, fill: "none" }),
    Plot.barY(
      own.filter(({ sentences }) => sentences > 0),
      {
        ...box,
        insetLeft: 1,
        insetRight: 1,
        fill: colour,
        fillOpacity: (cell: HeatCell) => (isFew(heat, cell) ? 0 : (darkest * (cell.share ?? 0)) / most),
        title,
      },
    ),
    Plot.text(
      own.filter((cell) => cell.sentences > 0 && !(shares && isFew(heat, cell))),
      {
        x: "column",
        y: ({ row }: HeatCell) => head + row * line + line / 2,
        text: ({ sentences, share }: HeatCell) => (shares ? String(Math.round((share ?? 0) * 100)) : String(sentences)),
        fontSize: letters.small + 0.5,
        fill: (cell: HeatCell) => (isFew(heat, cell) ? palette.faint : palette.ink),
      },
    ),
  ];
};

const heatPanel = (heat: Heat, side: FigureSide, place: Place, { palette }: Drawing): Panel => ({
  left: place.left,
  top: place.top,
  width: place.width,
  height: place.head + heat.rows.length * line + 10,
  options: {
    marginLeft: place.labels,
    marginRight: bases,
    x: { type: "band", domain: heat.columns.map((_, index) => index), padding: 0 },
    color: { type: "identity" },
    opacity: { type: "identity" },
    marks: [
      ...headMarks(heat, side, place, palette),
      ...cellMarks(heat, side, place, palette),
      ...rowMarks(heat, side, place, palette),
    ],
  },
});

/** Steps of colour, with what they say. */
const keyPanel = (
  { most, shares }: Pick<Place, "most" | "shares">,
  top: number,
  { palette, width }: Drawing,
): Panel => {
  const steps = [0.25, 0.5, 0.75, 1].map((part, at) => ({ part, x: at * 34, text: percent(part * most) }));
  return {
    left: 0,
    top,
    width,
    height: 50,
    options: {
      color: { type: "identity" },
      opacity: { type: "identity" },
      marks: [
        Plot.rect(steps, {
          x1: "x",
          x2: ({ x }) => x + 32,
          y1: () => 6,
          y2: () => 24,
          fill: palette.faint,
          fillOpacity: ({ part }) => darkest * part,
        }),
        Plot.text(steps, { x: ({ x }) => x + 16, y: () => 15, text: "text", fontSize: 11, fill: palette.ink }),
        Plot.text([0], {
          x: () => 142,
          y: () => 15,
          text: [shares ? "as numbers: of the actor's sentences" : "of the sentences that mention the actor"],
          textAnchor: "start",
          fontSize: letters.small,
          fill: palette.faint,
        }),
        Plot.text([0], {
          x: () => 0,
          y: () => 38,
          text: [`few: under ${fewSentences} sentences mention the actor, and no share is shown`],
          textAnchor: "start",
          fontSize: letters.small,
          fill: palette.faint,
        }),
      ],
    },
  };
};

/** Draws two heat maps: side by side, with one column of names, where there is room, else one above the other. */
export const drawHeat = (heat: Heat, drawing: Drawing): string => {
  const { width } = drawing;
  const beside = width >= 700;
  const gap = 18;
  const widest = Math.max(0, ...heat.rows.map(({ name }) => pixels(name)));
  const labels = Math.min(widest + 8, width * (beside ? 0.25 : 0.34));
  const grid = beside ? (width - labels - gap) / 2 : width - labels;
  const most = Math.max(
    0.1,
    ...heat.cells.map((cell) => (isFew(heat, cell) ? 0 : Math.ceil((cell.share ?? 0) * 10) / 10)),
  );
  const tallest = Math.max(...heat.columns.map(({ name }) => Math.min(16, name.length)));
  const head = 30 + tallest * 4.6;
  const digits = Math.max(1, ...heat.cells.map(({ sentences }) => String(sentences).length));
  const shares = digits * 6.4 > (grid - bases) / heat.columns.length;
  const tall = head + heat.rows.length * line + 10;
  const panels = heat.sides.map((side, at) => {
    const second = beside && at === 1;
    const left = second ? labels + grid + gap : 0;
    const top = beside ? 0 : at * (tall + 12);
    const own = second ? 0 : labels;
    return heatPanel(heat, side, { left, top, width: own + grid, labels: own, head, most, shares }, drawing);
  });
  const bottom = beside ? tall : 2 * tall + 12;
  return draw(
    {
      title: heat.title,
      description: heat.caption,
      height: bottom + 50,
      panels: [...panels, keyPanel({ most, shares }, bottom, drawing)],
    },
    drawing,
  );
};
