import { hypergeometric, type Margins } from "./hypergeometric.js";

/** Hits of the first side where the odds ratio is not 1 (Fisher's noncentral hypergeometric distribution). */
export interface Tilted {
  readonly mean: number;
  readonly variance: number;
  /** Probability of x or more, of x or fewer. */
  readonly upper: number;
  readonly lower: number;
  /** Mean of those that are x or more, of those that are x or fewer. */
  readonly upperMean: number;
  readonly lowerMean: number;
}

const negligible = 1e-18;

/** Most probable number of hits, to within one, where both factors of the odds ratio meet. */
const tiltedMode = ({ first, second, hits }: Margins, odds: number): number => {
  const a = odds - 1;
  const b = odds * (first + hits + 2) + second - hits;
  const c = odds * (first + 1) * (hits + 1);
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return Math.floor(b > 0 ? (2 * c) / (b + root) : (b - root) / (2 * a));
};

/** Sums the distribution with the given logarithm of the odds ratio, outward from its mode. */
export const tilted = (margins: Margins, logOdds: number, x: number): Tilted => {
  const { low, high, stepUp } = hypergeometric(margins);
  const odds = Math.exp(logOdds);
  const mode = Math.min(high, Math.max(low, tiltedMode(margins, odds)));
  // Sums of weights and of weighted distances from the mode: of all, of those above x, at x, and below x.
  let [above, aboveSum, at, atSum, below, belowSum, squares] = [0, 0, 0, 0, 0, 0, 0];
  const take = (number: number, weight: number): void => {
    const distance = number - mode;
    squares += weight * distance * distance;
    if (number > x) [above, aboveSum] = [above + weight, aboveSum + weight * distance];
    else if (number < x) [below, belowSum] = [below + weight, belowSum + weight * distance];
    else [at, atSum] = [weight, weight * distance];
  };
  take(mode, 1);
  for (let [number, weight] = [mode, 1]; number < high && weight > negligible; number += 1) {
    weight *= stepUp(number) * odds;
    take(number + 1, weight);
  }
  for (let [number, weight] = [mode, 1]; number > low && weight > negligible; number -= 1) {
    weight /= stepUp(number - 1) * odds;
    take(number - 1, weight);
  }
  const total = above + at + below;
  const mean = (aboveSum + atSum + belowSum) / total;
  return {
    mean: mode + mean,
    variance: squares / total - mean * mean,
    upper: (above + at) / total,
    lower: (below + at) / total,
    upperMean: mode + (aboveSum + atSum) / (above + at),
    lowerMean: mode + (belowSum + atSum) / (below + at),
  };
};
