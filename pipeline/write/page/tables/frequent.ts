import { type CellRow, numberCell } from "../../summary-rows.js";
import type { View } from "../view.js";

/** Rows that a table of the page has at the most: a corpus names thousands of actors. */
const mostRows = 400;

const known = new WeakMap<View, ReadonlyMap<unknown, number>>();

/** Hits of each label, of the contrast in which it has most. */
const hitsOf = (view: View): ReadonlyMap<unknown, number> => {
  const hits = new Map<unknown, number>();
  for (const row of view.rows("comparison")) {
    const count = (numberCell(row, "target_count") ?? 0) + (numberCell(row, "reference_count") ?? 0);
    hits.set(row.label, Math.max(count, hits.get(row.label) ?? 0));
  }
  return hits;
};

/** All rows where they are not too many, else those of the labels with the most hits, in the order of the table. */
export const frequent = (view: View, rows: readonly CellRow[]): readonly CellRow[] => {
  if (rows.length <= mostRows) return rows;
  const hits = known.get(view) ?? hitsOf(view);
  known.set(view, hits);
  const rowsOfLabel = new Map<unknown, number>();
  for (const { label } of rows) rowsOfLabel.set(label, (rowsOfLabel.get(label) ?? 0) + 1);
  const chosen = new Set<unknown>();
  let taken = 0;
  for (const [label, count] of [...rowsOfLabel].sort(([a], [b]) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0))) {
    if (taken + count > mostRows) break;
    chosen.add(label);
    taken += count;
  }
  return rows.filter(({ label }) => chosen.has(label));
};
