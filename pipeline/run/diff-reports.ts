import { tables } from "../compare/index.js";
import type { Report } from "../model/report.js";
import { type ReportChanges, reportChanges } from "../prove/report-changes.js";
import { readEntries, readReport } from "../read/report.js";

/** A report with its tables, also of another version, and its lexicon entries. */
const readWhole = async (folder: string): Promise<Report> => {
  const written = await readReport(folder, tables, { anyColumns: true });
  const entries = await readEntries(folder, written);
  const { report } = written;
  return entries === null ? report : { ...report, provenance: { ...report.provenance, entries } };
};

/** Compares two reports in their folders: what they were made from, which numbers moved, and which hits moved them. */
export const diffReports = async (before: string, after: string): Promise<ReportChanges> =>
  reportChanges(await readWhole(before), await readWhole(after));
