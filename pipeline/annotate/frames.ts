import { type FrameTerm, frameLabels } from "../model/layers.js";
import { containing } from "../model/span.js";
import { markerFinder } from "./patterns/markers.js";
import { negatedBy } from "./patterns/negated.js";
import { type RankOf, resolveOverlaps } from "./patterns/overlap.js";
import { streamsOf } from "./patterns/streams.js";
import { vocabulary } from "./patterns/vocabulary.js";
import { stage } from "./stage.js";

const ranks = new Map(frameLabels.map((label, index) => [label, index]));

/** The codebook's order of labels; a rule of the study's own goes before the house's on the same words. */
const rankOf: RankOf<FrameTerm> = ({ label, induced }) =>
  (ranks.get(label) ?? frameLabels.length) - (induced ? frameLabels.length : 0);

/** Frame indicator terms, those inside names and inside actor mentions marked as such. */
export const frames = stage({
  adds: "frames",
  needs: ["tokens", "sentences", "names", "negations", "actors"],
  prepare: ({ frames: entries, english }) => {
    const words = vocabulary(english);
    const find = markerFinder(entries, english);
    return ({ document, tokens, sentences, names, negations, actors }) => {
      const isNegated = negatedBy(negations);
      const nameAround = containing(names);
      const mentions = actors.filter(({ status }) => status === "kept");
      const properActorAround = containing(mentions.filter(({ derivation }) => derivation !== "nominal"));
      const actorAround = containing(mentions);
      const candidates: FrameTerm[] = [];
      for (const stream of streamsOf(document.text, tokens, sentences, words)) {
        for (const { entry, hit } of find(stream)) {
          const term = {
            label: entry.label,
            negated: isNegated(hit),
            in_name: nameAround(hit) !== undefined || properActorAround(hit) !== undefined,
            in_actor: actorAround(hit) !== undefined,
          };
          candidates.push(Object.assign(hit, term));
        }
      }
      return resolveOverlaps(candidates, rankOf);
    };
  },
});
