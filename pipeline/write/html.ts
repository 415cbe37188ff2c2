import type { Format } from "../model/report.js";

/** The report as a page that works without a network, and its texts as pages of their own where there are many. */
export const html: Format = {
  name: "html",
  about: "report.html, the report as a page, with how-to-read.html; of many texts a page for each in texts/",
  always: false,
  // Drawing takes packages that take a while to load: whoever asks for no page does not wait for them.
  async *files(report, options, assets) {
    const { pageFiles } = await import("./page/files.js");
    yield* pageFiles(report, options, assets);
  },
};
