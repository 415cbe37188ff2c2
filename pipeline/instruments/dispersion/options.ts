import type { Deviation } from "../../statistics/index.js";
import type { ItemChoice } from "../counts/items.js";
import type { Sought } from "../sought.js";

/** Of what the dispersion is told, and over which parts. */
export interface DispersionOptions extends ItemChoice {
  /** What is looked for; without any, all items of a kind are told. */
  readonly sought?: readonly Sought[];
  /** Equal parts into which each text is cut; texts are the parts unless told. */
  readonly parts?: number;
  /** Occurrences on a side, or in a text that is cut, below which an item is not told; 5 unless told, 1 if looked for. */
  readonly minCount?: number;
  /** Standard deviation in Juilland's D, of the population unless told. */
  readonly deviation?: Deviation;
  /** Sides that are told first, in this order; the others follow by code units. */
  readonly sides?: readonly string[];
  /** Characters of the strips, 50 unless told. */
  readonly strip?: number;
}
