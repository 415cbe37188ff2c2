import type { CsvOptions } from "./report.js";

/** How a program wants its CSV, with what a person needs to know to choose it. */
export interface CsvPreset extends CsvOptions {
  readonly about: string;
}

/**
 * CSV by what is to open it. All have CRLF line ends and guard words that look like a formula. Numbers get a decimal comma
 * only where the spreadsheet reads one: it would take 1.5 for the first of May.
 */
export const csvPresets = {
  rfc4180: { bom: false, delimiter: ",", decimal: ".", about: "for programs: UTF-8 without a mark, commas" },
  excel: {
    bom: true,
    delimiter: ",",
    decimal: ".",
    about: "for an Excel with decimal points: byte-order mark, commas",
  },
  "excel-eu": {
    bom: true,
    delimiter: ";",
    decimal: ",",
    about: "for an Excel with decimal commas: byte-order mark, semicolons, numbers with decimal commas",
  },
} as const satisfies Readonly<Record<string, CsvPreset>>;

/** One of {@link csvPresets}. */
export type CsvPresetName = keyof typeof csvPresets;
