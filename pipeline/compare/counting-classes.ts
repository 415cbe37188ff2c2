import type { Hit } from "../model/hit.js";
import type { CountingClass } from "../model/labels.js";
import type { ActorMention, FrameTerm, StanceMarker } from "../model/layers.js";

/** Classes of one layer, disjoint: `classify` gives each hit exactly one of them. */
export interface CountingClasses<H extends Hit> {
  readonly classes: readonly CountingClass[];
  readonly classify: (hit: H) => CountingClass;
}

/** Classes by which actor mentions are counted. */
export const actorClasses: CountingClasses<ActorMention> = {
  classes: ["headline", "modifier", "in_name", "inlay"],
  classify: ({ inlay, in_name, form }) => {
    if (inlay >= 0) return "inlay";
    if (in_name) return "in_name";
    return form === "modifier" ? "modifier" : "headline";
  },
};

/** Classes by which stance markers are counted. */
export const stanceClasses: CountingClasses<StanceMarker> = {
  classes: ["headline", "induced", "inlay"],
  classify: ({ inlay, induced }) => {
    if (inlay >= 0) return "inlay";
    return induced ? "induced" : "headline";
  },
};

/** Classes by which frame terms are counted. */
export const frameClasses: CountingClasses<FrameTerm> = {
  classes: ["headline", "in_actor", "in_name", "induced", "inlay"],
  classify: ({ inlay, induced, in_name, in_actor }) => {
    if (inlay >= 0) return "inlay";
    if (induced) return "induced";
    if (in_name) return "in_name";
    return in_actor ? "in_actor" : "headline";
  },
};
