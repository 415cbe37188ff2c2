import type { TwoCounts } from "./two-counts.js";

/**
 * Log ratio by Hardie's zero rule (Hardie 2014), `log2((a ÷ A) ÷ (b ÷ B))`, where 0.5 stands for a count of zero and
 * for no other; 1 means twice as frequent in the target. Null if a base is 0, or if both counts are.
 */
export const logRatioHardie = (counts: TwoCounts): number | null => {
  const { targetCount, targetBase, referenceCount, referenceBase } = counts;
  if (targetBase === 0 || referenceBase === 0 || (targetCount === 0 && referenceCount === 0)) return null;
  // A difference of logarithms of quotients: swapping negates it to the last bit, and doubling a text leaves it alone.
  return Math.log2((targetCount || 0.5) / targetBase) - Math.log2((referenceCount || 0.5) / referenceBase);
};
