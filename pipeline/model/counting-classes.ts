import type { Hit } from "./hit.js";
import type { CountingClass } from "./labels.js";
import type { ActorMention, FrameTerm, StanceMarker } from "./layers.js";
import type { VoiceMode } from "./voice.js";

/** Classes of one layer, disjoint: `classify` gives each hit exactly one of them. */
export interface CountingClasses<H extends Pick<Hit, "inlay">> {
  readonly classes: readonly CountingClass[];
  /** @param mode in which the hit stands. */
  readonly classify: (hit: H, mode: VoiceMode) => CountingClass;
}

/** The classes that every layer has go before its own: an inlay's hits first, then those of quoted words. */
const classesOf = <H extends Pick<Hit, "inlay">>(
  own: readonly CountingClass[],
  classify: (hit: H) => CountingClass,
): CountingClasses<H> => ({
  classes: [...own, "quoted", "inlay"],
  classify: (hit, mode) => {
    if (hit.inlay >= 0) return "inlay";
    return mode === "quoted" ? "quoted" : classify(hit);
  },
});

/** Classes by which actor mentions are counted. */
export const actorClasses = classesOf<Pick<ActorMention, "inlay" | "in_name" | "form">>(
  ["headline", "modifier", "in_name"],
  ({ in_name, form }) => {
    if (in_name) return "in_name";
    return form === "modifier" ? "modifier" : "headline";
  },
);

/** Classes by which stance markers are counted. */
export const stanceClasses = classesOf<Pick<StanceMarker, "inlay" | "induced">>(
  ["headline", "induced"],
  ({ induced }) => (induced ? "induced" : "headline"),
);

/** Classes by which frame terms are counted. */
export const frameClasses = classesOf<Pick<FrameTerm, "inlay" | "induced" | "in_name" | "in_actor">>(
  ["headline", "in_actor", "in_name", "induced"],
  ({ induced, in_name, in_actor }) => {
    if (induced) return "induced";
    if (in_name) return "in_name";
    return in_actor ? "in_actor" : "headline";
  },
);
