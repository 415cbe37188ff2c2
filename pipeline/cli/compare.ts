import { join } from "node:path";
import { tables } from "../compare/index.js";
import { zoneRoles } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Report, WrittenFile } from "../model/report.js";
import type { Study } from "../model/study.js";
import { demandFiles } from "../read/index.js";
import { readPair } from "../read/pair.js";
import { isStudy, readStudy } from "../read/study.js";
import { compare as compareStudy } from "../run/compare.js";
import { demandReplaceable } from "../run/disk.js";
import { defaultReportOptions, type ReportOptions, writeReport } from "../run/write-report.js";
import { grouped } from "../write/butterfly.js";
import { formats, summary } from "../write/index.js";
import { type Arguments, type Command, demandKnown, listOf } from "./command.js";
import { delimiterOf, delimiterOption } from "./delimiter.js";
import { errorRatesOf, errorRatesOption } from "./error-rates.js";
import { bomOption, lexiconOption, withoutOption } from "./options.js";
import type { Terminal } from "./terminal.js";
import { encodingOf, encodingOption } from "./texts.js";

const optional = formats.filter(({ always }) => !always).map(({ name }) => name);
const shownWarnings = 5;

const studyOf = async (given: Arguments): Promise<Study> => {
  const { positionals } = given;
  const [target, reference] = positionals;
  const encoding = encodingOf(given);
  if (target === undefined || positionals.length > 2) {
    throw new Fault(
      `compare takes a study, or two texts, but was given ${positionals.length || "nothing"}; see counterpoint compare --help`,
    );
  }
  if (reference !== undefined) return readPair({ target, reference, ...(encoding === undefined ? {} : { encoding }) });
  if (!(await isStudy(target, "any folder"))) {
    await demandFiles([target]);
    throw new Fault(`${target}: is one text; name a second one to compare it with, or the folder of a study`);
  }
  if (encoding !== undefined)
    throw new Fault(`${target}: a study says by itself how its texts are encoded; take --encoding out`);
  return readStudy(target);
};

const zonesOf = (given: Arguments): readonly string[] | undefined => {
  const names = listOf(given, "zones");
  if (names.length === 0) return undefined;
  return names.includes("all") ? zoneRoles : demandKnown("zone", names, zoneRoles);
};

const reportOptions = (given: Arguments): ReportOptions => ({
  formats: given.has("format")
    ? demandKnown("format", listOf(given, "format"), optional)
    : defaultReportOptions.formats,
  tables: given.has("tables")
    ? demandKnown(
        "table",
        listOf(given, "tables"),
        tables.map(({ name }) => name),
      )
    : "all",
  text: !given.has("no-text"),
  bom: given.has("bom"),
  delimiter: delimiterOf(given),
});

const kilobytes = (files: readonly WrittenFile[]): string =>
  `${grouped(Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000))} kB`;

const warn = ({ warnings }: Report, { say }: Terminal): void => {
  for (const warning of warnings.slice(0, shownWarnings)) say(`warning: ${warning}`);
  if (warnings.length > shownWarnings)
    say(`warning: and ${warnings.length - shownWarnings} more, which manifest.json lists`);
};

/** Compares a study, or two texts, and writes the report. */
export const compare: Command = {
  name: "compare",
  about: "Compare the two sides of a study, or two texts, and write a report.",
  usage: ["compare STUDY [OPTIONS]", "compare TARGET REFERENCE [OPTIONS]"],
  options: {
    out: { type: "string", value: "DIR", about: "folder of the report; without it out/ and the study's name" },
    format: {
      type: "string",
      value: "LIST",
      about: `formats to write: ${optional.join(", ")}; without it all of them`,
    },
    tables: { type: "string", value: "LIST", about: "tables to write; without it all of them" },
    zones: { type: "string", value: "LIST", about: `zones that are counted: all, or any of ${zoneRoles.join(", ")}` },
    lexicon: lexiconOption,
    without: withoutOption,
    encoding: encodingOption,
    "no-text": { type: "boolean", about: "leave all words of the sources out; offsets stay" },
    delimiter: delimiterOption,
    bom: bomOption,
    "error-rates": errorRatesOption,
  },
  notes: [
    'A study is a folder with a study.yaml. Of two texts, each is a side, and the first is the target: differences are target minus reference. Texts are .txt, .md, or .jsonl with one {"id", "text"} a line.',
    "The folder of the report is replaced whole; one that holds anything else is refused.",
    "Rates are corrected for the program's mistakes where people have judged enough of them: counterpoint code STUDY, fill in the sheet, compare STUDY --error-rates out/coding/sheet.csv. Figures of other texts (scores.csv, coding-scores.csv of evaluate) need the register they are of, and serve only a study whose study.yaml names the same.",
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
      call: "counterpoint compare a.txt b.txt --delimiter ';' --bom",
      about: "For an Excel that writes a comma in its decimals.",
    },
  ],
  run: async (given, terminal) => {
    const options = reportOptions(given);
    const zones = zonesOf(given);
    const study = await studyOf(given);
    const folder = given.value("out") ?? join("out", study.id);
    await demandReplaceable(folder);
    const report = await compareStudy(study, {
      lexicons: given.values("lexicon"),
      without: listOf(given, "without"),
      ...(zones === undefined ? {} : { zones }),
      errorRates: given.values("error-rates").map(errorRatesOf),
      progress: (done, total) => terminal.progress("annotating text", done, total),
    });
    const files = await writeReport(report, folder, options);
    terminal.finish();
    warn(report, terminal);
    // The warnings were told on stderr, where they cannot get into somebody's data.
    await terminal.write(summary({ ...report, warnings: [] }, { width: terminal.columns, colour: terminal.colour }));
    await terminal.write(
      `\nReport: ${folder} (${files.length} files, ${kilobytes(files)}); codebook.md in it explains every table.\n`,
    );
  },
};
