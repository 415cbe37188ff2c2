import type { Format } from "../model/report.js";

/** All tables in one workbook. */
export const xlsx: Format = {
  name: "xlsx",
  about:
    "report.xlsx, a workbook with a sheet a table, a first sheet that explains, and links from counts to their hits",
  always: false,
  // What packs it takes a while to load: whoever asks for no workbook does not wait for it.
  async *files(report, options) {
    const { workbookFile } = await import("./workbook/files.js");
    yield workbookFile(report, options);
  },
};
