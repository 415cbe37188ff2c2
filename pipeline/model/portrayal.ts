import type { Hit } from "./hit.js";
import type { Span } from "./span.js";

/** Which way an actor's power or standing is said to move; an actor of whom nothing is said has `none` in the table. */
export const trajectories = ["rising", "declining"] as const;

/** One of {@link trajectories}. */
export type Trajectory = (typeof trajectories)[number];

/** True for labels that stand for whoever has no id of its own (*the world*, *some countries*): nothing is said of one actor. */
export const isCollective = (actor: string): boolean => actor === "other" || actor.endsWith(".other_org");

/** Where the actor stands whom a term tells to rise or decline; `standing` is a noun such as *influence* that is its own. */
export const actorPlaces = ["subject", "standing", "owner", "attribute", "object", "object_standing"] as const;

/** One of {@link actorPlaces}. */
export type ActorPlace = (typeof actorPlaces)[number];

/** A stretch that says of an actor that it rises or declines; the span is the evidence. */
export interface Portrayal extends Hit {
  readonly label: Trajectory;
  /** Label of the actor. */
  readonly actor: string;
  /** The mention of the actor. */
  readonly mention: Span;
  /** Words by which the trajectory is told (*on the rise*, *receding*). */
  readonly term: Span;
  /** Hedge on it, in its clause or on the reporting verb, or null. */
  readonly hedge: Span | null;
  /** True if the hedge stands on the words that report it (*he suggests*, *seems to expect*), not in the claim. */
  readonly hedge_on_report: boolean;
}
