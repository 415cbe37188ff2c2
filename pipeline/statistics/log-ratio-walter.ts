import type { TwoCounts } from "./two-counts.js";

/**
 * Log ratio by Walter's rule (Walter 1975), `log2(((a + ½) ÷ (A + ½)) ÷ ((b + ½) ÷ (B + ½)))`: ½ is added to all four
 * numbers, zero or not, which draws small counts towards 0. Null if a base is 0, or if both counts are.
 */
export const logRatioWalter = (counts: TwoCounts): number | null => {
  const { targetCount, targetBase, referenceCount, referenceBase } = counts;
  if (targetBase === 0 || referenceBase === 0 || (targetCount === 0 && referenceCount === 0)) return null;
  return (
    Math.log2((targetCount + 0.5) / (targetBase + 0.5)) - Math.log2((referenceCount + 0.5) / (referenceBase + 0.5))
  );
};
