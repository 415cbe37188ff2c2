import { exp2 } from "../powers.js";
import { randomIntegers } from "../random.js";
import type { PermutationTest } from "./permuted.js";

/** Sums of signed values that differ by less than this part of themselves are equal. */
const nearlyOne = 1 - 1e-9;

function* signs(size: number, exact: boolean, count: number, seed: number): Generator<Int8Array> {
  const sign = new Int8Array(size);
  const draw = randomIntegers(seed);
  for (let flip = 0; flip < count; flip += 1) {
    for (let i = 0; i < size; i += 1) sign[i] = (exact ? Math.floor(flip / exp2(i)) % 2 : draw(2)) === 0 ? 1 : -1;
    yield sign;
  }
}

/**
 * Paired permutation test (Fisher 1935, chapter 21): the signs of the differences within pairs are flipped, the
 * statistic is |Σd|. All flips where there are no more than `resamples`, else so many at random. Null without pairs.
 */
export const signFlipTest = (differences: readonly number[], resamples: number, seed: number): PermutationTest => {
  // A pair without a difference is the same however it is flipped.
  const values = differences.filter((one) => one !== 0);
  const exact = exp2(values.length) <= resamples;
  const count = exact ? exp2(values.length) : resamples;
  if (differences.length === 0) return { p: null, smallestP: null, exact: true, divisions: 0 };
  const total = (sign: ArrayLike<number>): number =>
    Math.abs(values.reduce((sum, value, i) => sum + value * (sign[i] as number), 0));
  const most = values.reduce((sum, value) => sum + Math.abs(value), 0) * nearlyOne;
  const observed = total(new Int8Array(values.length).fill(1)) * nearlyOne;
  let [reached, atMost] = [0, 0];
  for (const sign of signs(values.length, exact, count, seed)) {
    const found = total(sign);
    if (found >= observed) reached += 1;
    if (found >= most) atMost += 1;
  }
  const added = exact ? 0 : 1;
  const part = (times: number): number => Math.min(1, Math.max(times + added, 1) / (count + added));
  // The observed signs and their mirror image are always two of all.
  const least = exact ? Math.min(1, 2 / count) : 1 / (count + 1);
  return {
    p: part(reached),
    smallestP: Math.max(least, Math.min(part(atMost), part(reached))),
    exact,
    divisions: count,
  };
};
