import { grouped } from "../butterfly.js";
import type { Drawing, Palette } from "./figure.js";
import { draw, letters, type Panel, Plot } from "./plot.js";
import { type FigureSide, inkOf } from "./sides.js";
import { briefly, columnsIn, cut, pixels } from "./words.js";

/** What is counted of each actor, in the order of the columns. */
export const portrayalCounts = ["mentions", "rising", "declining", "reported", "hedged", "denied"] as const;

/** A line of the grid: an actor, and its counts, target's first, each in the order of {@link portrayalCounts}. */
export interface PortrayalLine {
  readonly name: string;
  readonly counts: readonly (readonly number[])[];
}

/** What each side says of the rise and decline of actors. */
export interface Portrayals {
  readonly title: string;
  readonly caption: string;
  readonly sides: readonly [FigureSide, FigureSide];
  readonly lines: readonly PortrayalLine[];
}

const line = 24;
/** Slanted words over the last column reach beyond it. */
const overhang = 16;
const head = 66;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly labels: number;
}

interface Counted {
  readonly column: number;
  readonly y: number;
  readonly count: number;
}

const heads = ["mentions", "rises", "declines", "reported", "hedged", "denied"];

/** Triangles that point the way it is said to go, larger where it is said more often. */
const triangles = (cells: readonly Counted[], column: number, rotate: number, fill: string) =>
  Plot.dot(
    cells.filter((cell) => cell.column === column && cell.count > 0),
    {
      x: "column",
      y: "y",
      symbol: "triangle",
      rotate,
      r: ({ count }: Counted) => 5 + Math.min(3, Math.log2(count)),
      fill,
      dx: -9,
    },
  );

const gridPanel = (
  { sides, lines }: Portrayals,
  at: 0 | 1,
  { left, top, width, labels }: Place,
  palette: Palette,
): Panel => {
  const side = sides[at];
  const colour = inkOf(palette, side);
  const middle = (row: number): number => head + row * line + line / 2;
  const cells = lines.flatMap(({ counts }, row) =>
    (counts[at] ?? []).map((count, column): Counted => ({ column, count, y: middle(row) })),
  );
  const rules = lines.map((_, row) => head + (row + 1) * line);
  const arrow = ({ column, count }: Counted): boolean => (column === 1 || column === 2) && count > 0;
  return {
    left,
    top,
    width,
    height: head + lines.length * line + 8,
    options: {
      marginLeft: labels,
      marginRight: overhang,
      x: { type: "band", domain: heads.map((_, index) => index), padding: 0 },
      r: { type: "identity" },
      color: { type: "identity" },
      marks: [
        Plot.text([0], {
          frameAnchor: "left",
          dx: -labels,
          y: 9,
          text: [cut(side.name, columnsIn(width - 4))],
          textAnchor: "start",
          fontWeight: 600,
          fontSize: 14,
          fill: colour,
        }),
        Plot.text(heads, {
          x: (_, index) => index,
          y: head - 7,
          rotate: -45,
          dx: -4,
          textAnchor: "start",
          fontSize: letters.small,
          text: (name: string) => name,
          fill: palette.faint,
        }),
        ...rules.map((y) => Plot.ruleY([y], { stroke: palette.rule, insetLeft: -labels })),
        triangles(cells, 1, 0, colour),
        triangles(cells, 2, 180, colour),
        Plot.text(cells, {
          x: "column",
          y: "y",
          text: ({ count }: Counted) => grouped(count),
          fill: ({ count }: Counted) => (count === 0 ? palette.faint : palette.ink),
          filter: (cell: Counted) => !arrow(cell),
        }),
        Plot.text(cells, {
          x: "column",
          y: "y",
          dx: 8,
          text: ({ count }: Counted) => grouped(count),
          fontWeight: 600,
          filter: arrow,
        }),
        Plot.text(labels === 0 ? [] : lines, {
          frameAnchor: "left",
          dx: -labels,
          y: (_, row) => middle(row),
          text: ({ name }: PortrayalLine) => briefly(name, columnsIn(labels - 6)),
          textAnchor: "start",
        }),
      ],
    },
  };
};

/** Draws what each side says of the rise and decline of actors. */
export const drawPortrayals = (portrayals: Portrayals, drawing: Drawing): string => {
  const { width, palette } = drawing;
  const beside = width >= 700;
  const gap = 22;
  const widest = Math.max(0, ...portrayals.lines.map(({ name }) => pixels(name)));
  const labels = Math.min(widest + 8, width * (beside ? 0.26 : 0.4));
  const grid = beside ? (width - labels - gap) / 2 : width - labels;
  const tall = head + portrayals.lines.length * line + 8;
  const panels = ([0, 1] as const).map((at) => {
    const second = beside && at === 1;
    const own = second ? 0 : labels;
    const place = {
      left: second ? labels + grid + gap : 0,
      top: beside ? 0 : at * (tall + 14),
      width: own + grid,
      labels: own,
    };
    return gridPanel(portrayals, at, place, palette);
  });
  return draw(
    { title: portrayals.title, description: portrayals.caption, height: beside ? tall : 2 * tall + 14, panels },
    drawing,
  );
};
