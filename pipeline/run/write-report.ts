import type { Report, WriteOptions, WrittenFile } from "../model/report.js";
import { assets } from "../read/assets.js";
import { formats, manifest } from "../write/index.js";
import { replaceFolder } from "./disk.js";
import { writeMetadata } from "./write-metadata.js";

/** What a report's folder is to hold. */
export interface ReportOptions extends WriteOptions {
  /** Names of formats; those that are always written need not be named. */
  readonly formats: readonly string[];
  /** Names of tables, or all of them. */
  readonly tables: readonly string[] | "all";
}

/** What a report is published as. */
export const defaultReportOptions: ReportOptions = {
  formats: ["csv", "json", "html", "figures", "xlsx"],
  tables: "all",
  text: true,
  bom: false,
  delimiter: ",",
};

const chosen = (report: Report, { formats: names, tables, text, bom, delimiter, decimal }: ReportOptions): Report => ({
  ...report,
  tables: tables === "all" ? report.tables : report.tables.filter(({ name }) => tables.includes(name)),
  provenance: {
    ...report.provenance,
    settings: new Map([
      ...report.provenance.settings,
      ["formats", [...names].sort()],
      ["tables", tables],
      ["text", text],
      ["bom", bom],
      ["delimiter", delimiter],
      ...(decimal === "," ? [["decimal", decimal] as const] : []),
    ]),
  },
});

/**
 * Writes a report into a folder of its own, with a manifest of hashes; gives back what was written. The folder is
 * replaced whole, and refused if it holds anything but an earlier report.
 */
export const writeReport = async (
  report: Report,
  folder: string,
  options: ReportOptions = defaultReportOptions,
): Promise<readonly WrittenFile[]> => {
  const wanted = chosen(report, options);
  const written: WrittenFile[] = [];
  await replaceFolder(folder, async (put) => {
    for (const format of formats.filter(({ always, name }) => always || options.formats.includes(name))) {
      for await (const file of format.files(wanted, options, assets)) {
        const done = await put(file);
        const remarks = file.remarks?.() ?? [];
        written.push(remarks.length === 0 ? done : { ...done, remarks });
      }
    }
    const remarks = written.flatMap((file) => file.remarks ?? []);
    written.push(...(await writeMetadata(wanted, options, written, put)));
    written.push(await put(manifest({ ...wanted, warnings: [...wanted.warnings, ...remarks] }, written)));
  });
  return written;
};
