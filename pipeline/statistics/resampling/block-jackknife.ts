import { studentReach } from "../distributions.js";
import type { Interval } from "../percentile-interval.js";
import { square } from "../powers.js";

/** What leaving out blocks tells of a figure. */
export interface BlockJackknife {
  readonly standardError: number;
  readonly interval: Interval;
}

/**
 * Delete-one-block jackknife (Künsch 1989): from the figure with each of B successive blocks left out, the standard error
 * `√((B − 1) ÷ B · Σ (figure without the block − their mean)²)`, and the interval of Student's t with B − 1 degrees of
 * freedom about the figure of the whole. No word is taken twice, as in a bootstrap, which would make a text less diverse
 * than it is. Null if a figure is missing or there are fewer than two.
 */
export const blockJackknife = (
  whole: number | null,
  without: readonly (number | null)[],
  { level = 0.95 }: { readonly level?: number } = {},
): BlockJackknife | null => {
  const values = without.filter((value) => value !== null);
  const blocks = values.length;
  if (whole === null || blocks < 2 || blocks < without.length) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / blocks;
  const squares = values.reduce((sum, value) => sum + square(value - mean), 0);
  const standardError = Math.sqrt(((blocks - 1) / blocks) * squares);
  const reach = standardError * studentReach(level, blocks - 1);
  return { standardError, interval: [whole - reach, whole + reach] };
};
