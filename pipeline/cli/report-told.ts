import type { Report, WrittenFile } from "../model/report.js";
import type { Account } from "../read/manner.js";
import { type ReportOptions, writeReport } from "../run/write-report.js";
import { grouped } from "../write/butterfly.js";
import { summary } from "../write/index.js";
import { untold } from "./telling.js";
import type { Terminal } from "./terminal.js";

const shownWarnings = 5;

/** A report that was written, and its summary. */
export interface WrittenReport {
  readonly folder: string;
  readonly warnings: readonly string[];
  readonly files: readonly WrittenFile[];
  readonly told: string;
}

/** Writes a report, and sums it up while its rows are still there. */
export const writtenReport = async (
  report: Report,
  folder: string,
  options: ReportOptions,
  terminal: Terminal,
): Promise<WrittenReport> => {
  const files = await writeReport(report, folder, options);
  // The warnings are told on stderr, where they cannot get into somebody's data.
  const told = summary({ ...report, warnings: [] }, { width: terminal.columns, colour: terminal.colour });
  return { folder, warnings: report.warnings, files, told };
};

const kilobytes = (files: readonly WrittenFile[]): string =>
  `${grouped(Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000))} kB`;

const warn = (warnings: readonly string[], { say }: Terminal): void => {
  for (const warning of warnings.slice(0, shownWarnings)) say(`warning: ${warning}`);
  if (warnings.length > shownWarnings)
    say(`warning: and ${warnings.length - shownWarnings} more, which manifest.json lists`);
};

/** Tells what ought to be known of how a report was made, but for what was told already. */
export const tellWarnings = ({ warnings, files }: WrittenReport, account: Account | null, terminal: Terminal): void =>
  warn([...untold(warnings, account), ...files.flatMap(({ remarks }) => remarks ?? [])], terminal);

/** Tells what is in a report, and where it is. */
export const tellReport = async ({ told, folder, files }: WrittenReport, terminal: Terminal): Promise<void> => {
  await terminal.write(told);
  await terminal.write(
    `\nReport: ${folder} (${files.length} files, ${kilobytes(files)}); codebook.md in it explains every table, CITATION.cff how to cite it.\n`,
  );
  const page = files.find(({ path }) => path === "report.html");
  if (page !== undefined) await terminal.write(`The page: counterpoint open ${folder}\n`);
};
