import { tables } from "../compare/index.js";
import type { Report } from "../model/report.js";
import type { AnyTable } from "../model/table.js";
import { summaryTables } from "../write/index.js";
import { compare } from "./compare.js";
import { type CompareCorpusOptions, compareCorpus, corpusTables } from "./compare-corpus.js";
import type { Subject } from "./subject.js";
import type { ReportOptions } from "./write-report.js";

/** All tables, but of a corpus only those that it need not be held in memory for. */
export const usualTables = ({ kind }: Subject): ReportOptions["tables"] =>
  kind === "corpus" ? corpusTables.map(({ name }) => name) : "all";

/** Of a corpus only the tables that are written or summed up; of a study all, as they cost little. */
export const tablesToMake = (names: ReportOptions["tables"]): readonly AnyTable[] =>
  names === "all" ? tables : tables.filter(({ name }) => names.includes(name) || summaryTables.includes(name));

/** Compares whatever was named, with at least the tables that are wanted. */
export const compareSubject = (
  subject: Subject,
  names: ReportOptions["tables"],
  options: Omit<CompareCorpusOptions, "tables">,
): Promise<Report> =>
  subject.kind === "study"
    ? compare(subject.study, options)
    : compareCorpus(subject.corpus, { ...options, tables: tablesToMake(names) });
