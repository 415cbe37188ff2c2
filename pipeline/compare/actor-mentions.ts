import { actorFacets, derivations } from "../model/layers.js";
import { hits } from "../model/table.js";
import { classCells, classColumns, columnsAfterLabel, columnsBeforeLabel, hitCells } from "./columns-of-hits.js";
import { actorClasses } from "./counting-classes.js";

/** Every mention of an actor, kept or rejected. */
export const actorMentions = hits({
  name: "actor-mentions",
  about:
    "Every mention of a person, state or organisation that a lexicon entry proposed, with the rule that kept or rejected it.",
  key: ["hit"],
  columns: {
    ...columnsBeforeLabel,
    label: { type: "string", about: "id of the actor" },
    name: { type: "string", about: "the actor's usual name, or the words that designate it", text: true },
    wikipedia: { type: "string?", about: "title of the English Wikipedia article; empty if none" },
    facet: { type: "string", about: "what sort of thing the mention names", values: actorFacets },
    derivation: { type: "string", about: "how the mention was found", values: derivations },
    form: {
      type: "string",
      about: "whether it heads its phrase or modifies another noun",
      values: ["head", "modifier"],
    },
    in_name: { type: "boolean", about: "it stands inside the name of an event, mechanism or law" },
    unit: { type: "boolean", about: "a sub-unit of the organisation is named" },
    org: { type: "string?", about: "organisation of an office-holder; empty if none" },
    holder: { type: "string?", about: "whose administration or government it is; empty if nobody's" },
    ...classColumns,
    ...columnsAfterLabel,
  },
  *rows(annotated) {
    for (const { found, before, after } of hitCells(annotated, "actors", annotated.layers.actors)) {
      const { label, name, wikipedia, facet, derivation, form, in_name, unit, org, holder } = found;
      yield {
        ...before,
        label,
        name,
        wikipedia,
        facet,
        derivation,
        form,
        in_name,
        unit,
        org,
        holder,
        ...classCells(found, actorClasses),
        ...after,
      };
    }
  },
});
