import { randomIntegers } from "./random.js";

/**
 * Bootstrap resamples (Efron & Tibshirani 1993, chapter 6): how often each of `size` things is drawn when `size` are
 * drawn with replacement. The array is the same each time, filled anew.
 */
export function* resamples(size: number, count: number, seed: number): Generator<Uint32Array> {
  const draw = randomIntegers(seed);
  const times = new Uint32Array(size);
  for (let resample = 0; resample < count; resample += 1) {
    times.fill(0);
    for (let drawn = 0; drawn < size; drawn += 1) {
      const one = draw(size);
      times[one] = (times[one] ?? 0) + 1;
    }
    yield times;
  }
}
