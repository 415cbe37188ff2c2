import type { Assets, OutputFile, Report, WriteOptions } from "../../model/report.js";
import { csvFiles } from "../csv-rows.js";
import { inert } from "../page/inert.js";
import { viewOf } from "../page/view.js";
import { catalogueOf } from "./catalogue.js";
import { printPalette } from "./figure.js";
import { figuresOf } from "./index.js";
import { painterOf } from "./png.js";

/** Width of a figure in files: letters are about 8 points high where it is printed 170 mm wide. */
const width = 820;

/** Each figure as SVG, PNG and CSV, and what they show. */
export async function* figureFiles(report: Report, options: WriteOptions, assets: Assets): AsyncGenerator<OutputFile> {
  const figures = figuresOf(viewOf(report, options));
  if (figures.length === 0) return;
  const paint = await painterOf(assets);
  yield { path: "figures/figures.md", chunks: [inert(catalogueOf(report.title, figures))] };
  for (const { name, data, draw } of figures) {
    const svg = draw({ palette: printPalette, width, links: false });
    yield { path: `figures/${name}.svg`, chunks: [`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`] };
    yield { path: `figures/${name}.png`, chunks: [paint(svg)] };
    yield* csvFiles([data], options);
  }
}
