import {
  carrollD2,
  type Deviation,
  deviationOfProportions,
  juillandD,
  klDispersion,
  normedDeviationOfProportions,
  normedKlDispersion,
  type PartCounts,
  partRange,
  reducedFrequencies,
  rosengrenS,
} from "../../statistics/index.js";

/** Where an item stands: its counts in parts, and its places in all words of the parts end to end. */
export interface Spread extends PartCounts {
  readonly positions: readonly number[];
}

/** Every measure of dispersion of one item, by the name of its column. */
export const dispersionMeasures = (spread: Spread, deviation: Deviation = "population") => {
  const { counts, sizes, positions } = spread;
  const words = sizes.reduce((sum, size) => sum + size, 0);
  return {
    frequency: counts.reduce((sum, count) => sum + count, 0),
    parts: counts.length,
    range: partRange(counts),
    deviation_of_proportions: deviationOfProportions(spread),
    normed_deviation_of_proportions: normedDeviationOfProportions(spread),
    juilland_d: juillandD(spread, { deviation }),
    carroll_d2: carrollD2(counts.map((count, part) => count / (sizes[part] ?? Number.NaN))),
    rosengren_s: rosengrenS(spread),
    average_reduced_frequency: reducedFrequencies(positions, words)?.arf ?? null,
    kl_dispersion: klDispersion(spread),
    normed_kl_dispersion: normedKlDispersion(spread),
    juilland_sd: deviation,
  };
};

/** Sizes of so many equal parts of a text, which differ by one word at most. */
export const equalSizes = (words: number, parts: number): readonly number[] =>
  Array.from(
    { length: parts },
    (_, part) => Math.floor(((part + 1) * words) / parts) - Math.floor((part * words) / parts),
  );
