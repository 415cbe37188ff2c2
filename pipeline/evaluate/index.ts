import type { GoldDocument } from "../model/gold.js";
import type { Annotated, Table } from "../model/table.js";
import { type Attributions, addAttributions, attributions, startAttributions } from "./attributions.js";
import { addConfusions, type Confusions, confusion } from "./confusion.js";
import { type ErrorRow, errorRows, errors } from "./errors.js";
import type { Resampling } from "./figures.js";
import { judge } from "./judge.js";
import { type ScoreRow, scores } from "./scores.js";
import { addToTally, startTally, type Tally } from "./tally.js";
import type { Task } from "./task.js";

export { fewestDocuments, type Resampling } from "./figures.js";
export type { ScoreRow } from "./scores.js";
export { type Match, matches, type Task, type Variant, variants } from "./task.js";

/** What is known while documents come one by one. */
export interface Progress {
  readonly tasks: readonly Task[];
  readonly tally: Tally;
  readonly confusions: Confusions;
  readonly errors: ErrorRow[];
  readonly attributions: Attributions;
  /** Wanted gold by layer and class. */
  readonly wanted: Map<string, Map<string, number>>;
}

/** Nothing scored yet. */
export const startEvaluation = (tasks: readonly Task[]): Progress => ({
  tasks,
  tally: startTally(tasks),
  confusions: new Map(),
  errors: [],
  attributions: startAttributions(),
  wanted: new Map(
    tasks.map(({ layer, mapping }) => [layer, new Map((mapping.classes ?? []).map(({ name }) => [name, 0]))]),
  ),
});

/** Scores one document. */
export const addToEvaluation = (progress: Progress, gold: GoldDocument, annotated: Annotated): void => {
  const judged = progress.tasks.map((task) => judge(task, gold, annotated));
  addToTally(progress.tally, gold.document.id, judged);
  for (const one of judged) {
    if (one.task.layer === "quotations") addAttributions(progress.attributions, one.task.mapping, gold, annotated);
    addConfusions(progress.confusions, one);
    for (const row of errorRows(one)) progress.errors.push(row);
    const ofLayer = progress.wanted.get(one.task.layer);
    for (const { wanted, class: name } of one.gold) {
      if (wanted) ofLayer?.set(name, (ofLayer.get(name) ?? 0) + 1);
    }
  }
};

/** The tables of an evaluation; that of attributions only where quotations were scored. */
export interface EvaluationTables {
  readonly scores: Table & { readonly rows: readonly ScoreRow[] };
  readonly confusion: Table;
  readonly errors: Table;
  readonly attributions: readonly Table[];
}

/** Makes the tables of what was scored, of the layers that are named. */
export const evaluationTables = (
  { tally, confusions, errors: rows, attributions: joined }: Progress,
  layers: ReadonlySet<string>,
  resampling: Resampling,
): EvaluationTables => ({
  scores: scores({ ...tally, cells: tally.cells.filter(({ layer }) => layers.has(layer)) }, resampling),
  confusion: confusion(new Map([...confusions].filter(([layer]) => layers.has(layer)))),
  attributions: layers.has("quotations") ? [attributions(joined)] : [],
  errors: errors(rows.filter(({ layer }) => layers.has(layer))),
});
