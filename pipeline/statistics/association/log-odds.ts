import type { TwoCounts } from "../two-counts.js";

/** Log-odds ratio of a word under a Dirichlet prior, natural logarithm, with its variance and z. */
export interface PriorLogOdds {
  readonly delta: number;
  readonly variance: number;
  /** A ranking that shrinks what is rare, no test. */
  readonly z: number;
}

/** Pseudo-counts of the prior: a word's own, and the sum over all words. */
export interface DirichletPrior {
  readonly word: number;
  readonly all: number;
}

/**
 * Log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, equations 16, 20 and 22):
 * `δ = ln((a + α) ÷ (A + α₀ − a − α)) − ln((b + α) ÷ (B + α₀ − b − α))`, `σ² ≈ 1 ÷ (a + α) + 1 ÷ (b + α)`, `z = δ ÷ σ`.
 * Null where there is nothing to divide by.
 */
export const priorLogOdds = (counts: TwoCounts, prior: DirichletPrior): PriorLogOdds | null => {
  const [a, b] = [counts.targetCount + prior.word, counts.referenceCount + prior.word];
  const restA = counts.targetBase + prior.all - a;
  const restB = counts.referenceBase + prior.all - b;
  if (!(a > 0 && b > 0 && restA > 0 && restB > 0)) return null;
  const delta = Math.log(a / restA) - Math.log(b / restB);
  const variance = 1 / a + 1 / b;
  return { delta, variance, z: delta / Math.sqrt(variance) };
};

/** A prior that knows nothing of words: the same pseudo-count for each of the vocabulary. */
export const flatPrior = (vocabulary: number, each: number): DirichletPrior => ({ word: each, all: each * vocabulary });

/**
 * A prior in proportion to a background, where `weight` pseudo-counts are shared out by the word's part of it. Without a
 * weight the background's counts are the pseudo-counts themselves. Null for an empty background.
 */
export const backgroundPrior = (count: number, base: number, weight = base): DirichletPrior | null =>
  base === 0 ? null : { word: weight === base ? count : (weight * count) / base, all: weight };
