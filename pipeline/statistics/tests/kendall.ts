import { normalUpper } from "../distributions.js";
import { sum } from "../moments.js";
import type { Correlation } from "./pearson.js";
import { ties } from "./ranks.js";

/** Concordant pairs of pairs less discordant ones. */
const concordance = (x: readonly number[], y: readonly number[]): number => {
  let score = 0;
  for (let i = 1; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      score += Math.sign((x[i] ?? 0) - (x[j] ?? 0)) * Math.sign((y[i] ?? 0) - (y[j] ?? 0));
    }
  }
  return score;
};

/** Sum over ties. */
const over = (counts: readonly number[], of: (count: number) => number): number => sum(counts.map(of));

/**
 * Rank correlation τ_b of pairs (Kendall 1970), p by the normal distribution with the variance corrected for ties, as R's
 * cor.test with `exact = FALSE`. Null for fewer than two pairs, or if a side has one value only.
 */
export const kendall = (x: readonly number[], y: readonly number[]): Correlation | null => {
  const n = x.length;
  if (n < 2 || n !== y.length) return null;
  const [t, u] = [ties(x), ties(y)];
  const pairs = (n * (n - 1)) / 2;
  const untied = (counts: readonly number[]): number => pairs - over(counts, (count) => (count * (count - 1)) / 2);
  if (untied(t) === 0 || untied(u) === 0) return null;
  const score = concordance(x, y);
  const twice = (count: number): number => count * (count - 1);
  const thrice = (count: number): number => count * (count - 1) * (count - 2);
  const weighed = (count: number): number => count * (count - 1) * (2 * count + 5);
  const single = (weighed(n) - over(t, weighed) - over(u, weighed)) / 18;
  const double = (over(t, twice) * over(u, twice)) / (2 * n * (n - 1));
  const triple = n < 3 ? 0 : (over(t, thrice) * over(u, thrice)) / (9 * n * (n - 1) * (n - 2));
  const estimate = score / (Math.sqrt(untied(t)) * Math.sqrt(untied(u)));
  return { estimate, p: Math.min(1, 2 * normalUpper(Math.abs(score) / Math.sqrt(single + double + triple))) };
};
