import { type FrameTerm, frameLabels } from "../model/layers.js";
import { contains, type Span } from "../model/span.js";
import { markerFinder } from "./markers.js";
import { type Ranked, resolveOverlaps } from "./overlap.js";
import { stage } from "./stage.js";
import { streamsOf } from "./streams.js";

const ranks = new Map(frameLabels.map((label, index) => [label, index]));

/** Answers whether a span lies inside one of the sorted spans; asked in order of start, it looks at each only once. */
const insideOf = (spans: readonly Span[]): ((span: Span) => boolean) => {
  let from = 0;
  return (span) => {
    while (from < spans.length && (spans[from]?.end ?? 0) <= span.start) from++;
    for (let at = from; at < spans.length && (spans[at]?.start ?? 0) <= span.start; at++) {
      const outer = spans[at];
      if (outer !== undefined && contains(outer, span)) return true;
    }
    return false;
  };
};

/** Frame indicator terms, those inside names and inside actor mentions marked as such. */
export const frames = stage({
  adds: "frames",
  needs: ["tokens", "sentences", "names", "actors"],
  prepare: ({ frames: entries, english }) => {
    const find = markerFinder(entries, english);
    return ({ document, tokens, sentences, names, actors }) => {
      const candidates: Ranked<FrameTerm>[] = [];
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
      const inName = insideOf(names);
      const mentions = actors.filter(({ status }) => status === "kept");
      const inProperActor = insideOf(mentions.filter(({ derivation }) => derivation !== "nominal"));
      const inActor = insideOf(mentions);
      return resolveOverlaps(candidates).map((hit) => ({
        ...hit,
        in_name: inName(hit) || inProperActor(hit),
        in_actor: inActor(hit),
      }));
    };
  },
});
