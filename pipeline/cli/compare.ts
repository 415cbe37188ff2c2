import { join } from "node:path";
import { tables } from "../compare/index.js";
import { zoneRoles } from "../model/document.js";
import type { WrittenFile } from "../model/report.js";
import { compareSubject, usualTables } from "../run/compare-subject.js";
import { demandReplaceable } from "../run/disk.js";
import { defaultReportOptions, type ReportOptions, writeReport } from "../run/write-report.js";
import { grouped } from "../write/butterfly.js";
import { formats, manifestPath, metadata, summary } from "../write/index.js";
import { type Arguments, type Command, demandKnown, listOf } from "./command.js";
import { csvOptions, csvOptionsOf } from "./csv-options.js";
import { errorRatesOf, errorRatesOptions } from "./error-rates.js";
import { inferenceOf, inferenceOptions } from "./inference.js";
import { textNote, textOptions } from "./manner.js";
import { integerOf } from "./numbers.js";
import { lexiconOption, withoutOption } from "./options.js";
import { resumably, resumeOption } from "./resumed.js";
import { groupOptions, subjectOf } from "./subject.js";
import { demandSuitedTables } from "./suited-tables.js";
import { untold } from "./telling.js";
import type { Terminal } from "./terminal.js";

const alwaysThere = ["codebook.md", "lexicon-entries.csv", ...metadata.map(({ path }) => path), manifestPath];
const optional = formats.filter(({ always }) => !always).map(({ name }) => name);
const shownWarnings = 5;
const mostWorkers = 64;

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

const writeOptions = (given: Arguments): Omit<ReportOptions, "tables"> => ({
  formats: given.has("format")
    ? demandKnown("format", listOf(given, "format"), optional)
    : defaultReportOptions.formats,
  text: !given.has("no-text"),
  ...csvOptionsOf(given),
});

const workersOf = (given: Arguments): { readonly workers?: number } =>
  given.has("workers") ? { workers: integerOf(given, "workers", { usual: 1, least: 1, most: mostWorkers }) } : {};

const kilobytes = (files: readonly WrittenFile[]): string =>
  `${grouped(Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000))} kB`;

const warn = (warnings: readonly string[], { say }: Terminal): void => {
  for (const warning of warnings.slice(0, shownWarnings)) say(`warning: ${warning}`);
  if (warnings.length > shownWarnings)
    say(`warning: and ${warnings.length - shownWarnings} more, which manifest.json lists`);
};

const leftOutTables =
  "of a corpus tables of counts are made; --tables with their names makes those of hits too, --tables all those that set each text against all others, with all texts in memory";

