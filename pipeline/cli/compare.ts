import { join } from "node:path";
import { compareSubject } from "../run/compare-subject.js";
import { demandReplaceable } from "../run/disk.js";
import { manifestPath, metadata } from "../write/index.js";
import type { Command } from "./command.js";
import {
  comparisonOf,
  comparisonOptions,
  reportOptionsOf,
  wordsOptions,
  workersOf,
  workersOption,
} from "./comparison.js";
import { textNote } from "./manner.js";
import { exitNote } from "./options.js";
import { tellReport, tellWarnings, writtenReport } from "./report-told.js";
import { resumably, resumeOption } from "./resumed.js";
import { subjectOf } from "./subject.js";

const alwaysThere = ["codebook.md", "lexicon-entries.csv", ...metadata.map(({ path }) => path), manifestPath];
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
    ...comparisonOptions,
    workers: workersOption,
    resume: resumeOption,
    ...wordsOptions,
  },
  notes: [
    "A study is a folder with a study.yaml. Of two texts, each is a side, and the first is the target: differences are target minus reference; a folder, or the files of a pattern, may stand for a text.",
    textNote,
    "With --by the sides are read off the metadata of the texts: of each line of a .jsonl, each row of a .csv, the head of a .md or a page, the names of files with --names, or a study. Two groups make one comparison, with the first in code-unit order as target unless --target or --reference says otherwise; of more, each is set against all others (rest), and against the reference that was named. A range such as before-2013 makes two sides, and a date counts by its year there. Texts without the field are left out and told.",
    "A corpus, by --by or as two .jsonl of more than 20 texts each, is read twice and never held in memory, unless --tables asks for one that sets each text against all others: quotation-ledger, quotation-coverage, stance-left-behind, claim-pairs. How far it has come is saved now and then beside the report: --resume carries a run on that was killed, to the same bytes.",
    `Whatever the formats, a report has ${alwaysThere.join(", ")}: for people, for programs that read its tables by description, and for archives.`,
    "The folder of the report is replaced whole; one that holds anything else is refused.",
    "Rates are corrected for the program's mistakes where people have judged enough of them: counterpoint code STUDY, fill in the sheet, compare STUDY --error-rates out/coding/sheet.csv. Figures of other texts (scores.csv, coding-scores.csv of evaluate) need the register they are of, and serve only texts of the same: study.yaml names it, or --register.",
    exitNote,
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
    const comparison = comparisonOf(given);
    const workers = workersOf(given);
    const subject = await subjectOf(given, terminal);
    const options = reportOptionsOf(subject, comparison);
    const folder = given.value("out") ?? join("out", subject.kind === "study" ? subject.study.id : subject.corpus.id);
    await demandReplaceable(folder);
    const report = await resumably(folder, given, terminal, async (workplace) => {
      const made = await compareSubject(subject, options.tables, {
        ...comparison.counting,
        ...workers,
        workplace,
        progress: (done, total) => terminal.progress("annotating text", done, total),
      });
      return writtenReport(made, folder, options, terminal);
    });
    terminal.finish();
    tellWarnings(report, subject.account, terminal);
    if (subject.kind === "corpus" && comparison.tables === null) terminal.say(leftOutTables);
    await tellReport(report, terminal);
  },
};
