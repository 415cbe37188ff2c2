import { expectedJoint, type JointCount } from "./joint-count.js";

/**
 * Poisson–Stirling measure, `O · (log(O ÷ E) − 1)` (Quasthoff & Wolff 2002), by the binary logarithm as in NLTK or, with
 * `base` e, as in the paper. Null if the words never stand together.
 */
export const poissonStirling = (counts: JointCount, { base = 2 }: { readonly base?: number } = {}): number | null => {
  const expected = expectedJoint(counts);
  if (expected === null || counts.joint <= 0) return null;
  return counts.joint * ((Math.log2(counts.joint) - Math.log2(expected)) / Math.log2(base) - 1);
};
