import { engagementClasses, stanceLabels } from "../model/layers.js";
import { hits } from "../model/table.js";
import { classCells, classColumns, columnsAfterLabel, columnsBeforeLabel, hitCells } from "./columns-of-hits.js";
import { stanceClasses } from "./counting-classes.js";

/** Every stance marker, kept or rejected. */
export const stanceMarkers = hits({
  name: "stance-markers",
  about:
    "Every word or phrase that a lexicon entry proposed as a stance marker, with the rule that kept or rejected it.",
  key: ["hit"],
  columns: {
    ...columnsBeforeLabel,
    label: { type: "string", about: "what the marker does", values: stanceLabels },
    engagement: { type: "string", about: "its place in the Engagement system", values: engagementClasses },
    ...classColumns,
    ...columnsAfterLabel,
  },
  *rows(annotated) {
    for (const { found, before, after } of hitCells(annotated, "stance", annotated.layers.stance)) {
      yield {
        ...before,
        label: found.label,
        engagement: found.engagement,
        ...classCells(found, stanceClasses),
        ...after,
      };
    }
  },
});
