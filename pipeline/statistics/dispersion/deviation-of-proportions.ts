import { sum } from "../moments.js";
import type { PartCounts } from "./part-counts.js";

/** Counts of parts, as of many texts they are held. */
type Parts = { readonly [Of in keyof PartCounts]: ArrayLike<number> };

/**
 * Deviation of proportions DP, `½ · Σ |share of the word − share of the corpus|` (Gries 2008): 0 where the word is spread
 * as the parts' sizes are, near 1 where it clumps. Null for a word that does not occur.
 */
export const deviationOfProportions = ({ counts, sizes }: Parts): number | null => {
  const [occurrences, words] = [sum(counts), sum(sizes)];
  if (occurrences === 0 || words === 0) return null;
  let distances = 0;
  for (let part = 0; part < sizes.length; part += 1)
    distances += Math.abs((counts[part] ?? 0) / occurrences - (sizes[part] as number) / words);
  return distances / 2;
};

/** DP by its greatest possible value, `DP ÷ (1 − least share of the corpus)`, 0 to 1 (Lijffijt & Gries 2012); null for one part. */
export const normedDeviationOfProportions = (parts: Parts, dp = deviationOfProportions(parts)): number | null => {
  if (dp === null) return null;
  let least = Number.POSITIVE_INFINITY;
  for (let part = 0; part < parts.sizes.length; part += 1) least = Math.min(least, parts.sizes[part] as number);
  const most = 1 - least / sum(parts.sizes);
  return most === 0 ? null : dp / most;
};
