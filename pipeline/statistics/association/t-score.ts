import { expectedJoint, type JointCount } from "./joint-count.js";

/**
 * t-score, `(O − E) ÷ √O` (Church, Gale, Hanks & Hindle 1991), which favours the frequent. Null if the words never stand
 * together.
 */
export const tScore = (counts: JointCount): number | null => {
  const expected = expectedJoint(counts);
  return expected === null || counts.joint <= 0 ? null : (counts.joint - expected) / Math.sqrt(counts.joint);
};
