import { type StanceMarker, stanceLabels } from "../model/layers.js";
import { markerFinder } from "./patterns/markers.js";
import { type Candidate, type Ranked, resolveOverlaps } from "./patterns/overlap.js";
import { streamsOf } from "./patterns/streams.js";
import { stage } from "./stage.js";

const ranks = new Map(stanceLabels.map((label, index) => [label, index]));

/** Stance markers: words by which a writer denies, counters, hedges, boosts, evaluates, attributes or obliges. */
export const stance = stage({
  adds: "stance",
  needs: ["tokens", "sentences"],
  prepare: ({ stance: entries, english }) => {
    const find = markerFinder(entries, english);
    return ({ document, tokens, sentences }) => {
      const candidates: Ranked<Candidate<StanceMarker>>[] = [];
      for (const stream of streamsOf(document.text, tokens, sentences)) {
        for (const {
          entry: { label, engagement },
          hit,
        } of find(stream)) {
          // A rule of the study's own goes before the house's on the same words.
          const rank = (ranks.get(label) ?? stanceLabels.length) - (hit.induced ? stanceLabels.length : 0);
          const negated = hit.negated && label !== "deny";
          candidates.push({ hit: { ...hit, negated, label, engagement }, rank });
        }
      }
      return resolveOverlaps(candidates);
    };
  },
});
