import { type StanceMarker, stanceLabels } from "../model/layers.js";
import { markerFinder } from "./patterns/markers.js";
import { negatedBy } from "./patterns/negated.js";
import { type RankOf, resolveOverlaps } from "./patterns/overlap.js";
import { streamsOf } from "./patterns/streams.js";
import { vocabulary } from "./patterns/vocabulary.js";
import { stage } from "./stage.js";

const ranks = new Map(stanceLabels.map((label, index) => [label, index]));

/** The codebook's order of labels; a rule of the study's own goes before the house's on the same words. */
const rankOf: RankOf<StanceMarker> = ({ label, induced }) =>
  (ranks.get(label) ?? stanceLabels.length) - (induced ? stanceLabels.length : 0);

/** Stance markers: words by which a writer denies, counters, hedges, boosts, evaluates, attributes or obliges. */
export const stance = stage({
  adds: "stance",
  needs: ["tokens", "sentences", "negations"],
  prepare: ({ stance: entries, english }) => {
    const words = vocabulary(english);
    const find = markerFinder(entries, english);
    return ({ document, tokens, sentences, negations }) => {
      const isNegated = negatedBy(negations);
      const candidates: StanceMarker[] = [];
      for (const stream of streamsOf(document.text, tokens, sentences, words)) {
        for (const { entry, hit } of find(stream)) {
          const { label, engagement } = entry;
          candidates.push(Object.assign(hit, { label, engagement, negated: label !== "deny" && isNegated(hit) }));
        }
      }
      return resolveOverlaps(candidates, rankOf);
    };
  },
});
