import type { Report, WriteOptions } from "../../model/report.js";
import { verdictNames, verdictRules, verdicts } from "../../model/verdict.js";
import { grouped } from "../butterfly.js";
import { displayWidth } from "../display-width.js";
import { tableRows, textCell } from "../summary-rows.js";
import { quotedName } from "./names.js";
import type { Sheet, SheetRow, WrittenSheet } from "./sheet.js";

/** A sheet that the first one lists. */
export interface ListedSheet {
  readonly written: WrittenSheet;
  readonly about: string;
}

/** What the first sheet tells beside the report. */
export interface Told {
  readonly sheets: readonly ListedSheet[];
  /** What did not fit, each in a sentence. */
  readonly remarks: readonly string[];
  /** Name of the sheet of evidence, if there is one. */
  readonly evidence: string | null;
}

const widths = [34, 110] as const;
/** Points of a line. */
const line = 15;

const title = (text: string): SheetRow => ({ cells: [text], style: "title", height: 24 });

/** A description without the marks that Markdown puts around names. */
const plain = (about: string): string => about.replaceAll("`", "");

/** A row of wrapped text, as high as its lines; not every program finds that out by itself. */
const prose = (cells: readonly [string, string]): SheetRow => {
  const lines = cells.map((cell, at) => Math.ceil(displayWidth(cell) / (widths[at] ?? 1)));
  return { cells, style: "prose", height: line * Math.min(25, Math.max(1, ...lines)) };
};

const empty: SheetRow = { cells: [] };

const chapter = (name: string, lines: readonly (readonly [string, string])[]): readonly SheetRow[] =>
  lines.length === 0 ? [] : [empty, { cells: [name], style: "chapter" }, ...lines.map(prose)];

const compared = ({ contrasts, counting }: Report): readonly (readonly [string, string])[] => [
  ...contrasts.map(
    ({ target, reference }) =>
      [`${target} against ${reference}`, `differences are ${target} (target) minus ${reference} (reference)`] as const,
  ),
  ["counted", `hits and words in zones with the role ${counting.zones.join(", ")}; tables of hits list all zones`],
];

const findings = (report: Report): readonly (readonly [string, string])[] =>
  [...tableRows(report, "findings")].map((row) => [
    (textCell(row, "kind") ?? "").replaceAll("_", " "),
    textCell(row, "sentence") ?? "",
  ]);

const reading = (
  report: Report,
  { text }: WriteOptions,
  { evidence }: Told,
): readonly (readonly [string, string])[] => [
  [
    "words",
    "A word is a maximal run with a letter or digit: clitics join their host, hyphens split. Words are the base of every rate unless the column says otherwise; rates are per 1,000.",
  ],
  ...(evidence === null
    ? []
    : [
        [
          "from a number to the words",
          `A count in blue is a link: it selects its hits on the sheet ${evidence}, where each hit leads on to its row in the table of hits. Where other hits stand between them, it leads to the first. Rejected candidates stand in the tables of hits only.`,
        ] as const,
      ]),
  ["offsets", "start and end count UTF-16 code units of the untouched source, from 0, the end not included."],
  [
    "cells",
    "Numbers are numbers, words are words: none is a formula, whatever it looks like. An empty cell is a missing value or an empty text. Characters that a workbook cannot hold are written as _x0000_ and read back as what they were.",
  ],
  ...(text ? [] : [["no source text", "The words of the sources were left out: their columns are empty."] as const]),
  ...(report.tables.some(({ name }) => name === "comparison")
    ? [
        ["verdicts", "Each row of comparison has one, by fixed rules:"] as const,
        ...verdicts.map((verdict) => [verdictNames[verdict], plain(verdictRules[verdict])] as const),
      ]
    : []),
];

const rights = (report: Report): readonly (readonly [string, string])[] =>
  [...tableRows(report, "texts")].slice(0, 500).map((row) => {
    const told = ["title", "author", "date", "rights_holder", "licence", "attribution", "url"]
      .map((column) => textCell(row, column))
      .filter((cell) => cell !== null && cell !== "");
    return [textCell(row, "document") ?? "", told.join(" · ") || "no rights are told"];
  });

function* rowsOf(report: Report, options: WriteOptions, told: Told): Generator<SheetRow> {
  const { program } = report.provenance;
  const { sheets } = told;
  yield title(report.title);
  yield {
    cells: [
      `Report ${report.id}, by ${program.name} ${program.version}; codebook.md and manifest.json beside it tell more.`,
    ],
  };
  yield* chapter("What is compared", compared(report));
  yield* chapter("What was found", findings(report));
  yield* chapter(
    "What did not fit",
    told.remarks.map((remark) => ["in this workbook", remark] as const),
  );
  yield* chapter(
    "Warnings",
    report.warnings.map((warning) => ["", warning] as const),
  );
  yield empty;
  yield { cells: ["Sheets"], style: "chapter" };
  for (const { written, about } of sheets) {
    const { name, rows } = written;
    const link = { to: `${quotedName(name)}!A1`, tip: name };
    const words = `${plain(about)} (${grouped(rows)} ${rows === 1 ? "row" : "rows"})`;
    yield { ...prose([name, words]), links: new Map([[0, link]]) };
  }
  yield* chapter("How to read it", reading(report, options, told));
  yield* chapter("Texts and their rights", rights(report));
}

/** The first sheet: what was compared and found, what every sheet holds, how to read it, whose texts they are. */
export const aboutSheet = (name: string, report: Report, options: WriteOptions, told: Told): Sheet => ({
  name,
  header: null,
  widths,
  rows: rowsOf(report, options, told),
  isFirst: true,
});

/** A sheet with every column of every table: its type and what it holds. */
export const columnsSheet = (name: string, { tables }: Report): Sheet => ({
  name,
  header: ["table", "column", "type", "what it holds", "values"],
  widths: [24, 30, 16, 100, 60],
  rows: tables.flatMap((table) =>
    Object.entries(table.columns).map(([column, { type, about, values }]) => ({
      cells: [
        table.name,
        column,
        `${type.replace("?", "")}${type.endsWith("?") ? " or empty" : ""}`,
        plain(about),
        (values ?? []).join(", "),
      ],
    })),
  ),
});
