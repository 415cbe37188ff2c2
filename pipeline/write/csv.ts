import type { PlainFormat } from "../model/report.js";
import { csvFiles } from "./csv-rows.js";

/** One CSV a table. */
export const csv: PlainFormat = {
  name: "csv",
  about: "one CSV file a table",
  always: false,
  files: ({ tables }, options) => csvFiles(tables, options),
};
