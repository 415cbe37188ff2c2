import { grouped } from "../butterfly.js";
import type { View } from "../page/view.js";
import type { Drawing, Palette } from "./figure.js";
import { sideColour } from "./figure.js";
import { draw, letters, type Panel, Plot } from "./plot.js";
import type { PlacedHit, PlacedText } from "./text-places.js";
import { columnsIn, cut, labelName, pixels } from "./words.js";

/** A line of ticks. */
export interface StripLine {
  readonly layer: string;
  readonly label: string;
  /** Where its hits are listed. */
  readonly href: string;
}

/** Ticks of some texts, a panel a text. */
export interface Strips {
  readonly title: string;
  readonly caption: string;
  readonly view: View;
  readonly texts: readonly PlacedText[];
  readonly lines: readonly StripLine[];
}

const line = 19;
const head = 30;
const foot = 22;
/** Between the lines of two layers. */
const rift = 10;

const middles = (lines: readonly StripLine[]): readonly number[] =>
  lines.map(({ layer }, at) => head + at * line + line / 2 + (layer === lines[0]?.layer ? 0 : rift));

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly labels: number;
}

const counts = 30;

const tickMarks = (hits: readonly (PlacedHit & { readonly y: number })[], colour: string) =>
  Plot.link(hits, {
    x1: "word",
    x2: "word",
    y1: ({ y }: { y: number }) => y - 6,
    y2: ({ y }: { y: number }) => y + 6,
    stroke: colour,
    strokeWidth: 1.8,
    strokeOpacity: 0.85,
    href: "href",
    title: ({ label, word }: PlacedHit) => `${labelName(label)}, word ${grouped(Math.round(word) + 1)}`,
  });

const axisOf = (words: number): readonly number[] => {
  const step = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].find((size) => words / size <= 5) ?? words;
  return Array.from({ length: Math.floor(words / step) + 1 }, (_, at) => at * step);
};

const stripPanel = (strips: Strips, placed: PlacedText, place: Place, { palette }: Drawing): Panel => {
  const { left, top, width, labels } = place;
  const { text, words, hits, paragraphs } = placed;
  const colour = sideColour(palette, strips.view.sides.find(({ id }) => id === text.side)?.colour ?? 0);
  const ys = middles(strips.lines);
  const bottom = (ys.at(-1) ?? head) + line / 2 + 2;
  const lined = strips.lines.map((one, at) => ({
    ...one,
    y: ys[at] ?? 0,
    count: hits.filter(({ layer, label }) => layer === one.layer && label === one.label).length,
  }));
  const ticks = hits.flatMap((hit) => {
    const own = lined.find(({ layer, label }) => layer === hit.layer && label === hit.label);
    return own === undefined ? [] : [{ ...hit, y: own.y }];
  });
  const small = { fontSize: letters.small, fill: palette.faint } as const;
  return {
    left,
    top,
    width,
    height: bottom + foot,
    options: {
      marginLeft: labels,
      marginRight: counts,
      x: { type: "linear", domain: [0, words] },
      color: { type: "identity" },
      marks: [
        ...heads(strips, placed, place, colour),
        Plot.link(paragraphs, {
          x1: (d: number) => d,
          x2: (d: number) => d,
          y1: () => head,
          y2: () => bottom,
          stroke: palette.rule,
        }),
        Plot.link(lined, { x1: () => 0, x2: () => words, y1: "y", y2: "y", stroke: palette.rule }),
        tickMarks(ticks, colour),
        ...names(labels === 0 ? [] : lined, labels, palette),
        Plot.text(lined, {
          ...small,
          frameAnchor: "right",
          dx: counts,
          y: "y",
          text: ({ count }: { count: number }) => String(count),
          textAnchor: "end",
        }),
        Plot.text(axisOf(words), {
          ...small,
          x: (d: number) => d,
          y: () => bottom + 11,
          text: (d: number) => grouped(d),
        }),
      ],
    },
  };
};

const heads = ({ view }: Strips, { text, words }: PlacedText, { width, labels }: Place, colour: string) => [
  Plot.text([0], {
    frameAnchor: "left",
    dx: -labels,
    y: () => 9,
    text: [
      cut(
        `${view.sides.length === view.textCount ? view.sideName(text.side) : text.title}: ${grouped(words)} words`,
        columnsIn(width),
      ),
    ],
    textAnchor: "start",
    fontWeight: 600,
    fontSize: 14,
    fill: colour,
  }),
];

const names = (lined: readonly (StripLine & { readonly y: number })[], labels: number, palette: Palette) => [
  Plot.text(lined, {
    frameAnchor: "left",
    dx: -labels,
    y: "y",
    text: ({ label }: StripLine) => labelName(label),
    href: "href",
    textAnchor: "start",
    fill: palette.ink,
  }),
];

/** Draws ticks where hits fall, two texts side by side where there is room, else one above the other. */
export const drawStrips = (strips: Strips, drawing: Drawing): string => {
  const { width } = drawing;
  const { texts, lines } = strips;
  const beside = width >= 700 && texts.length === 2;
  const gap = 20;
  const labels = Math.max(0, ...lines.map(({ label }) => pixels(labelName(label)))) + 8;
  const field = beside ? (width - labels - gap) / 2 : width - labels;
  const tall = (middles(lines).at(-1) ?? head) + line / 2 + 2 + foot;
  const panels = texts.map((text, at) => {
    const second = beside && at === 1;
    const own = second ? 0 : labels;
    const place = {
      left: second ? labels + field + gap : 0,
      top: beside ? 0 : at * (tall + 14),
      width: own + field,
      labels: own,
    };
    return stripPanel(strips, text, place, drawing);
  });
  const height = beside ? tall : texts.length * (tall + 14) - 14;
  return draw({ title: strips.title, description: strips.caption, height, panels }, drawing);
};
