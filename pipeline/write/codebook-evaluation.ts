import type { Evaluation, OutputFile, WriteOptions } from "../model/report.js";
import { scoreStatistics } from "../statistics/index.js";
import { wellFormed } from "./cells.js";
import { statisticsChapter, tableChapter, warningsChapter, writingChapter } from "./codebook-chapters.js";
import { code, literal, markdownList } from "./markdown.js";

const opening = ({ id, title, source, documents, provenance: { program } }: Evaluation): string =>
  [
    `# Codebook of an evaluation: ${literal(title)}`,
    `What the files hold that measure ${program.name} ${program.version} against the gold ${code(id)} (${documents === 1 ? "one document" : `${documents} documents`}${source === "" ? "" : `; ${literal(source)}`}).`,
    "## How to read it",
    markdownList([
      "**Matching.** In `exact`, `begin` and `overlap` each gold span and each hit stands in one pair at most: pairs are formed by the largest overlap first, ties in the order of the text, and only within a class. `overlap_any` lets any number of spans meet any number: it is what many papers print, and never lower.",
      "**One mark.** Two gold spans of one class on the same words are one; so are two hits.",
      "**Optional gold** is neither wanted nor wrong: to miss it costs nothing, and a hit on it counts for nothing.",
      "**As listed** shows what a list of words without any rule would have scored, on the same words and the same gold.",
      "**Averages.** `micro` adds up the counts of all classes, `macro` is the mean of the figures of the classes that have gold.",
      "**Intervals** say how far the figures would vary with other documents of the same kind. They say nothing of other kinds of text, nor of how good the gold is.",
    ]),
  ].join("\n\n");

/** Explains the files of an evaluation. */
export const evaluationCodebook = (evaluation: Evaluation, options: WriteOptions): OutputFile => {
  const chapters = [
    opening(evaluation),
    ...warningsChapter(evaluation.warnings),
    "## Tables",
    ...evaluation.tables.map(tableChapter),
    statisticsChapter(
      "Of a class: wanted gold, hits that are judged, and how many of either are right.",
      scoreStatistics,
    ),
    writingChapter(options),
  ];
  return { path: "codebook.md", chunks: [wellFormed(`${chapters.join("\n\n")}\n`)] };
};
