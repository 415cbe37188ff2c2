import type { Unit } from "../../model/inference.js";
import type { CountedLayer } from "../voice-counts.js";

/**
 * How often one text against another of the same speaker was said to differ (`stable_within_these_texts`), as a part of
 * the comparisons that had hits enough to tell; measured by `npm run bench:null`, which writes it to reports/validation/.
 */
export const falseAlarms: number | null = 0.1586;

/** Measured coverage of nominal 95 % intervals of the log ratio by texts a side and layer; by `npm run bench:null`. */
export const measuredCoverage: readonly ({ readonly units: number } & Readonly<Record<CountedLayer, number>>)[] = [
  { units: 5, stance: 0.9324, frames: 0.9213, actors: 0.9682 },
  { units: 20, stance: 0.945, frames: 0.9393, actors: 0.9652 },
  { units: 100, stance: 0.9491, frames: 0.9495, actors: 0.9234 },
];

/** Coverage measured at the greatest number of texts that is not above the given one, or at the least; null for blocks. */
export const coverageOf = (unit: Unit, units: number, layer: CountedLayer): number | null => {
  if (unit !== "text" && unit !== "pair") return null;
  const known = measuredCoverage.filter((one) => one.units <= units).at(-1) ?? measuredCoverage[0];
  return known?.[layer] ?? null;
};
