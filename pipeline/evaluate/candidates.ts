import type { Hit } from "../model/hit.js";
import type { Layers } from "../model/layers.js";
import type { ScoredLayer } from "../model/mapping.js";

/** A span of ours as it is scored, kept or not; what else it has can be asked for by name. */
export type Candidate = Pick<Hit, "start" | "end" | "label" | "entry" | "status" | "rule" | "reason" | "listed">;

/** Candidates of a layer. A layer whose spans are no hits, such as one of quotations with their parts, is turned into some here. */
export const candidatesIn = (layers: Layers, layer: ScoredLayer): readonly Candidate[] => layers[layer];

/** Value of a property of a candidate, or null. */
export const propertyOf = (candidate: Candidate, name: string): string | null => {
  if (!Object.hasOwn(candidate, name)) return null;
  const value: unknown = Reflect.get(candidate, name);
  return value === null ? null : String(value);
};
