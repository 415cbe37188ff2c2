import { power as raised } from "../powers.js";
import type { JointCount } from "./joint-count.js";

/**
 * Joint count to a power, by the product of the single counts, `O^k ÷ Π single`: mutual information without logarithm
 * and total, as NLTK's mi_like, whose power is 3. Null if a word was not counted.
 */
export const miLike = (
  { joint, single }: JointCount,
  { power = 3 }: { readonly power?: number } = {},
): number | null => {
  const product = single.reduce((all, count) => all * count, 1);
  return product === 0 ? null : raised(joint, power) / product;
};
