import type { WriteOptions } from "../model/report.js";
import type { Table } from "../model/table.js";
import { verdictRules, verdicts } from "../model/verdict.js";
import type { Statistic } from "../statistics/index.js";
import { code, literal, markdownList, markdownTable } from "./markdown.js";

/** Long lists of values are told in the chapter on labels. */
const valuesOf = (values: readonly string[] | undefined): string => (values ?? []).map(code).join(", ");

/** The chapter on one table. */
export const tableChapter = ({ name, about, columns }: Table): string =>
  [
    `### ${name}`,
    about,
    markdownTable(
      ["column", "type", "what it holds"],
      Object.entries(columns).map(([column, { type, about: held, values, text }]) => [
        code(column),
        `${type.replace("?", "")}${type.endsWith("?") ? " or empty" : ""}`,
        `${held}${values === undefined ? "" : `: ${valuesOf(values)}`}${text === true ? " †" : ""}`,
      ]),
    ),
  ].join("\n\n");

/** The chapter on statistics, with a word on their signs. */
export const statisticsChapter = (signs: string, statistics: readonly Statistic[]): string =>
  [
    "## Statistics",
    signs,
    markdownTable(
      ["name", "formula", "how to read it", "source"],
      // A bar stands for an absolute value here, and would end a cell.
      statistics.map(({ name, formula, about, paper }) => [
        code(name),
        ...[formula, about, paper].map((cell) => cell.replaceAll("|", String.raw`\|`)),
      ]),
    ),
  ].join("\n\n");

/** The chapter on verdicts: each with the rule by which it is given. */
export const verdictChapter = (): string =>
  [
    "## Verdicts",
    "Each row of `comparison` has a verdict by fixed rules, so that nobody need choose what to believe among its figures. A word is not drawn by itself: words of one text, one passage, one speaker go together. What is one observation (`unit`) is therefore chosen by the data, unless the study or `--unit` says otherwise: pairs where every text is in one, else texts, and where one text stands against one, its paragraphs (its sentences, where a side has fewer than six paragraphs). With one text a side nothing is inferred to other texts: paragraphs tell how evenly a difference is spread within these two. No p value is corrected but within the families that the study names; a label in no family is explored. Of corpora the log ratio pools all words of a side, while the permutation and rank tests compare the rates of texts, each as weighty: texts of unlike length can part the two, and *differs* asks that they agree in sign.",
    markdownTable(
      ["verdict", "given if"],
      verdicts.map((verdict) => [code(verdict), verdictRules[verdict]]),
    ),
  ].join("\n\n");

/** The chapter on how values are written. */
export const writingChapter = ({ bom, delimiter, decimal }: WriteOptions): string =>
  [
    "## How values are written",
    markdownList([
      `**CSV** follows RFC 4180: UTF-8${bom ? " with a byte order mark" : ""}, fields parted by ${delimiter === "\t" ? "tabs" : code(delimiter)}, lines ended by CR LF, a header always. Truth values are ${code("true")} and ${code("false")}, in whatever language; an empty cell is a missing value (or an empty text).`,
      "**Formulas.** A text cell that a spreadsheet could take for a formula gets a leading apostrophe: one that begins with `= + - @` or their full-width forms, also behind white space, invisible characters or apostrophes, or that begins with a tab or a line break. To get the words back, take one apostrophe away from each cell that begins with an apostrophe and matches this rule without it. Numbers are never guarded: a negative number is a number. The workbook, Parquet and JSON have no guards: their words are words by type.",
      `**Numbers** are not rounded: each is the shortest decimal that reads back as the same 64-bit number, with a point${decimal === "," ? "; in CSV with a decimal comma, because it was asked for" : ""}.`,
      "**Damaged characters.** A lone surrogate has no UTF-8 and is written as U+FFFD, one code unit for one, so that offsets hold. A NUL is written as `␀` in CSV, because many readers stop at it, as `_x0000_` in the workbook (as Office does with all characters that XML cannot hold), and as `\\u0000` in JSON.",
      "**Workbook.** A cell holds 32,767 characters and a sheet 1,048,576 rows: longer texts are cut and end in `…`, longer tables go on in a sheet more, and its first sheet and the manifest's warnings say so. Spreadsheets show numbers with fewer digits than the workbook has.",
      "**Parquet.** Types depend on the column alone, never on what it holds: integers are INT64, numbers DOUBLE, truth values BOOLEAN, words UTF-8 strings; columns that may be empty are optional.",
      "**Contexts** (`left`, `right`) never leave their zone; each line break or tab in them is shown as one space.",
      "† Words of the source: empty where a report is written without source text.",
    ]),
  ].join("\n\n");

/** The chapter on warnings, if there are any. */
export const warningsChapter = (warnings: readonly string[]): readonly string[] =>
  warnings.length === 0 ? [] : [`## Warnings\n\n${markdownList(warnings.map(literal))}`];
