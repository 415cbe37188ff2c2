import { outsideStanceTotals, stanceLabels } from "../model/layers.js";
import { tally } from "../model/table.js";
import { allLabels } from "./columns-of-counts.js";
import { addMeetings, type Meetings, meetingColumns, meetingRows, mergeMeetings } from "./columns-of-meetings.js";
import { stanceClasses } from "./counting-classes.js";

/** Actors and stance markers that stand in the same sentence. */
export const actorStance = tally({
  name: "actor-stance",
  about:
    "Actor mentions and stance markers that stand in the same sentence, headline hits of both only. " +
    "Standing together does not say that the stance is taken towards the actor: read the sentences.",
  key: ["actor", "label", "target_side", "reference_side"],
  columns: {
    actor: { type: "string", about: "id of the actor" },
    label: {
      type: "string",
      about: "stance label; `all` is any of them but `condition` and `vague`",
      values: [allLabels, ...stanceLabels],
    },
    ...meetingColumns,
  },
  start: (): Meetings => new Map(),
  add(state, annotated, counting) {
    const layer = { hits: annotated.layers.stance, classes: stanceClasses, outsideTotals: outsideStanceTotals };
    addMeetings(state, annotated, counting, layer);
  },
  merge: mergeMeetings,
  *rows(state, counting) {
    for (const { actor, label, cells } of meetingRows(state, counting, stanceLabels)) yield { actor, label, ...cells };
  },
});
