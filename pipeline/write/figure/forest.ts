import type { Verdict } from "../../model/verdict.js";
import { grouped } from "../butterfly.js";
import type { Drawing, Palette } from "./figure.js";
import { axisMarks, reachOf } from "./forest-axis.js";
import { draw, letters, type Panel, Plot } from "./plot.js";
import { type FigureSide, inkOf } from "./sides.js";
import { forms, type Legend, verdictLegend, verdictMarks } from "./verdict-marks.js";
import { briefly, columnsIn, cut, pixels } from "./words.js";

/** One line of a forest plot: a label, and how much more one side has of it. */
export interface ForestRow {
  readonly name: string;
  /** Where its hits stand; null where they are not to be had. */
  readonly href: string | null;
  readonly target: number;
  readonly reference: number;
  /** Binary logarithm of target's rate by reference's; null where there is none. */
  readonly ratio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly verdict: Verdict | null;
  /** Verdict in words, as the table has it. */
  readonly words: string;
  /** True for a line that sums over others. */
  readonly sum: boolean;
}

/** Lines that belong together. */
export interface ForestGroup {
  readonly name: string;
  readonly rows: readonly ForestRow[];
}

/** What a forest plot shows. */
export interface Forest {
  readonly title: string;
  readonly caption: string;
  readonly sides: readonly [FigureSide, FigureSide];
  readonly groups: readonly ForestGroup[];
}

/** Heights in pixels. */
const line = 19;
const foot = 46;
const tall = 40;
const short = 24;

/** Width from which groups stand side by side. */
const sideBySide = 760;

interface Place {
  /** Height above the rows: of groups that stand one above the other only the first says which way is more. */
  readonly head: number;
  /** True where the axis is written below the rows. */
  readonly axis: boolean;
  readonly width: number;
  readonly labels: number;
  readonly counts: number;
  readonly reach: number;
}

const directionTexts = ({ sides }: Forest, { width, labels, counts, reach }: Place, palette: Palette) => {
  const middle = labels + (width - labels - counts) / 2;
  return sides.map((side) => {
    const left = side.of === "target";
    const room = Math.floor(((left ? middle : width - middle) - 20) / 5.9);
    return Plot.text([side], {
      x: 0 * reach,
      y: 29,
      dx: left ? -18 : 18,
      text: [cut(`more in ${side.name}`, room)],
      textAnchor: left ? "end" : "start",
      fontSize: letters.small,
      fontWeight: 600,
      fill: inkOf(palette, side),
    });
  });
};

/** An arrow head beside *more in …*, drawn, as not every font has one. */
const arrows = ({ sides }: Forest, palette: Palette) =>
  sides.map((side) =>
    Plot.dot([0], {
      x: 0,
      y: 29,
      dx: side.of === "target" ? -10 : 10,
      r: 3.2,
      symbol: "triangle",
      rotate: side.of === "target" ? -90 : 90,
      fill: inkOf(palette, side),
    }),
  );

const sideOf = ({ sides }: Forest, ratio: number | null): FigureSide | null =>
  ratio === null || ratio === 0 ? null : sides[ratio > 0 ? 0 : 1];

type Placed = ForestRow & { readonly y: number; readonly colour: string; readonly ink: string; readonly title: string };

const titleOf = (row: ForestRow, { sides }: Forest): string => {
  const counts = sides
    .map((side, at) => `${grouped(at === 0 ? row.target : row.reference)} in ${side.name}`)
    .join(", ");
  const interval = row.lower === null || row.upper === null ? "; no interval" : "";
  return cut(`${row.name}: ${counts}; ${row.words}${interval}`, 300);
};

const placed = (forest: Forest, rows: readonly ForestRow[], head: number, palette: Palette): readonly Placed[] =>
  rows.map((row, at) => {
    const faint = row.verdict === null || forms[row.verdict] === "hollow";
    const side = sideOf(forest, row.ratio);
    return {
      ...row,
      y: head + at * line + line / 2,
      colour: faint || side === null ? palette.faint : inkOf(palette, side),
      ink: faint && !row.sum ? palette.faint : palette.ink,
      title: titleOf(row, forest),
    };
  });

const intervalMarks = (rows: readonly Placed[], reach: number) => {
  const within = (value: number): number => Math.max(-reach, Math.min(reach, value));
  const drawn = rows.flatMap((row) =>
    row.lower === null || row.upper === null || row.lower > reach || row.upper < -reach
      ? []
      : [{ ...row, lower: within(row.lower), upper: within(row.upper), far: [row.lower, row.upper] as const }],
  );
  const ends = drawn.flatMap(({ far: [lower, upper], y, colour }) => [
    ...(lower < -reach ? [{ x: -reach, y, colour, rotate: 90 }] : []),
    ...(upper > reach ? [{ x: reach, y, colour, rotate: -90 }] : []),
  ]);
  const weight = (row: Placed): number => (row.verdict !== null && forms[row.verdict] !== "hollow" ? 2 : 1);
  return [
    ...[1, 2].map((width) =>
      Plot.link(
        drawn.filter((row) => weight(row) === width),
        { x1: "lower", x2: "upper", y1: "y", y2: "y", stroke: "colour", strokeWidth: width },
      ),
    ),
    Plot.dot(ends, { x: "x", y: "y", rotate: "rotate", symbol: "triangle", r: 2.6, fill: "colour" }),
  ];
};

