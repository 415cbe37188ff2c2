import { type FrameTerm, frameLabels } from "../model/layers.js";
import { containing } from "../model/span.js";
import { markerFinder } from "./patterns/markers.js";
import { type Candidate, type Ranked, resolveOverlaps } from "./patterns/overlap.js";
import { streamsOf } from "./patterns/streams.js";
import { stage } from "./stage.js";

const ranks = new Map(frameLabels.map((label, index) => [label, index]));

/** Frame indicator terms, those inside names and inside actor mentions marked as such. */
export const frames = stage({
  adds: "frames",
  needs: ["tokens", "sentences", "names", "actors"],
  prepare: ({ frames: entries, english }) => {
    const find = markerFinder(entries, english);
    return ({ document, tokens, sentences, names, actors }) => {
      const candidates: Ranked<Candidate<FrameTerm>>[] = [];
      for (const stream of streamsOf(document.text, tokens, sentences)) {
        for (const {
          entry: { label },
          hit,
        } of find(stream)) {
          candidates.push({
            hit: { ...hit, label, in_name: false, in_actor: false },
            rank: (ranks.get(label) ?? 0) - (hit.induced ? frameLabels.length : 0),
          });
        }
      }
      const nameAround = containing(names);
      const mentions = actors.filter(({ status }) => status === "kept");
      const properActorAround = containing(mentions.filter(({ derivation }) => derivation !== "nominal"));
      const actorAround = containing(mentions);
      return resolveOverlaps(candidates).map((hit) => ({
        ...hit,
        in_name: nameAround(hit) !== undefined || properActorAround(hit) !== undefined,
        in_actor: actorAround(hit) !== undefined,
      }));
    };
  },
});
