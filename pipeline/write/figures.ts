import type { Format } from "../model/report.js";

/** Every figure as SVG and as PNG, with the data that it shows as CSV. */
export const figures: Format = {
  name: "figures",
  about:
    "every figure in figures/ as SVG, as PNG for print (Latin, Greek and Cyrillic letters only; ? stands for others), and its data as CSV; figures.md tells what they show",
  always: false,
  // Drawing takes packages that take a while to load: whoever asks for no figures does not wait for them.
  async *files(report, options, assets) {
    const { figureFiles } = await import("./figure/files.js");
    yield* figureFiles(report, options, assets);
  },
};
