import { binomial } from "../binomial.js";
import { type ExactTails, exactTails } from "../discrete.js";

/**
 * Exact test of a count among `of` draws, each a hit with the given probability (Clopper & Pearson 1934), as R's binom.test.
 * Null if nothing was drawn.
 */
export const binomialTest = (count: number, of: number, probability = 0.5): ExactTails | null =>
  of === 0 ? null : exactTails(binomial(of, probability), count);
