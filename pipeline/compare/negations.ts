import { negationDirections, scopeEnds } from "../model/negation.js";
import { hits } from "../model/table.js";
import { columnsAfterLabel, columnsBeforeLabel, hitCells } from "./columns-of-hits.js";

/** Every negator with its scope, and what only looked like one. */
export const negations = hits({
  name: "negations",
  about:
    "Every negator that a rule proposed, with the stretch that it denies; what only looks like one (*not only*) is " +
    "rejected. A hit is `negated` if it begins in an odd number of scopes: two negations cancel each other out.",
  key: ["hit"],
  columns: {
    ...columnsBeforeLabel,
    direction: { type: "string", about: "where what it denies stands", values: negationDirections },
    scope_start: { type: "integer", about: "first code unit of the scope" },
    scope_end: { type: "integer", about: "code unit behind the scope; the same as scope_start if it is empty" },
    scope: { type: "string", about: "the words of the scope, exactly as in the source", text: true },
    ended_by: {
      type: "string",
      about: "what ended the scope: a terminator, the rule's reach, the sentence, or none where there is no scope",
      values: scopeEnds,
    },
    ...columnsAfterLabel,
  },
  *rows(annotated) {
    const { text } = annotated.document;
    for (const { found, before, after } of hitCells(annotated, "negations", annotated.layers.negations)) {
      const { direction, scope_start, scope_end, ended_by } = found;
      const scope = text.slice(scope_start, scope_end);
      yield { ...before, direction, scope_start, scope_end, scope, ended_by, ...after };
    }
  },
});
