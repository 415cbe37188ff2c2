import { type Verdict, verdictNames } from "../../model/verdict.js";
import type { Palette } from "./figure.js";
import { letters, Plot } from "./plot.js";
import { pixels } from "./words.js";

/** Form by which a mark tells a verdict: the fuller, the surer. */
export type Form = "full" | "half" | "bars" | "hollow";

/** Form of each verdict. */
export const forms: Readonly<Record<Verdict, Form>> = {
  differs: "full",
  stable_within_these_texts: "full",
  suggestive: "half",
  hangs_on_few_passages: "half",
  no_difference_larger_than: "bars",
  too_few_to_tell: "hollow",
};

/** A mark at a place. */
export interface Marked {
  readonly x: number;
  readonly y: number;
  readonly form: Form;
  readonly colour: string;
  readonly title: string;
}

const radius: Readonly<Record<Form, number>> = { full: 5.5, half: 5.5, bars: 4.5, hollow: 3.5 };

/** What a form is drawn with. */
interface Path {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  closePath(): void;
}

/** The left half of a disc. */
const halfDisc = {
  draw(context: Path, size: number): void {
    context.arc(0, 0, Math.sqrt(size / Math.PI), Math.PI / 2, 1.5 * Math.PI);
    context.closePath();
  },
};

/** Two bars, one above the other, as of an equals sign. */
const twoBars = {
  draw(context: Path, size: number): void {
    const r = Math.sqrt(size / Math.PI);
    for (const y of [-2.4, 2.4]) {
      context.moveTo(-r, y);
      context.lineTo(r, y);
    }
  },
};

/** Draws marks; those that tell more lie above the others. */
export const verdictMarks = (all: readonly Marked[], { paper }: Palette): Plot.Markish[] => {
  const of = (...wanted: readonly Form[]): Marked[] => all.filter(({ form }) => wanted.includes(form));
  const place = { x: "x", y: "y", title: "title" } as const;
  return [
    Plot.dot(of("hollow"), { ...place, r: radius.hollow, stroke: "colour", strokeWidth: 1.3, fill: paper }),
    Plot.dot(of("bars"), { ...place, r: radius.bars + 1, fill: paper, stroke: paper }),
    Plot.dot(of("bars"), { ...place, r: radius.bars, symbol: twoBars, stroke: "colour", strokeWidth: 2.2 }),
    Plot.dot(of("half"), { ...place, r: radius.half, stroke: "colour", strokeWidth: 1.8, fill: paper }),
    Plot.dot(of("half"), { ...place, r: radius.half, symbol: halfDisc, fill: "colour" }),
    Plot.dot(of("full"), { ...place, r: radius.full, fill: "colour", stroke: "colour", strokeWidth: 1.8 }),
  ];
};

/** What a form says, in words. */
interface Entry {
  readonly form: Form;
  readonly text: string;
}

const entriesOf = (found: readonly Verdict[]): readonly Entry[] =>
  (Object.keys(forms) as Verdict[])
    .filter((verdict) => found.includes(verdict))
    .map((verdict) => ({
      form: forms[verdict],
      text: verdict === "no_difference_larger_than" ? "no large difference" : verdictNames[verdict],
    }));

/** A legend of the verdicts that are there, as many lines as it takes. */
export interface Legend {
  readonly height: number;
  readonly marks: (left: number, top: number, palette: Palette) => Plot.Markish[];
}

/** Lays out the legend of verdicts. */
export const verdictLegend = (found: readonly Verdict[], width: number): Legend => {
  let [x, line] = [0, 0];
  const placed = entriesOf(found).map((entry) => {
    const size = pixels(entry.text) * 0.92 + 34;
    if (x > 0 && x + size > width) [x, line] = [0, line + 1];
    const here = { ...entry, x, line };
    x += size;
    return here;
  });
  return {
    height: placed.length === 0 ? 0 : (line + 1) * 18,
    marks: (left, top, palette) => {
      const at = placed.map(({ form, text, x, line }) => ({ form, text, x: left + x + 7, y: top + 9 + line * 18 }));
      return [
        ...verdictMarks(
          at.map((entry) => ({ ...entry, colour: palette.ink, title: entry.text })),
          palette,
        ),
        Plot.text(at, {
          x: ({ x }) => x + 12,
          y: "y",
          text: "text",
          textAnchor: "start",
          fontSize: letters.small,
          fill: palette.faint,
        }),
      ];
    },
  };
};
