import { chiSquaredUpper } from "../distributions.js";
import { sum } from "../moments.js";
import { square } from "../powers.js";

/** An effect with its variance, which is above 0. */
export interface Effect {
  readonly effect: number;
  readonly variance: number;
}

/** How much effects differ, and what they come to together. */
export interface CochranQ {
  readonly q: number;
  readonly df: number;
  readonly p: number;
  /** Part of the spread that is more than chance, 0 to 1 (Higgins & Thompson 2002). */
  readonly iSquared: number;
  /** Variance between the effects (DerSimonian & Laird 1986), 0 or more. */
  readonly tauSquared: number;
  /** Mean of the effects by inverse variances, and its variance. */
  readonly fixed: Effect;
  /** The same with the variance between the effects added to each. */
  readonly random: Effect;
}

const pooled = (effects: readonly Effect[]): Effect => {
  const weight = sum(effects.map(({ variance }) => 1 / variance));
  return { effect: sum(effects.map(({ effect, variance }) => effect / variance)) / weight, variance: 1 / weight };
};

/**
 * Whether effects differ more than their variances have it (Cochran 1954), with I² and DerSimonian and Laird's τ². Null for
 * fewer than two effects, or if a variance is 0.
 */
export const cochranQ = (effects: readonly Effect[]): CochranQ | null => {
  if (effects.length < 2 || effects.some(({ variance }) => !(variance > 0))) return null;
  const fixed = pooled(effects);
  const q = sum(effects.map(({ effect, variance }) => square(effect - fixed.effect) / variance));
  const df = effects.length - 1;
  const weights = effects.map(({ variance }) => 1 / variance);
  const spread = sum(weights) - sum(weights.map((weight) => weight * weight)) / sum(weights);
  const tauSquared = Math.max(0, (q - df) / spread);
  return {
    q,
    df,
    p: chiSquaredUpper(q, df),
    iSquared: q === 0 ? 0 : Math.max(0, (q - df) / q),
    tauSquared,
    fixed,
    random: pooled(effects.map(({ effect, variance }) => ({ effect, variance: variance + tauSquared }))),
  };
};
