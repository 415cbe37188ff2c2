import { trajectories } from "../model/portrayal.js";
import { hits } from "../model/table.js";
import { columnsAfterLabel, columnsBeforeLabel, hitCells } from "./columns-of-hits.js";

/** Every stretch that says of an actor that it rises or declines. */
export const portrayals = hits({
  name: "portrayals",
  about:
    "Every stretch that says of an actor that it rises or declines in power, influence or standing, one row an actor, with " +
    "the evidence, the hedge on it, and whose claim it is (`voice`, `mode`).",
  key: ["hit"],
  columns: {
    ...columnsBeforeLabel,
    actor: { type: "string", about: "id of the actor" },
    trajectory: { type: "string", about: "which way it is said to move", values: trajectories },
    mention: { type: "string", about: "words that name the actor", text: true },
    mention_start: { type: "integer", about: "first UTF-16 code unit of the mention" },
    mention_end: { type: "integer", about: "the code unit after its last" },
    term: { type: "string", about: "words by which the movement is told", text: true },
    hedge: {
      type: "string?",
      about: "hedge on it, in its clause or on the words that report it; empty if none",
      text: true,
    },
    hedge_start: { type: "integer?", about: "first UTF-16 code unit of the hedge" },
    hedge_on_report: { type: "boolean", about: "the hedge stands on the reporting words, not in the claim" },
    ...columnsAfterLabel,
  },
  *rows(annotated) {
    const { text } = annotated.document;
    for (const { found, before, after } of hitCells(annotated, "portrayals", annotated.layers.portrayals)) {
      const { actor, label, mention, term, hedge, hedge_on_report } = found;
      yield {
        ...before,
        actor,
        trajectory: label,
        mention: text.slice(mention.start, mention.end),
        mention_start: mention.start,
        mention_end: mention.end,
        term: text.slice(term.start, term.end),
        hedge: hedge === null ? null : text.slice(hedge.start, hedge.end),
        hedge_start: hedge?.start ?? null,
        hedge_on_report,
        ...after,
      };
    }
  },
});
