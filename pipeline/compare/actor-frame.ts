import { frameLabels } from "../model/layers.js";
import { tally } from "../model/table.js";
import { allLabels } from "./columns-of-counts.js";
import { addMeetings, type Meetings, meetingColumns, meetingRows, mergeMeetings } from "./columns-of-meetings.js";
import { frameClasses } from "./counting-classes.js";

/** Actors and frame terms that stand in the same sentence. */
export const actorFrame = tally({
  name: "actor-frame",
  about:
    "Actor mentions and frame indicator terms that stand in the same sentence, headline hits of both only. " +
    "Standing together does not say that the actor is framed so: read the sentences.",
  key: ["actor", "label", "target_side", "reference_side"],
  columns: {
    actor: { type: "string", about: "id of the actor" },
    label: { type: "string", about: "frame; `all` is any of them", values: [allLabels, ...frameLabels] },
    ...meetingColumns,
  },
  start: (): Meetings => new Map(),
  add(state, annotated, counting) {
    const layer = { hits: annotated.layers.frames, classes: frameClasses, outsideTotals: [] };
    addMeetings(state, annotated, counting, layer);
  },
  merge: mergeMeetings,
  *rows(state, counting) {
    for (const { actor, label, cells } of meetingRows(state, counting, frameLabels)) yield { actor, label, ...cells };
  },
});
