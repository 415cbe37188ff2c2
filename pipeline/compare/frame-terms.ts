import { frameLabels } from "../model/layers.js";
import { hits } from "../model/table.js";
import { classCells, classColumns, columnsAfterLabel, columnsBeforeLabel, hitCells } from "./columns-of-hits.js";
import { frameClasses } from "./counting-classes.js";

/** Every frame indicator term, kept or rejected. */
export const frameTerms = hits({
  name: "frame-terms",
  about:
    "Every term that a lexicon entry proposed as an indicator of a frame, with the rule that kept or rejected it. " +
    "An indicator is not a detected frame: read the passages.",
  key: ["hit"],
  columns: {
    ...columnsBeforeLabel,
    label: { type: "string", about: "frame that the term indicates", values: frameLabels },
    in_name: { type: "boolean", about: "it is part of a proper name" },
    in_actor: { type: "boolean", about: "it stands inside an actor mention" },
    ...classColumns,
    ...columnsAfterLabel,
  },
  *rows(annotated) {
    for (const { found, before, after } of hitCells(annotated, "frames", annotated.layers.frames)) {
      yield {
        ...before,
        label: found.label,
        in_name: found.in_name,
        in_actor: found.in_actor,
        ...classCells(found, frameClasses),
        ...after,
      };
    }
  },
});
