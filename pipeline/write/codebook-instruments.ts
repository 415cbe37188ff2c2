import type { OutputFile, Result, WriteOptions } from "../model/report.js";
import { catalogue } from "../statistics/index.js";
import { wellFormed } from "./cells.js";
import { statisticsChapter, tableChapter, warningsChapter, writingChapter } from "./codebook-chapters.js";
import { literal, markdownList } from "./markdown.js";

/** Names of columns, without the side or the end of an interval that some stand for. */
const namesIn = ({ tables }: Result): ReadonlySet<string> =>
  new Set(
    tables
      .flatMap(({ columns }) => Object.keys(columns))
      .flatMap((name) => [name, name.replace(/^(?:target|reference)_/, "").replace(/_(?:lower|upper)$/, "")]),
  );

/** Explains the tables of an instrument. */
export const instrumentCodebook = (result: Result, options: WriteOptions): OutputFile => {
  const { title, tables, provenance } = result;
  const names = namesIn(result);
  const all = catalogue.flat().filter(({ name }) => names.has(name));
  const statistics = [...new Map(all.map((one) => [one.name, one])).values()];
  const notes = [...new Set(tables.flatMap((table) => table.notes ?? []))];
  const chapters = [
    `# Codebook: ${literal(title)}`,
    `Made by ${provenance.program.name} ${provenance.program.version}.`,
    ...warningsChapter(result.warnings),
    ...(notes.length === 0 ? [] : [`## What was counted\n\n${markdownList(notes.map(literal))}`]),
    "## Tables",
    ...tables.map(tableChapter),
    ...(statistics.length === 0
      ? []
      : [statisticsChapter("Columns that begin with `target_` or `reference_` are of one side.", statistics)]),
    writingChapter(options),
  ];
  return { path: "codebook.md", chunks: [wellFormed(`${chapters.join("\n\n")}\n`)] };
};
