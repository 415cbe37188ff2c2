import type { StanceMarker } from "../model/layers.js";
import { containing, type Span } from "../model/span.js";
import { markerFinder } from "./patterns/markers.js";
import { negatedBy } from "./patterns/negated.js";
import { streamsOf } from "./patterns/streams.js";
import { vocabulary } from "./patterns/vocabulary.js";
import { carriedOn } from "./quotations/chains.js";
import { completed } from "./quotations/complete.js";
import { cuesIn } from "./quotations/cues.js";
import type { Draft } from "./quotations/draft.js";
import { headlineOf } from "./quotations/headlines.js";
import { markedOf } from "./quotations/marked.js";
import { markedStretches } from "./quotations/marks.js";
import { readingOf } from "./quotations/reading.js";
import { draftsIn } from "./quotations/reports.js";
import { traitsOfForms } from "./quotations/traits.js";
import { reporting } from "./quotations/weak-cues.js";
import { stage } from "./stage.js";

/** Markers of attribution by sentence, inlays included: kept ones, and those that a quotation may yet make one. */
const attributionsIn = (stance: readonly StanceMarker[]): ReadonlyMap<number, readonly StanceMarker[]> => {
  const found = new Map<number, StanceMarker[]>();
  for (const marker of stance) {
    if (marker.label !== "attribution" || !(marker.status === "kept" || marker.rule === "only")) continue;
    const list = found.get(marker.sentence);
    if (list === undefined) found.set(marker.sentence, [marker]);
    else list.push(marker);
  }
  return found;
};

/** Stretches that are given as somebody else's words or thought, with their cues and sources. */
export const quotations = stage({
  adds: "quotations",
  needs: ["paragraphs", "tokens", "sentences", "names", "negations", "actors", "stance"],
  prepare: ({ quotations: rules, english }) => {
    const forms = vocabulary(english);
    const find = markerFinder(rules.entries, english);
    const traitsOf = traitsOfForms(english, forms);
    return ({ document, paragraphs, tokens, sentences, names, negations, actors, stance }) => {
      const kept = actors.filter(({ status }) => status === "kept");
      const stretches = markedStretches(document, paragraphs);
      const marked = markedOf(stretches, { paragraphs, tokens, sentences, actors: kept }, traitsOf);
      const isNegated = negatedBy(negations);
      const nameAround = containing(names);
      const isEvent = (span: Span): boolean => nameAround(span) !== undefined;
      const markers = attributionsIn(stance);
      const headings = { document, paragraphs, sentences, marked, rules, isEvent };
      const drafts: Draft[] = [];
      for (const stream of streamsOf(document.text, tokens, sentences, forms)) {
        const heading = headlineOf(stream, headings);
        if (heading !== null) drafts.push(heading);
        const cues = cuesIn(stream, markers.get(stream.sentence), find(stream), rules, isNegated);
        const count = reporting(stream, cues, marked);
        if (count === 0) continue;
        for (const draft of draftsIn(readingOf(stream, marked, cues), cues, count)) drafts.push(draft);
      }
      const text = { document, paragraphs, tokens, sentences, actors: kept, marked, formOf: forms.formOf };
      return completed(carriedOn(drafts, text), text, rules.naming);
    };
  },
});
