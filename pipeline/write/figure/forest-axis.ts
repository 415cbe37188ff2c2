import { exp2 } from "../../statistics/index.js";
import { grouped } from "../butterfly.js";
import type { Palette } from "./figure.js";
import { letters, Plot } from "./plot.js";
import { signed } from "./words.js";

/** Furthest from *as often* that the axis goes: the farthest mark, and not less than half and twice. */
export const reachOf = (ratios: readonly number[]): number =>
  Math.max(1.3, Math.ceil((Math.max(0, ...ratios.map(Math.abs)) + 0.25) * 2) / 2);

const ticksOf = (reach: number): readonly number[] => {
  const step = reach <= 3.5 ? 1 : reach <= 7 ? 2 : 4;
  const count = Math.floor(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, index) => (index - count) * step);
};

/** *4 times as often*, whichever side it is; the side is told by where it stands. */
const timesText = (ratio: number): string => (ratio === 0 ? "equal" : `${grouped(exp2(Math.abs(ratio)))}×`);

/** Grid and axis of logarithms of ratios, from a height to a height: how many times as often, and the logarithm below. */
export const axisMarks = (
  reach: number,
  { top, bottom, labels }: { readonly top: number; readonly bottom: number; readonly labels: number },
  palette: Palette,
) => {
  const ticks = ticksOf(reach).map((x) => ({ x, times: timesText(x), logarithm: signed(x) }));
  const words = { x: "x", fill: palette.faint, fontSize: letters.small } as const;
  return {
    grid: [
      Plot.link(ticks, { x1: "x", x2: "x", y1: () => top, y2: () => bottom, stroke: palette.rule }),
      Plot.link([0], { x1: () => 0, x2: () => 0, y1: () => top - 4, y2: () => bottom, stroke: palette.faint }),
    ],
    texts: [
      Plot.text(ticks, { ...words, y: () => bottom + 10, text: "times" }),
      Plot.text(ticks, { ...words, y: () => bottom + 25, text: "logarithm" }),
      ...(["times as often", "log ratio"] as const).map((text, at) =>
        Plot.text([text], {
          ...words,
          x: null,
          frameAnchor: "left",
          dx: -labels,
          y: () => bottom + 10 + at * 15,
          text: [text],
          textAnchor: "start",
        }),
      ),
    ],
  };
};
