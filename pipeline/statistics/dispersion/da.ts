import { sum } from "../moments.js";
import { type PartCounts, partRates } from "./part-counts.js";

/**
 * DA, `1 − mean absolute difference of all pairs of rates ÷ (2 · mean rate)`: 1 is even, 0 all in one of many parts (Burch,
 * Egbert & Biber 2017). By sorting, so that thousands of parts are no matter. Null for one part or if the word does not occur.
 */
export const dispersionDA = (parts: PartCounts): number | null => {
  const rates = partRates(parts);
  if (rates === null || rates.length < 2) return null;
  const sorted = Float64Array.from(rates).sort();
  const mean = sum(rates) / rates.length;
  if (mean === 0) return null;
  const differences = sorted.reduce((sum, rate, place) => sum + rate * (2 * place - sorted.length + 1), 0);
  return 1 - differences / ((rates.length * (rates.length - 1)) / 2) / (2 * mean);
};
