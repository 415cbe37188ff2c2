import type { Contrast } from "../model/inference.js";
import { type CountingClass, countingMeanings } from "../model/labels.js";
import { type CellRow, numberCell, textCell } from "../model/row.js";
import { type HitLayer, hitLayers, type Selection } from "./evidence.js";

/** What a row counts on either of its sides, before it is known on which. */
type Asked = Omit<Selection, "contrast" | "of">;

/** Classes in which mentions of an actor are counted where they are counted together. */
export const mentionClasses = (Object.keys(countingMeanings) as CountingClass[]).filter((name) => name !== "inlay");

const labelOf = (row: CellRow): string => textCell(row, "label") ?? "";

const byClass =
  (layer: HitLayer) =>
  (row: CellRow): Asked => ({ layer, label: labelOf(row), counting: row.counting as CountingClass });

/** Of a table whose rows name their layer. */
const byVoice =
  (rest: (row: CellRow) => Omit<Asked, "layer" | "label">) =>
  (row: CellRow): Asked | null => {
    const layer = hitLayers.find((one) => one === row.layer);
    return layer === undefined ? null : { layer, label: labelOf(row), ...rest(row) };
  };

const inHeadline = byVoice(() => ({ voice: "headline" }));

const inPassage = (row: CellRow) => ({
  voice: "headline",
  document: textCell(row, "document") ?? "",
  within: { start: numberCell(row, "start") ?? 0, end: numberCell(row, "end") ?? 0 },
});

const inOneWay = (row: CellRow) => ({
  voice: textCell(row, "voice") ?? "",
  ...(row.zones === "all" ? { zones: "all" as const } : {}),
  ...(row.rules === "as_listed" ? { rules: "as_listed" as const } : {}),
});

/** What the counts of each table are counts of, where they are counts of actors, stance or frames. */
const asked: ReadonlyMap<string, (row: CellRow) => Asked | null> = new Map([
  ["actor-counts", byClass("actors")],
  ["stance-counts", byClass("stance")],
  ["frame-counts", byClass("frames")],
  ["comparison", byVoice((row) => ({ voice: textCell(row, "voice") ?? "" }))],
  ["measurement-error", inHeadline],
  ["counts-by-mode", byVoice((row) => ({ voice: textCell(row, "choice") ?? "" }))],
  ["counts-by-voice", byVoice((row) => ({ voice: textCell(row, "mode") ?? "", speaker: textCell(row, "voice") }))],
  ["pair-effects", byVoice((row) => ({ voice: "headline", ...(row.pair ? { pair: String(row.pair) } : {}) }))],
  ["positions", inHeadline],
  ["passages", byVoice(inPassage)],
  ["specifications", byVoice(inOneWay)],
  ["actor-trajectories", (row) => ({ layer: "actors", label: textCell(row, "actor") ?? "", classes: mentionClasses })],
]);

const countColumns: ReadonlyMap<string, keyof Selection["contrast"]> = new Map([
  ["target_count", "target"],
  ["reference_count", "reference"],
  ["target_as_listed", "target"],
  ["reference_as_listed", "reference"],
]);

/** The sides that a row sets against each other. */
export const contrastOf = (row: CellRow): Contrast => ({
  target: String(row.target_side),
  reference: String(row.reference_side),
});

/** Whether two rows set the same sides against each other. */
export const isOfContrast = (row: CellRow, other: CellRow): boolean =>
  row.target_side === other.target_side && row.reference_side === other.reference_side;

/** Whether two rows are of one label of one layer, and set the same sides against each other. */
export const isOfLabel = (row: CellRow, other: CellRow): boolean =>
  row.layer === other.layer && row.label === other.label && isOfContrast(row, other);

/** Columns of counts that have names of their own. */
const ownColumns: ReadonlyMap<string, (column: string, row: CellRow) => keyof Selection["contrast"] | null> = new Map([
  ["passages", (column, row) => (column !== "hits" ? null : row.side === row.target_side ? "target" : "reference")],
  [
    "actor-trajectories",
    (column) => (column === "target_mentions" ? "target" : column === "reference_mentions" ? "reference" : null),
  ],
]);

/**
 * What a cell counts, where it is a count of hits of actors, stance or frames: the hits that `Evidence.of` gives for it are as
 * many as the cell says. Null for any other cell.
 */
export const selectionOf = (table: string, row: CellRow, column: string): Selection | null => {
  const of = (ownColumns.get(table) ?? ((name: string) => countColumns.get(name) ?? null))(column, row);
  const question = asked.get(table)?.(row) ?? null;
  if (of === null || question === null) return null;
  const listed = column.endsWith("_as_listed") ? { rules: "as_listed" as const } : {};
  return { ...question, ...listed, contrast: contrastOf(row), of };
};
