// The published calibration: one table of all figures, and a page to read.
import type { OutputFile } from "../../pipeline/model/report.js";
import type { Columns, Table } from "../../pipeline/model/table.js";
import { csvFiles } from "../../pipeline/write/index.js";
import type { Extent } from "./jobs.js";
import { type Figure, meanOf, overs } from "./means.js";
import { page } from "./page.js";

const columns = {
  part: {
    type: "string",
    about:
      "null: one corpus or text dealt out at random; pairs: texts of one speaker; coverage; power: planted effects",
    values: ["null", "pairs", "coverage", "power"],
  },
  corpus: { type: "string", about: "corpus, or `all` of them" },
  over: {
    type: "string",
    about:
      "label: one label; else the mean over all labels, those of a layer, those whose attainable size is .04 or more, or " +
      "those with so many hits per 10,000 words",
    values: overs,
  },
  layer: { type: "string", about: "layer of the label" },
  label: { type: "string", about: "label" },
  unit: { type: "string", about: "what is dealt out, compared or drawn" },
  units: { type: "integer?", about: "units a side" },
  effect: { type: "number?", about: "how many times the target's true rate is the reference's" },
  method: { type: "string", about: "test that rejected at .05, verdict that was given, or method of the interval" },
  of: {
    type: "string?",
    about:
      "of pairs: all comparisons that have a hit, or those with hits enough: had all of them stood in one text, whichever, " +
      "Fisher's p would have been below .05",
  },
  per_10000_words: { type: "number?", about: "hits of the label per 10,000 headline words" },
  cases: { type: "integer", about: "splits, comparisons or intervals" },
  share: { type: "number?", about: "part of the cases that rejected, were given the verdict, or covered the truth" },
  lower_bound_99: {
    type: "number?",
    about: "no less than this, at 99 % over all null cells together (Clopper-Pearson)",
  },
  able_share: {
    type: "number?",
    about: "part of the null splits in which some division of the units could be rejected",
  },
  share_of_able: { type: "number?", about: "part of those that rejected" },
  attainable_size: {
    type: "number?",
    about: "greatest part of divisions that the test can reject at .05, ties considered",
  },
  above_share: { type: "number?", about: "part of the intervals that lie wholly above the truth" },
  below_share: { type: "number?", about: "part of the intervals that lie wholly below it" },
} as const satisfies Columns;

/** So many decimals are published. */
export const rounded = (value: number | null, decimals = 4): number | null =>
  value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals;

const part = (value: number | null, of: number | null): number | null =>
  value === null || of === null || of === 0 ? null : rounded(value / of);

const rowOf = (figure: Figure): Readonly<Record<keyof typeof columns, string | number | null>> => ({
  part: figure.part,
  corpus: figure.corpus,
  over: figure.over,
  layer: figure.layer,
  label: figure.label,
  unit: figure.unit,
  units: figure.units,
  effect: figure.effect,
  method: figure.method,
  of: figure.of,
  per_10000_words: rounded(figure.frequency, 3),
  cases: figure.cases,
  share: rounded(figure.share),
  lower_bound_99: rounded(figure.lowerBound),
  able_share: part(figure.able, figure.cases),
  share_of_able: part(figure.hits, figure.able),
  attainable_size: rounded(figure.attainable),
  above_share: part(figure.above, figure.cases),
  below_share: part(figure.below, figure.cases),
});

const table = (figures: readonly Figure[]): Table => ({
  name: "calibration",
  about: "How often chance is taken for a difference, intervals hold the truth, and differences are found.",
  columns,
  rows: figures.map(rowOf),
});

/** The files of the calibration. */
export const calibrationFiles = (figures: readonly Figure[], extent: Extent): readonly OutputFile[] => [
  ...csvFiles([table(figures)], { text: false, bom: false, delimiter: "," }),
  { path: "calibration.md", chunks: [page(figures, extent)] },
];

/** The lines of `pipeline/compare/analysis/calibration.ts` that say what was measured. */
export const constantsOf = (figures: readonly Figure[]): readonly string[] => {
  const alarms = meanOf(figures, { part: "pairs", method: "stable_within_these_texts", of: "with_enough" });
  const coverage = [5, 20, 100].map((units) => {
    const of = (over: Figure["over"]) =>
      rounded(meanOf(figures, { part: "coverage", method: "used", units, over })?.share ?? null);
    return `  { units: ${units}, stance: ${of("stance")}, frames: ${of("frames")}, actors: ${of("actors")} },`;
  });
  return [`falseAlarms = ${rounded(alarms?.share ?? null)}`, "measuredCoverage = [", ...coverage, "]"];
};
