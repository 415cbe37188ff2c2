import { frameLabels } from "../model/layers.js";
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
import { frameClasses } from "./counting-classes.js";

/** Kept frame indicator terms by frame, class and side. */
export const frameCounts = tally({
  name: "frame-counts",
  about:
    "Kept frame indicator terms in counted zones, by frame and class of counting; the classes are disjoint and add up to all " +
    "of them. Every frame has its rows. An indicator is not a detected frame.",
  key: ["label", "counting", "target_side", "reference_side"],
  columns: {
    label: { type: "string", about: "frame; `all` sums over them", values: [allLabels, ...frameLabels] },
    counting: { type: "string", about: "class of counting", values: frameClasses.classes },
    ...sideColumns,
    ...countColumns,
  },
  start: (): LayerCounts => new Map(),
  add: (state, annotated, counting) => addHits(state, annotated, counting, annotated.layers.frames, frameClasses),
  merge: mergeLayerCounts,
  *rows(state, counting) {
    for (const row of countRows({ state, counting, labels: frameLabels, classes: frameClasses.classes })) {
      yield { label: row.label, counting: row.counting, ...row.cells };
    }
  },
});
