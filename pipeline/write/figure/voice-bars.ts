import type { VoiceMode } from "../../model/voice.js";
import { grouped } from "../butterfly.js";
import type { Drawing, Palette } from "./figure.js";
import { draw, letters, type Panel, Plot } from "./plot.js";
import { type FigureSide, inkOf } from "./sides.js";
import type { VoiceRow } from "./voices.js";
import { columnsIn, cut, percent, pixels } from "./words.js";

/** The words of one side: all of them, and those of others in it. */
export interface VoicePanel {
  readonly side: FigureSide;
  readonly whole: readonly VoiceRow[];
  readonly others: readonly VoiceRow[];
}

/** Whose words the words of each side are. */
export interface VoiceBars {
  readonly title: string;
  readonly caption: string;
  readonly panels: readonly VoicePanel[];
}

/** Own words are the darkest, words of others lighter, and quoted ones have an outline only. */
const opacity: Readonly<Record<VoiceMode, number>> = { own: 0.5, reported: 0.22, quoted: 0 };

interface Segment extends VoiceRow {
  readonly from: number;
  readonly to: number;
}

const stacked = (rows: readonly VoiceRow[]): readonly Segment[] => {
  let at = 0;
  return rows
    .filter(({ words }) => words > 0)
    .map((row) => {
      const from = at;
      at += row.words;
      return { ...row, from, to: at };
    });
};

const bars = (segments: readonly Segment[], y: number, height: number, colour: string, scale: number) =>
  Plot.rect(segments, {
    x1: ({ from }: Segment) => from * scale,
    x2: ({ to }: Segment) => to * scale,
    y1: () => y,
    y2: () => y + height,
    fill: colour,
    fillOpacity: ({ mode }: Segment) => opacity[mode as VoiceMode],
    stroke: colour,
    strokeWidth: 1,
    title: ({ name, mode, words }: Segment) => cut(`${name}, ${mode}: ${grouped(words)} words`, 300),
  });

const heading = (text: string, y: number, palette: Palette, size: number, colour = palette.ink) =>
  Plot.text([0], {
    x: () => 0,
    y: () => y,
    text: [text],
    textAnchor: "start",
    fontWeight: 600,
    fontSize: size,
    fill: colour,
  });

/** Words inside or under each part of the bar of a whole side. */
const wholeLabels = (segments: readonly Segment[], scale: number, width: number, palette: Palette) => {
  let last = Number.NEGATIVE_INFINITY;
  let lowest = 0;
  const placed = segments.map((segment) => {
    const text = `${segment.mode} ${percent(segment.share ?? 0)}`;
    const size = pixels(text) * 0.95;
    const x = Math.max(0, Math.min(segment.from * scale, width - size));
    // A narrow part has its words one line lower where they would run into those before it.
    const level = x < last ? lowest + 1 : 0;
    lowest = level;
    last = x + size + 8;
    return { text, x, y: 64 + level * 15 };
  });
  return Plot.text(placed, {
    x: "x",
    y: "y",
    text: "text",
    textAnchor: "start",
    fontSize: letters.small + 0.5,
    fill: palette.ink,
  });
};

/** Reported words and quoted ones, in this order. */
const countsText = (own: readonly VoiceRow[]): string =>
  (["reported", "quoted"] as const)
    .map((mode) => grouped(own.find((row) => row.mode === mode)?.words ?? 0))
    .join(" + ");

const line = 22;
const head = 112;

const otherLines = (
  others: readonly VoiceRow[],
  colour: string,
  width: number,
  palette: Palette,
): readonly Plot.Markish[] => {
  const voices = [...new Set(others.map(({ voice }) => voice))];
  const labels = Math.min(width * 0.42, Math.max(0, ...others.map(({ name }) => pixels(name))) + 8);
  const sizes = voices.map((voice) =>
    others.filter((row) => row.voice === voice).reduce((sum, { words }) => sum + words, 0),
  );
  const told = voices.map((voice) => countsText(others.filter((row) => row.voice === voice)));
  const room = Math.max(30, width - labels - 14 - Math.max(0, ...told.map(pixels)) * 0.92);
  const scale = room / Math.max(1, ...sizes);
  return voices.flatMap((voice, at) => {
    const own = others.filter((row) => row.voice === voice);
    const y = head + at * line;
    const segments = stacked(own).map((row) => ({
      ...row,
      from: row.from + labels / scale,
      to: row.to + labels / scale,
    }));
    return [
      Plot.text([0], {
        x: () => 0,
        y: () => y + 8,
        text: [cut(own[0]?.name ?? "", columnsIn(labels - 6))],
        textAnchor: "start",
      }),
      bars(segments, y + 2, 12, colour, scale),
      Plot.text([0], {
        x: () => labels + (sizes[at] ?? 0) * scale + 6,
        y: () => y + 8,
        text: [told[at] ?? ""],
        textAnchor: "start",
        fontSize: letters.small,
        fill: palette.faint,
      }),
    ];
  });
};

const heightOf = ({ others }: VoicePanel): number =>
  head + Math.max(1, new Set(others.map(({ voice }) => voice)).size) * line + 8;

const panelOf = (panel: VoicePanel, left: number, top: number, width: number, palette: Palette): Panel => {
  const { side, whole, others } = panel;
  const colour = inkOf(palette, side);
  const all = whole.reduce((sum, { words }) => sum + words, 0);
  const scale = (width - 2) / Math.max(1, all);
  const segments = stacked(whole);
  return {
    left,
    top,
    width,
    height: heightOf(panel),
    options: {
      color: { type: "identity" },
      opacity: { type: "identity" },
      marks: [
        heading(cut(`${side.name}: ${grouped(all)} words`, columnsIn(width)), 9, palette, 14, colour),
        bars(segments, 26, 28, colour, scale),
        wholeLabels(segments, scale, width, palette),
        heading(
          others.length === 0 ? "Nobody is reported or quoted" : "Whom it gives: reported + quoted words",
          head - 12,
          palette,
          12,
        ),
        ...otherLines(others, colour, width, palette),
      ],
    },
  };
};

/** Draws whose words the words of each side are. */
export const drawVoices = ({ title, caption, panels }: VoiceBars, drawing: Drawing): string => {
  const { width, palette } = drawing;
  const beside = width >= 700;
  const gap = 32;
  const own = beside ? (width - gap) / 2 : width;
  const heights = panels.map(heightOf);
  const first = heights[0] ?? 0;
  const drawn = panels.map((panel, at) =>
    panelOf(panel, beside ? at * (own + gap) : 0, beside ? 0 : at * (first + 16), own, palette),
  );
  const height = beside ? Math.max(0, ...heights) : heights.reduce((sum, one) => sum + one + 16, 0);
  return draw({ title, description: caption, height, panels: drawn }, drawing);
};