const labelMarks = (rows: readonly Placed[], { labels, counts }: Place) =>
  [true, false].flatMap((sum) => {
    const own = rows.filter((row) => row.sum === sum);
    const usual = { y: "y", fill: "ink", fontWeight: sum ? 600 : 400 } as const;
    return [
      Plot.text(own, {
        ...usual,
        frameAnchor: "left",
        dx: -labels,
        text: ({ name }: Placed) => briefly(name, columnsIn(labels - 8)),
        textAnchor: "start",
        href: "href",
        title: "title",
      }),
      Plot.text(own, {
        ...usual,
        frameAnchor: "right",
        dx: counts,
        text: ({ target, reference }: Placed) => `${grouped(target)} : ${grouped(reference)}`,
        textAnchor: "end",
      }),
    ];
  });

const forestPanel = (forest: Forest, group: ForestGroup, place: Place, { palette }: Drawing, left: number) => {
  const bottom = place.head + group.rows.length * line + 4;
  const rows = placed(forest, group.rows, place.head, palette);
  const { grid, texts } = axisMarks(place.reach, { top: place.head, bottom, labels: place.labels }, palette);
  const known = rows.flatMap(({ ratio, verdict, ...row }) =>
    ratio === null ? [] : [{ ...row, x: ratio, form: forms[verdict ?? "too_few_to_tell"] }],
  );
  const heading = { frameAnchor: "left", y: 10, textAnchor: "start", fontWeight: 600 } as const;
  return {
    left,
    top: 0,
    width: place.width,
    height: bottom + (place.axis ? foot : 12),
    options: {
      marginLeft: place.labels,
      marginRight: place.counts,
      x: { type: "linear", domain: [place.reach, -place.reach] },
      color: { type: "identity" },
      marks: [
        ...grid,
        Plot.text([group.name], { ...heading, dx: -place.labels, text: [group.name], fontSize: 14 }),
        Plot.text([0], {
          frameAnchor: "right",
          y: 10,
          dx: place.counts,
          text: ["hits"],
          textAnchor: "end",
          fontSize: letters.small,
          fill: palette.faint,
        }),
        ...(place.head > short ? [...directionTexts(forest, place, palette), ...arrows(forest, palette)] : []),
        ...intervalMarks(rows, place.reach),
        ...verdictMarks(known, palette),
        ...labelMarks(rows, place),
        ...(place.axis ? texts : []),
      ],
    },
  } satisfies Panel;
};

const legendPanel = (legend: Legend, top: number, { palette, width }: Drawing): Panel => ({
  left: 0,
  top,
  width,
  height: legend.height,
  options: { color: { type: "identity" }, marks: legend.marks(0, 0, palette) },
});

/** Draws a forest plot: groups side by side where there is room, else one above the other. */
export const drawForest = (forest: Forest, drawing: Drawing): string => {
  const { width } = drawing;
  const beside = width >= sideBySide && forest.groups.length === 2;
  const own = beside ? Math.floor((width - 28) / 2) : width;
  const all = forest.groups.flatMap(({ rows }) => rows);
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(pixels));
  const place: Omit<Place, "head" | "axis"> = {
    width: own,
    labels: Math.min(Math.max(80, widest(all.map(({ name }) => name)) + 12), own * 0.36),
    counts: widest(all.map(({ target, reference }) => `${grouped(target)} : ${grouped(reference)}`)) + 12,
    reach: reachOf(all.map(({ ratio }) => ratio ?? 0)),
  };
  let [left, top, bottom] = [0, 0, 0];
  const panels = forest.groups.map((group, at) => {
    const head = beside || at === 0 ? tall : short;
    const axis = beside || at === forest.groups.length - 1;
    const panel = forestPanel(forest, group, { ...place, head, axis }, drawing, left);
    const here = { ...panel, top };
    bottom = Math.max(bottom, top + panel.height);
    if (beside) left += own + 28;
    else top += panel.height;
    return here;
  });
  const legend = verdictLegend(
    all.flatMap(({ verdict }) => (verdict === null ? [] : [verdict])),
    width,
  );
  return draw(
    {
      title: forest.title,
      description: forest.caption,
      height: bottom + legend.height + 2,
      panels: [...panels, ...(legend.height === 0 ? [] : [legendPanel(legend, bottom, drawing)])],
    },
    drawing,
  );
};
