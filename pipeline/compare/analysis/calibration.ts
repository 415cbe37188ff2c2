import type { Unit } from "../../model/inference.js";

/**
 * How often one text against another of the same speaker was said to differ (`stable_within_these_texts`), as a part of
 * the comparisons that had hits enough to tell; measured by `npm run bench:null`, which writes it to reports/validation/.
 */
export const falseAlarms: number | null = null;

/** Measured coverage of nominal 95 % intervals of the log ratio by units a side; by `npm run bench:null`. */
export const measuredCoverage: readonly { readonly units: number; readonly coverage: number }[] = [];

/** Coverage measured at the greatest number of units that is not above the given one; null for blocks, or below all. */
export const coverageOf = (unit: Unit, units: number): number | null => {
  if (unit !== "text" && unit !== "pair") return null;
  return measuredCoverage.filter((one) => one.units <= units).at(-1)?.coverage ?? measuredCoverage[0]?.coverage ?? null;
};
