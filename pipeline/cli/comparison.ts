import { tables } from "../compare/index.js";
import { zoneRoles } from "../model/document.js";
import type { CompareOptions } from "../run/compare.js";
import { usualTables } from "../run/compare-subject.js";
import { defaultReportOptions, type ReportOptions } from "../run/write-report.js";
import { formats } from "../write/index.js";
import { type Arguments, demandKnown, listOf, type Option } from "./command.js";
import { csvOptions, csvOptionsOf } from "./csv-options.js";
import { errorRatesOf, errorRatesOptions } from "./error-rates.js";
import { inferenceOf, inferenceOptions } from "./inference.js";
import { textOptions } from "./manner.js";
import { integerOf } from "./numbers.js";
import { lexiconOption, withoutOption } from "./options.js";
import { groupOptions, type SubjectRead } from "./subject.js";
import { demandSuitedTables } from "./suited-tables.js";

const optional = formats.filter(({ always }) => !always).map(({ name }) => name);

/** Options that say what is counted and compared, and what a report holds. */
export const comparisonOptions: Readonly<Record<string, Option>> = {
  format: {
    type: "string",
    value: "LIST",
    about: `formats to write: ${optional.join(", ")}; without it ${defaultReportOptions.formats.join(", ")}`,
  },
  tables: {
    type: "string",
    value: "LIST",
    about:
      "tables to write, or all; without it all of them, but of a corpus only those of counts, without specifications",
  },
  zones: { type: "string", value: "LIST", about: `zones that are counted: all, or any of ${zoneRoles.join(", ")}` },
  ...groupOptions,
  ...inferenceOptions,
};

/** Options that say how texts are read, and how tables are written. */
export const wordsOptions: Readonly<Record<string, Option>> = {
  lexicon: lexiconOption,
  without: withoutOption,
  ...textOptions,
  "no-text": { type: "boolean", about: "leave all words of the sources out; offsets stay" },
  ...csvOptions,
  ...errorRatesOptions,
};

const mostWorkers = 64;

/** Option for the threads of a corpus. */
export const workersOption: Option = {
  type: "string",
  value: "N",
  about: `threads that count a corpus, from 1 to ${mostWorkers}; without it as many as are of use; numbers stay the same`,
};

/** How many threads were asked for, if it was told. */
export const workersOf = (given: Arguments): { readonly workers?: number } =>
  given.has("workers") ? { workers: integerOf(given, "workers", { usual: 1, least: 1, most: mostWorkers }) } : {};

const zonesOf = (given: Arguments): readonly string[] | undefined => {
  const names = listOf(given, "zones");
  if (names.length === 0) return undefined;
  return names.includes("all") ? zoneRoles : demandKnown("zone", names, zoneRoles);
};

/** Names of the tables that were asked for; null leaves the choice to what is compared. */
const tableNames = (given: Arguments): ReportOptions["tables"] | null => {
  const names = listOf(given, "tables");
  const known = demandKnown("table", names, [...tables.map(({ name }) => name), "all"]);
  if (known.includes("all")) return "all";
  return known.length === 0 ? null : known;
};

/** What a comparison was told, before its texts are read. */
export interface Comparison {
  /** How it counts, and with which lexicons. */
  readonly counting: Pick<CompareOptions, "zones" | "register"> &
    Required<Pick<CompareOptions, "lexicons" | "without" | "inference" | "errorRates">>;
  /** Null leaves the choice to what is compared. */
  readonly tables: ReportOptions["tables"] | null;
  readonly written: Omit<ReportOptions, "tables">;
}

/** What was asked for of a comparison; what cannot be meant is a Fault. */
export const comparisonOf = (given: Arguments): Comparison => {
  const zones = zonesOf(given);
  return {
    written: {
      formats: given.has("format")
        ? demandKnown("format", listOf(given, "format"), optional)
        : defaultReportOptions.formats,
      text: !given.has("no-text"),
      ...csvOptionsOf(given),
    },
    tables: tableNames(given),
    counting: {
      lexicons: given.values("lexicon"),
      without: listOf(given, "without"),
      inference: inferenceOf(given),
      errorRates: [],
      ...(zones === undefined ? {} : { zones }),
      ...errorRatesOf(given),
    },
  };
};

/** What the report is to hold, now that it is known what is compared; tables that would say nothing of it are a Fault. */
export const reportOptionsOf = (
  subject: SubjectRead,
  { written, tables: named, counting }: Comparison,
): ReportOptions => {
  if (named !== null) demandSuitedTables(named, subject, counting.inference.unit);
  return { ...written, tables: named ?? usualTables(subject) };
};