/** Compares a study, two texts, or groups of texts, and writes the report. */
export const compare: Command = {
  name: "compare",
  about: "Compare the two sides of a study, two texts, or groups of texts, and write a report.",
  usage: [
    "compare STUDY [OPTIONS]",
    "compare TARGET REFERENCE [OPTIONS]",
    "compare TEXTS --by FIELD [--target GROUP] [--reference GROUP] [OPTIONS]",
  ],
  options: {
    out: { type: "string", value: "DIR", about: "folder of the report; without it out/ and the study's name" },
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
    workers: {
      type: "string",
      value: "N",
      about: `threads that count a corpus, from 1 to ${mostWorkers}; without it as many as are of use; numbers stay the same`,
    },
    resume: resumeOption,
    lexicon: lexiconOption,
    without: withoutOption,
    ...textOptions,
    "no-text": { type: "boolean", about: "leave all words of the sources out; offsets stay" },
    ...csvOptions,
    ...errorRatesOptions,
  },
  notes: [
    "A study is a folder with a study.yaml. Of two texts, each is a side, and the first is the target: differences are target minus reference; a folder, or the files of a pattern, may stand for a text.",
    textNote,
    "With --by the sides are read off the metadata of the texts: of each line of a .jsonl, each row of a .csv, the head of a .md or a page, the names of files with --names, or a study. Two groups make one comparison, with the first in code-unit order as target unless --target or --reference says otherwise; of more, each is set against all others (rest), and against the reference that was named. A range such as before-2013 makes two sides, and a date counts by its year there. Texts without the field are left out and told.",
    "A corpus, by --by or as two .jsonl of more than 20 texts each, is read twice and never held in memory, unless --tables asks for one that sets each text against all others: quotation-ledger, quotation-coverage, stance-left-behind, claim-pairs. How far it has come is saved now and then beside the report: --resume carries a run on that was killed, to the same bytes.",
    `Whatever the formats, a report has ${alwaysThere.join(", ")}: for people, for programs that read its tables by description, and for archives.`,
    "The folder of the report is replaced whole; one that holds anything else is refused.",
    "Rates are corrected for the program's mistakes where people have judged enough of them: counterpoint code STUDY, fill in the sheet, compare STUDY --error-rates out/coding/sheet.csv. Figures of other texts (scores.csv, coding-scores.csv of evaluate) need the register they are of, and serve only texts of the same: study.yaml names it, or --register.",
  ],
  examples: [
    {
      call: "counterpoint compare corpora/cfr-shen-yi-2017",
      about: "The study that comes with the program, into out/cfr-shen-yi-2017/.",
    },
    { call: "counterpoint compare a.txt b.txt --out report --format csv", about: "Any two texts, as CSV only." },
    {
      call: "counterpoint compare corpora/cfr-shen-yi-2017 --zones body,title,heading",
      about: "Titles and headings counted too.",
    },
    {
      call: "counterpoint compare speeches.jsonl --by party --out by-party",
      about: "A corpus: each party against all others, or against the other if there are two.",
    },
    {
      call: "counterpoint compare speeches.jsonl.gz --by date --reference before-2013",
      about: "Speeches from 2013 on against those before.",
    },
    {
      call: "counterpoint compare a.jsonl b.jsonl --unit text --resamples 2000 --seed 7",
      about: "Two corpora, with another number of resamples.",
    },
    {
      call: "counterpoint compare a.txt b.txt --csv excel-eu",
      about: "For an Excel that writes a comma in its decimals.",
    },
  ],
  run: async (given, terminal) => {
    const written = writeOptions(given);
    const named = tableNames(given);
    const zones = zonesOf(given);
    const inference = inferenceOf(given);
    const workers = workersOf(given);
    const { account, ...subject } = await subjectOf(given, terminal);
    if (named !== null) demandSuitedTables(named, subject, inference.unit);
    const options = { ...written, tables: named ?? usualTables(subject) };
    const folder = given.value("out") ?? join("out", subject.kind === "study" ? subject.study.id : subject.corpus.id);
    await demandReplaceable(folder);
    const { report, files, told } = await resumably(folder, given, terminal, async (workplace) => {
      const made = await compareSubject(subject, options.tables, {
        workplace,
        lexicons: given.values("lexicon"),
        without: listOf(given, "without"),
        inference,
        ...workers,
        ...(zones === undefined ? {} : { zones }),
        ...errorRatesOf(given),
        progress: (done, total) => terminal.progress("annotating text", done, total),
      });
      const written = await writeReport(made, folder, options);
      // The warnings are told on stderr, where they cannot get into somebody's data.
      const told = summary({ ...made, warnings: [] }, { width: terminal.columns, colour: terminal.colour });
      return { report: made, files: written, told };
    });
    terminal.finish();
    warn([...untold(report.warnings, account), ...files.flatMap(({ remarks }) => remarks ?? [])], terminal);
    if (subject.kind === "corpus" && named === null) terminal.say(leftOutTables);
    await terminal.write(told);
    await terminal.write(
      `\nReport: ${folder} (${files.length} files, ${kilobytes(files)}); codebook.md in it explains every table, CITATION.cff how to cite it.\n`,
    );
    const page = files.find(({ path }) => path === "report.html");
    if (page !== undefined) await terminal.write(`The page: counterpoint open ${folder}\n`);
  },
};
