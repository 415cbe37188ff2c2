import { restSide } from "../model/inference.js";
import { lexiconEntriesTable } from "../model/lexicon-entries.js";
import type { PlainFormat, Report, WriteOptions } from "../model/report.js";
import type { Table } from "../model/table.js";
import { comparisonStatistics, statistics } from "../statistics/index.js";
import { wellFormed } from "./cells.js";
import {
  statisticsChapter,
  tableChapter,
  verdictChapter,
  warningsChapter,
  writingChapter,
} from "./codebook-chapters.js";
import { countingTable, labelChapter } from "./codebook-labels.js";
import { code, literal, markdownList, markdownTable } from "./markdown.js";
import { metadata } from "./metadata/index.js";

const above = "Differences and log ratios are target against reference: above 0 the target has more.";

/** What is set against what. */
const sidesPoint = ({ counting, contrasts, grouping }: Report): string => {
  const field =
    grouping === undefined || grouping.by === null ? "" : ` Sides were read off the field ${code(grouping.by)}.`;
  const rest = contrasts.some(({ reference }) => reference === restSide)
    ? ` The reference ${code(restSide)} is the texts of all sides but the target's.`
    : "";
  if (contrasts.length === 1) {
    return `**Sides.** ${code(counting.target)} is the target, ${code(counting.reference)} the reference.${rest}${field} ${above}`;
  }
  const told = contrasts.map(({ target, reference }) => `${code(target)} against ${code(reference)}`).join(", ");
  return `**Sides.** Tables of counts have the rows of each contrast, one after the other, which \`target_side\` and \`reference_side\` name: ${told}.${rest}${field} ${above}`;
};

const opening = (report: Report, { text }: WriteOptions): string => {
  const {
    title,
    id,
    provenance: { program },
    counting,
  } = report;
  return [
    `# Codebook: ${literal(title)}`,
    `What the files of the report ${code(id)} hold; printed by ${program.name} ${program.version} from its own lists of tables, columns and labels.`,
    "## How to read it",
    markdownList([
      sidesPoint(report),
      `**What is counted.** Hits and words in zones with the role ${counting.zones.map(code).join(", ")}. Hit tables list all zones.`,
      "**Words.** A word is a maximal run with a letter or digit: clitics join their host (*China's*), hyphens split, *U.S.* is one; punctuation and glosses are none. Words are the base of every rate, inlays left out.",
      "**From a number to the words.** The counts of a label, its classes added up, are the number of `kept` rows of its hit table with that label in the counted zones; the columns of the hit tables tell the class. Each hit names the lexicon entry and the rule that made it; rejected candidates stand beside the kept ones with the reason.",
      "**Offsets.** `start` and `end` count UTF-16 code units of the untouched source, from 0, the end not included: `text.slice(start, end)` in JavaScript.",
      "**Few hits.** Two short texts differ by chance in nearly everything. Where there are few hits, read the passages, not the rate; the verdicts of `comparison` say where that is so, and by which rules.",
      ...(text
        ? []
        : [
            "**No source text.** This report was written without the words of the sources: their columns are there and empty, and offsets point into the sources.",
          ]),
    ]),
  ].join("\n\n");
};

const files = (tables: readonly Table[]): string =>
  [
    "## Files",
    markdownTable(
      ["file", "what"],
      [
        ...tables.map(({ name, about }) => [`[${code(`${name}.csv`)}](#${name})`, about]),
        [code("report.json"), "All tables in one file, one row a line."],
        [code("report.schema.json"), "JSON Schema (2020-12) of `report.json`."],
        [code("report.html"), "The report as a page, in which every count opens its hits; it needs no network."],
        [code("how-to-read.html"), "How each figure and each part of the page is read."],
        [code("texts/"), "Where there are many texts, a page for each."],
        [
          code("figures/"),
          "Every figure as SVG, as PNG for print (300 dots per inch; Latin, Greek and Cyrillic letters, `?` for others), and what it shows as CSV; `figures.md` tells what they show.",
        ],
        [
          code("report.xlsx"),
          "All tables in one workbook: a first sheet that explains, one with every column, one with the hits behind the counts, and a sheet a table.",
        ],
        [code("parquet/"), "Every table as Parquet, with types: integers of 64 bits, doubles, truth values, UTF-8."],
        [code("jsonl/"), "Every table of hits or other places in texts as JSON Lines, one row a line."],
        [
          code(`${lexiconEntriesTable.name}.csv`),
          `${lexiconEntriesTable.about} ${Object.entries(lexiconEntriesTable.columns)
            .map(([name, { about }]) => `${code(name)}: ${about}`)
            .join("; ")}.`,
        ],
        [code("codebook.md"), "This file."],
        ...metadata.map(({ path, about }) => [code(path), about]),
        [
          code("manifest.json"),
          "Hashes of all inputs, lexicons and outputs, versions of program and packages, and the settings.",
        ],
      ],
    ),
    "Which of them were written depends on the formats that were asked for; the manifest lists them.",
  ].join("\n\n");

const countingChapter = (): string =>
  [
    "## Counting",
    "Tables of counts have one row for each label and each class of `counting`. The classes are disjoint: a kept hit in a counted zone falls in the last class of this list that fits it, so that the classes of a label add up to all its hits. A layer has only the classes that it needs.",
    countingTable(),
    "`all` sums over the labels of one class. The stance labels `condition` and `vague` are outside it and have no share. Tables of meetings (`actor-stance`, `actor-frame`) pair headline hits that stand in the same sentence.",
  ].join("\n\n");

/** The codebook as Markdown, printed from the lists of the code itself. */
export const codebookText = (report: Report, options: WriteOptions): string =>
  wellFormed(
    `${[
      opening(report, options),
      ...warningsChapter(report.warnings),
      files(report.tables),
      countingChapter(),
      verdictChapter(),
      "## Tables",
      ...report.tables.map(tableChapter),
      labelChapter(report.kinships),
      statisticsChapter(
        "*a* of *A* words in the target, *b* of *B* words in the reference. Swapping the sides negates differences and log ratios exactly.",
        [...statistics, ...comparisonStatistics],
      ),
      writingChapter(options),
    ].join("\n\n")}\n`,
  );

/** Explains every table, column and label. */
export const codebook: PlainFormat = {
  name: "codebook",
  about: "codebook.md, which explains every table, column and label",
  always: true,
  *files(report, options) {
    yield { path: "codebook.md", chunks: [codebookText(report, options)] };
  },
};
