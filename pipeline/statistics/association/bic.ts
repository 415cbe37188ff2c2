/**
 * Bayesian information criterion of a keyword, `G² − ln N` for one degree of freedom, N being all words of both sides
 * (Wilson 2013): above 2 is positive, above 6 strong, above 10 very strong evidence of a difference. Null without words.
 */
export const keynessBic = (g2: number, words: number): number | null =>
  words <= 0 ? null : Math.abs(g2) - Math.log(words);
