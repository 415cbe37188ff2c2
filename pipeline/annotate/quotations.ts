import type { StanceMarker } from "../model/layers.js";
import { containing, type Span } from "../model/span.js";
import { markerFinder } from "./patterns/markers.js";
import { negatedBy } from "./patterns/negated.js";
import { streamsOf } from "./patterns/streams.js";
import { vocabulary } from "./patterns/vocabulary.js";
import { carriedOn } from "./quotations/chains.js";
import { completed } from "./quotations/complete.js";
import { type Cue, fromEntry, fromMarker, withoutCompany, withoutOverlaps } from "./quotations/cues.js";
import type { Draft } from "./quotations/draft.js";
import { headlineOf } from "./quotations/headlines.js";
import { markedOf } from "./quotations/marked.js";
import { markedStretches } from "./quotations/marks.js";
import { readingOf } from "./quotations/reading.js";
import { draftsIn } from "./quotations/reports.js";
import { traitsOfForms } from "./quotations/traits.js";
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
      const mentions = actors.filter(({ status, facet }) => status === "kept" && facet !== "place");
      const marked = markedOf(markedStretches(document, paragraphs), tokens, mentions, traitsOf);
      const isNegated = negatedBy(negations);
      const nameAround = containing(names);
      const isEvent = (span: Span): boolean => nameAround(span) !== undefined;
      const markers = attributionsIn(stance);
      const drafts: Draft[] = [];
      for (const stream of streamsOf(document.text, tokens, sentences, forms)) {
        const inlay = stream.tokens[0]?.inlay ?? -1;
        const attributed = markers.get(stream.sentence)?.filter((marker) => marker.inlay === inlay) ?? [];
        const found: readonly Cue[] = withoutOverlaps([
          ...attributed.map((marker) => fromMarker(marker, stream.tokens, rules)),
          ...find(stream).map((one) => fromEntry(one, isNegated(one.hit))),
        ]);
        const heading = headlineOf(stream, { document, paragraphs, sentences, marked, rules, isEvent });
        if (heading !== null) drafts.push(heading);
        if (found.length === 0) continue;
        const cues = found.map((cue) => withoutCompany(cue, stream.tokens));
        for (const draft of draftsIn(readingOf(stream, marked, cues), cues)) drafts.push(draft);
      }
      const text = { document, paragraphs, tokens, sentences, actors, marked, formOf: forms.formOf };
      return completed(carriedOn(drafts, text), text, rules.naming);
    };
  },
});
