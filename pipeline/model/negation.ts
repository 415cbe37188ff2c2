import type { Hit } from "./hit.js";

/** Where the scope of a negator lies: behind it, before it, or nowhere (*not only*). */
export const negationDirections = ["forward", "backward", "none"] as const;

/** One of {@link negationDirections}. */
export type NegationDirection = (typeof negationDirections)[number];

/** What may end the scope of a negator; `none` where it has no scope. */
export const scopeEnds = ["terminator", "reach", "sentence", "none"] as const;

/** A negator with the stretch that it denies. */
export interface Negation extends Hit {
  readonly label: "negation";
  readonly direction: NegationDirection;
  /** The scope as offsets into the text; empty where nothing is denied. */
  readonly scope_start: number;
  readonly scope_end: number;
  readonly ended_by: (typeof scopeEnds)[number];
}
