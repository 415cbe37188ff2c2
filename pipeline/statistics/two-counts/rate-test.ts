import { binomial } from "../binomial.js";
import { type ExactTails, exactTails } from "../discrete.js";
import type { TwoCounts } from "../two-counts.js";
import type { Standing } from "./minimum-count.js";

/**
 * Exact test of two rates whose base may hold several hits each, as sentences do: given all hits, those of the target are
 * draws with the target's share of the base (Przyborowski & Wilenski 1940). Null if a base is 0 or neither side has a hit.
 */
export const rateTest = ({ targetCount, targetBase, referenceCount, referenceBase }: TwoCounts): ExactTails | null => {
  const all = targetCount + referenceCount;
  if (targetBase === 0 || referenceBase === 0 || all === 0) return null;
  // The longer side is asked for, whichever is the target, so that swapping them changes no digit.
  const swapped = targetBase < referenceBase || (targetBase === referenceBase && targetCount < referenceCount);
  const [count, base] = swapped ? [referenceCount, referenceBase] : [targetCount, targetBase];
  const tails = exactTails(binomial(all, base / (targetBase + referenceBase)), count);
  return swapped ? { ...tails, greater: tails.less, less: tails.greater } : tails;
};

/** Hits beyond which nobody looks for the fewest that would do. */
const mostHits = 1e7;

/** Fewest hits with which a side's rate would be above the other's at a two-sided p of {@link rateTest} below alpha. */
export const minimumRateCount = ({ base, otherCount, otherBase, alpha = 0.05 }: Standing): number | null => {
  if (base === 0 || otherBase === 0) return null;
  const tails = (count: number): ExactTails | null =>
    rateTest({ targetCount: count, targetBase: base, referenceCount: otherCount, referenceBase: otherBase });
  const above = Math.floor((otherCount * base) / otherBase) + 1;
  let [low, high] = [above, above + 1];
  while (high < mostHits && (tails(high)?.greater ?? 1) >= alpha) high *= 2;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((tails(middle)?.greater ?? 1) < alpha) high = middle;
    else low = middle + 1;
  }
  while (low < mostHits && (tails(low)?.twoSided ?? 1) >= alpha) low += 1;
  return low < mostHits ? low : null;
};
