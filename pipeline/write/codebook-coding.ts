import { codingStrata, strata } from "../model/coding.js";
import type { OutputFile, Result, WriteOptions } from "../model/report.js";
import { codingStatistics } from "../statistics/index.js";
import { wellFormed } from "./cells.js";
import { statisticsChapter, tableChapter, warningsChapter, writingChapter } from "./codebook-chapters.js";
import { code, literal, markdownList } from "./markdown.js";

const howToCode = markdownList([
  "Open `sheet.csv` in a spreadsheet, and fill in the column `answer`: `y` for yes, `n` for no, `?` or nothing where you cannot tell. Remarks go into `note`. Leave all other columns as they are, and save as CSV, best in UTF-8; of another encoding `evaluate` is told by `--encoding`.",
  "Judge each row by itself: the words do the job that the label names, there, or they do not. A word of a list that does another job is a no.",
  "Do not look into `key.csv` before: it says where each row comes from and what the program says of it.",
  "Then `counterpoint evaluate --sheet sheet.csv --key key.csv` tells how right the program is by your judgement; with the sheets of two people (`--sheet` twice) also how far they agree.",
]);

const howItWasDrawn = markdownList([
  ...strata.map((stratum) => `${code(stratum)}: ${codingStrata[stratum]}.`),
  "Each label gets its rows from all four strata, drawn at random by the seed; `population` in the key says from how many. The order of the rows tells nothing of text, side or stratum.",
]);

/** Explains a coding sheet to who fills it in, or the figures that came of it. */
export const codingCodebook = (result: Result, options: WriteOptions): OutputFile => {
  const { title, tables, provenance } = result;
  const isSheet = tables.some(({ name }) => name === "sheet");
  const chapters = [
    `# ${isSheet ? "Coding sheet" : "Figures of hand coding"}: ${literal(title)}`,
    `Made by ${provenance.program.name} ${provenance.program.version}.`,
    ...(isSheet ? [`## How to code\n\n${howToCode}`, `## How it was drawn\n\n${howItWasDrawn}`] : []),
    ...warningsChapter(result.warnings),
    "## Tables",
    ...tables.map(tableChapter),
    ...(isSheet ? [] : [statisticsChapter("p is a proportion of n judged rows.", codingStatistics)]),
    writingChapter(options),
  ];
  return { path: "codebook.md", chunks: [wellFormed(`${chapters.join("\n\n")}\n`)] };
};
