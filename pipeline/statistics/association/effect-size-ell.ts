/**
 * Effect size of the log-likelihood, `G² ÷ (N · ln E)`, 0 to 1, where N is all words of both sides and E the least expected
 * frequency (Johnston, Berry & Mielke 2006). Null where E is 1 or less, of which the logarithm is not above 0.
 */
export const effectSizeEll = (g2: number, words: number, leastExpected: number): number | null =>
  words <= 0 || leastExpected <= 1 ? null : Math.abs(g2) / (words * Math.log(leastExpected));
