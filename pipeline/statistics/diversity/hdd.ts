import { frequencySpectrum } from "../frequency/frequency-spectrum.js";

/** HD-D's options. */
export interface HddOptions {
  /** Words of a sample, 42 unless told. */
  readonly sample?: number;
  /** Expected types of a sample by its words, 0 to 1 (`"ratio"`), or the number of types itself (`"types"`, koRpus' ATTR × 42). */
  readonly scale?: "ratio" | "types";
}

/**
 * HD-D: the TTR to be expected of a random sample of 42 words, by the hypergeometric distribution of each word's count
 * (McCarthy & Jarvis 2007). Each chance is a product of `sample` ratios, so that no size overflows. Null for a text
 * shorter than the sample.
 */
export const hdd = (counts: Iterable<number>, { sample = 42, scale = "ratio" }: HddOptions = {}): number | null => {
  const spectrum = frequencySpectrum(counts);
  let tokens = 0;
  for (const [count, number] of spectrum) tokens += count * number;
  if (sample < 1 || tokens < sample) return null;
  let types = 0;
  for (const [count, number] of spectrum) {
    // Chance that none of the sample is the word.
    let none = 1;
    for (let drawn = 0; drawn < sample && none > 0; drawn += 1) {
      none *= Math.max(0, tokens - count - drawn) / (tokens - drawn);
    }
    types += number * (1 - none);
  }
  return scale === "types" ? types : types / sample;
};
