import { logBinomial } from "../binomial.js";
import type { Discrete } from "../discrete.js";

/** Words of two sides, and hits of both together. */
export interface Margins {
  readonly first: number;
  readonly second: number;
  readonly hits: number;
}

/**
 * Hits of the first side when `hits` of all words are drawn: the distribution behind Fisher's exact test. Its logarithms are
 * exact to about 1e-13 for millions of words, too (Loader 2000).
 */
export const hypergeometric = ({ first, second, hits }: Margins): Discrete => {
  const all = first + second;
  const [low, high] = [Math.max(0, hits - second), Math.min(first, hits)];
  const [p, q] = [hits / all, (all - hits) / all];
  let whole: number | null = null;
  return {
    low,
    high,
    mode: Math.min(high, Math.max(low, Math.ceil(((first + 1) * (hits + 1)) / (all + 2)) - 1)),
    log: (x) => {
      whole ??= logBinomial(hits, all, p, q);
      return logBinomial(x, first, p, q) + logBinomial(hits - x, second, p, q) - whole;
    },
    stepUp: (x) => ((first - x) * (hits - x)) / ((x + 1) * (second - hits + x + 1)),
  };
};
