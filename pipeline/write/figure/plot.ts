import * as Plot from "@observablehq/plot";
import { type Drawn, drawingDocument, escaped, markupOf } from "./document.js";
import type { Drawing } from "./figure.js";

export * as Plot from "@observablehq/plot";

/** Size of letters in figures, CSS pixels: what is read first, and what stands beside it. */
export const letters = { usual: 13, small: 11.5 } as const;

/** Part of a drawing with scales of its own, and where its upper left corner stands. */
export interface Panel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly options: Plot.PlotOptions;
}

/** What a drawing is put together from. */
export interface Sheet {
  readonly title: string;
  readonly description: string;
  readonly height: number;
  readonly panels: readonly Panel[];
}

/** What every panel has, unless it says otherwise: no axes, no margins, places along y in pixels from its top. */
const bare: Plot.PlotOptions = {
  margin: 0,
  axis: null,
  x: { type: "identity" },
  y: { type: "identity" },
};

const panelMarkup = ({ left, top, width, height, options }: Panel, document: Document, links: boolean): string => {
  const drawn = Plot.plot({ ...bare, ...options, width, height, document });
  const content = [...drawn.childNodes].map((node) => markupOf(node as unknown as Drawn, links));
  return `<g transform="translate(${left},${top})">${content.join("")}</g>`;
};

/** Font families by which a figure is written, in the page and in files. */
const family = "'Source Sans 3','Segoe UI',system-ui,-apple-system,'Helvetica Neue',Arial,sans-serif";

/** Draws a sheet. It needs no ids, so that a page may hold it more than once. In the page it is a group, as it has links in it, and it stands on the page's own paper. */
export const draw = ({ title, description, height, panels }: Sheet, drawing: Drawing): string => {
  const { palette, width, links } = drawing;
  const document = drawingDocument();
  // A file brings its margin along; in the page the style sets it.
  const margin = links ? 0 : 14;
  const size = [width + 2 * margin, Math.ceil(height) + 2 * margin];
  const head = [
    `xmlns="http://www.w3.org/2000/svg"`,
    `viewBox="${-margin} ${-margin} ${size.join(" ")}" width="${size[0]}" height="${size[1]}"`,
    `role="${links ? "group" : "img"}"`,
    `font-family="${family}" font-size="${letters.usual}" fill="${palette.ink}" text-anchor="middle"`,
  ].join(" ");
  const paper = links
    ? ""
    : `<rect x="${-margin}" y="${-margin}" width="${size[0]}" height="${size[1]}" fill="${palette.paper}"/>`;
  return [
    `<svg ${head}>`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    paper,
    ...panels.map((panel) => panelMarkup(panel, document, links)),
    "</svg>",
  ].join("");
};
