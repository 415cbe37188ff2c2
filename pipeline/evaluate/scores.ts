import type { Columns, Row, Table } from "../model/table.js";
import { type Figures, fewestDocuments, figuresOfTally, type Resampling } from "./figures.js";
import type { ScoreCell, Tally } from "./tally.js";
import { matches, variants } from "./task.js";

const end = (which: "lower" | "upper", figure: string) =>
  ({ type: "number?", about: `${which} end of the 95 % interval of ${figure}` }) as const;

const columns = {
  layer: { type: "string", about: "layer that is scored" },
  class: {
    type: "string",
    about:
      "class in which gold and hits are compared; micro: all classes added up; macro: the mean over classes with gold",
  },
  variant: {
    type: "string",
    about: "which of our hits: those that the rules kept, or what a list of words without rules would count",
    values: variants,
  },
  match: {
    type: "string",
    about:
      "how a gold span and a hit of one class meet: the same words (exact), the same beginning (begin), a common character " +
      "(overlap), each of these one to one, the largest overlap first; a common character, any number to any number " +
      "(overlap_any); single words and marks inside the spans (token); whole documents that have one (document)",
    values: matches,
  },
  gold_count: { type: "integer", about: "gold spans that are wanted; optional ones are not" },
  found_count: {
    type: "integer?",
    about: "hits that are judged; those on optional gold are not; empty if only recall is measured",
  },
  gold_right: { type: "integer", about: "gold spans that were found" },
  found_right: { type: "integer?", about: "hits that are right; empty if only recall is measured" },
  precision: { type: "number?", about: "found_right ÷ found_count" },
  recall: { type: "number?", about: "gold_right ÷ gold_count" },
  f1: { type: "number?", about: "harmonic mean of precision and recall" },
  precision_lower: end("lower", "precision"),
  precision_upper: end("upper", "precision"),
  recall_lower: end("lower", "recall"),
  recall_upper: end("upper", "recall"),
  f1_lower: end("lower", "F1"),
  f1_upper: end("upper", "F1"),
  documents: { type: "integer", about: "documents that were scored" },
  documents_with: { type: "integer", about: "documents that hold gold or a hit of the class" },
  interval: {
    type: "string",
    about: `percentile: documents were resampled; too_few_to_tell: fewer than ${fewestDocuments} documents hold the class; not_asked: no resamples`,
    values: ["percentile", "too_few_to_tell", "not_asked"],
  },
} as const satisfies Columns;

/** A row of the table of scores. */
export type ScoreRow = Row<typeof columns>;

const rowOf = (
  { layer, variant, match, recallOnly }: ScoreCell,
  { name, matched, precision, recall, f1, documents, intervals }: Figures,
  { scored, resampled }: { readonly scored: number; readonly resampled: boolean },
): ScoreRow => {
  const interval = !resampled ? "not_asked" : intervals === null ? "too_few_to_tell" : "percentile";
  const unless = <Value>(value: Value): Value | null => (recallOnly ? null : value);
  return {
    layer,
    class: name,
    variant,
    match,
    gold_count: matched.gold,
    found_count: unless(matched.found),
    gold_right: matched.goldRight,
    found_right: unless(matched.foundRight),
    precision: unless(precision),
    recall,
    f1: unless(f1),
    precision_lower: unless(intervals?.precision?.[0] ?? null),
    precision_upper: unless(intervals?.precision?.[1] ?? null),
    recall_lower: intervals?.recall?.[0] ?? null,
    recall_upper: intervals?.recall?.[1] ?? null,
    f1_lower: unless(intervals?.f1?.[0] ?? null),
    f1_upper: unless(intervals?.f1?.[1] ?? null),
    documents: scored,
    documents_with: documents,
    interval,
  };
};

/** Precision, recall and F1 of every class in every layer, variant and match, with their intervals. */
export const scores = (tally: Tally, resampling: Resampling): Table & { readonly rows: readonly ScoreRow[] } => {
  const shape = { scored: tally.documents.length, resampled: resampling.resamples > 0 };
  const rows = [...figuresOfTally(tally, resampling)].flatMap(([cell, figures]) =>
    figures.map((one) => rowOf(cell, one, shape)),
  );
  return {
    name: "scores",
    about: "Precision, recall and F1 against the gold, by layer, variant, match and class.",
    columns,
    rows,
  };
};
