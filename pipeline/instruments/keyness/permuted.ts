import { type PermutationTest, seedOf, textPermutationTest } from "../../statistics/index.js";
import type { TextCounts } from "../counts/text-counts.js";
import { type CountedSides, columnsOf } from "./counted-sides.js";

/** Tests of the items with the greatest effect, by item. */
export interface Permuted {
  readonly tests: ReadonlyMap<number, PermutationTest>;
  /** Divisions of the texts; 0 where there was nothing to test. */
  readonly divisions: number;
  readonly exact: boolean;
}

/** Sums that the tests may take in all: about a second of work; no clock, so that they are the same everywhere. */
const mostSums = 1e8;

/** As many items from the first on as the sums allow. */
const affordable = ({ ranges }: CountedSides, items: readonly number[], resamples: number): readonly number[] => {
  let [sums, taken] = [0, 0];
  for (const item of items) {
    sums += ((ranges[0][item] ?? 0) + (ranges[1][item] ?? 0)) * resamples;
    if (sums > mostSums) break;
    taken += 1;
  }
  return items.slice(0, taken);
};

const nothing: Permuted = { tests: new Map(), divisions: 0, exact: false };

/**
 * Deals the texts out anew between both sides, the same divisions for all items, which are tested in their order as far
 * as time allows. The seed is by the texts, so that neither the item nor which side is the target changes a p.
 */
export const permuted = (
  counts: TextCounts,
  sides: CountedSides,
  items: readonly number[],
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): Permuted => {
  const { groups, bases, texts } = sides;
  if (Math.min(groups.first, groups.second) < 2 || items.length === 0) return nothing;
  const tested = affordable(sides, items, resamples);
  const columns = columnsOf(counts, sides, tested).map((column) => ({ counts: column, base: 0 }));
  const own = seedOf(seed, ["keyness", ...texts.map((text) => counts.texts[text]?.id ?? "")]);
  const tests = textPermutationTest(groups, [bases], columns, resamples, own);
  return {
    tests: new Map(tests.map((test, index) => [tested[index] as number, test])),
    divisions: tests.reduce((most, test) => Math.max(most, test.divisions), 0),
    exact: tests.some(({ exact }) => exact),
  };
};
