import { sum } from "../moments.js";
import { type Deviation, type PartCounts, partRates, variation } from "./part-counts.js";

/**
 * Juilland's D, `1 − v ÷ √(n − 1)`, where v is the coefficient of variation of the word's rates in n parts: 1 is even
 * (Juilland, Brodin & Davidovitch 1970). By the *population* standard deviation, as in the book, it is never below 0; by
 * the *sample* one, as in Gries' script and quanteda.extras, it can be. Null for one part or a word that does not occur.
 */
export const juillandD = (
  parts: PartCounts,
  { deviation = "population" }: { readonly deviation?: Deviation } = {},
): number | null => {
  const rates = partRates(parts);
  const coefficient = rates === null || rates.length < 2 ? null : variation(rates, deviation);
  return rates === null || coefficient === null ? null : 1 - coefficient / Math.sqrt(rates.length - 1);
};

/** Juilland's usage coefficient U, `f · D`: the frequency that dispersion leaves (Juilland, Brodin & Davidovitch 1970). */
export const juillandU = (parts: PartCounts, options: { readonly deviation?: Deviation } = {}): number | null => {
  const d = juillandD(parts, options);
  return d === null ? null : sum(parts.counts) * d;
};
