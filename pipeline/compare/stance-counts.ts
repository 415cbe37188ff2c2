import { outsideStanceTotals, stanceLabels } from "../model/layers.js";
import { tally } from "../model/table.js";
import {
  addHits,
  allLabels,
  countColumns,
  countRows,
  type LayerCounts,
  mergeLayerCounts,
  sideColumns,
} from "./columns-of-counts.js";
import { stanceClasses } from "./counting-classes.js";

/** Kept stance markers by label, class and side. */
export const stanceCounts = tally({
  name: "stance-counts",
  about:
    "Kept stance markers in counted zones, by label and class of counting; the classes are disjoint and add up to all of them. " +
    "Every label has its rows. `all` leaves `condition` and `vague` out, which stand outside stance totals and have no share.",
  key: ["label", "counting", "target_side", "reference_side"],
  columns: {
    label: {
      type: "string",
      about: "stance label; `all` sums over them without `condition` and `vague`",
      values: [allLabels, ...stanceLabels],
    },
    counting: { type: "string", about: "class of counting", values: stanceClasses.classes },
    ...sideColumns,
    ...countColumns,
  },
  start: (): LayerCounts => new Map(),
  add: (state, annotated, counting) => addHits(state, annotated, counting, annotated.layers.stance, stanceClasses),
  merge: mergeLayerCounts,
  *rows(state, counting) {
    const { classes } = stanceClasses;
    for (const row of countRows({
      state,
      counting,
      labels: stanceLabels,
      classes,
      outsideTotals: outsideStanceTotals,
    })) {
      yield { label: row.label, counting: row.counting, ...row.cells };
    }
  },
});
