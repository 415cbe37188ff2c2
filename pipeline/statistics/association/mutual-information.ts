import { expectedJoint, type JointCount } from "./joint-count.js";

/**
 * Mutual information of words in bits, `log2(O^k ÷ E)` (Church & Hanks 1990), where O is the joint count and E that of
 * independent words. MI has `power` 1 and favours the rare; MI2 and MI3 (Daille 1994) have 2 and 3 and do so less.
 * Null if the words never stand together.
 */
export const mutualInformation = (
  counts: JointCount,
  { power = 1 }: { readonly power?: number } = {},
): number | null => {
  const expected = expectedJoint(counts);
  if (expected === null || counts.joint <= 0) return null;
  return power * Math.log2(counts.joint) - Math.log2(expected);
};
