import { expectedJoint, type JointCount } from "./joint-count.js";

/** z-score, `(O − E) ÷ √E` (Berry-Rogghe 1973, without its factor 1 − p); null if nothing is to be expected. */
export const zScore = (counts: JointCount): number | null => {
  const expected = expectedJoint(counts);
  return expected === null || expected <= 0 ? null : (counts.joint - expected) / Math.sqrt(expected);
};
