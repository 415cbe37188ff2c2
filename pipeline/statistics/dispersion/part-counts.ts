import { sum } from "../moments.js";
import { square } from "../powers.js";

/** A word in the parts of a corpus: how often it occurs in each, and how many words each has. */
export interface PartCounts {
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
}

/** A word in parts of the same size, about which nothing else is known. */
export const equalParts = (counts: readonly number[]): PartCounts => ({ counts, sizes: counts.map(() => 1) });

/** Each part's share of the corpus; null for an empty corpus. */
export const sizeShares = ({ sizes }: PartCounts): readonly number[] | null => {
  const all = sum(sizes);
  return all === 0 ? null : sizes.map((size) => size / all);
};

/** Each part's share of the word's occurrences; null for a word that does not occur. */
export const countShares = ({ counts }: PartCounts): readonly number[] | null => {
  const all = sum(counts);
  return all === 0 ? null : counts.map((count) => count / all);
};

/** Rate of the word in each part; null where a part is empty or there is none. */
export const partRates = ({ counts, sizes }: PartCounts): readonly number[] | null =>
  counts.length === 0 || sizes.some((size) => size === 0)
    ? null
    : counts.map((count, part) => count / (sizes[part] ?? Number.NaN));

/** Which standard deviation: over n values (`population`) or over n − 1 (`sample`). */
export type Deviation = "population" | "sample";

/** Coefficient of variation, standard deviation ÷ mean (Pearson 1896); null for a mean of 0 or too few values. */
export const variation = (values: readonly number[], deviation: Deviation): number | null => {
  const divisor = deviation === "population" ? values.length : values.length - 1;
  const mean = sum(values) / values.length;
  if (divisor <= 0 || mean === 0) return null;
  return Math.sqrt(sum(values.map((value) => square(value - mean))) / divisor) / mean;
};
