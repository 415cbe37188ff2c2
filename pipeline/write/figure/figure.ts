import type { Contrast } from "../../model/inference.js";
import type { Table } from "../../model/table.js";

/** Colours of a figure, each as SVG takes it: written out for a file, custom properties in the page. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** Words and marks of second rank; contrast with the paper at least 4.5. */
  readonly faint: string;
  /** Lines of axes and grids. */
  readonly rule: string;
  /** Sides, by their colour: the first target, its reference, then on; used again from the first where there are more. */
  readonly sides: readonly string[];
}

/** How a figure is drawn. */
export interface Drawing {
  readonly palette: Palette;
  /** CSS pixels; the height follows from what is shown. */
  readonly width: number;
  /** True in the page, where labels lead to their hits. */
  readonly links: boolean;
}

/** A figure, with the data that it shows. */
export interface Figure {
  /** File name without its ending, name of its element in the page; of several contrasts with their sides in it. */
  readonly name: string;
  /** What sort of figure it is, whatever its contrast: `differences`. */
  readonly kind: string;
  readonly contrast: Contrast | null;
  /** What it shows, as a heading. */
  readonly title: string;
  /** What is seen, and what may not be concluded from it. */
  readonly caption: string;
  /** What is shown, a row a mark. */
  readonly data: Table;
  /** An `svg` element with its `role`, title and description. */
  readonly draw: (drawing: Drawing) => string;
}

/** Colours on white paper, for files. */
export const printPalette: Palette = {
  paper: "#ffffff",
  ink: "#1d1b18",
  faint: "#5f5a52",
  rule: "#d9d4ca",
  sides: ["#0b5d8f", "#b0480b", "#3f6b2a", "#7a3d8c", "#8a6d00", "#a02c4b"],
};

/** Colours that the page's style sets, for light and for dark. */
export const pagePalette: Palette = {
  paper: "var(--paper)",
  ink: "var(--ink)",
  faint: "var(--faint)",
  rule: "var(--rule)",
  sides: printPalette.sides.map((_, colour) => `var(--side-${colour})`),
};

/** Colour of a side. */
export const sideColour = ({ sides }: Palette, colour: number): string => sides[colour % sides.length] ?? "";
