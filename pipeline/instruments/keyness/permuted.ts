import { type PermutationTest, type SparseColumn, seedOf, textPermutationTest } from "../../statistics/index.js";
import type { TextCounts } from "../counts/text-counts.js";
import { type CountedSides, columnsOf } from "./counted-sides.js";

/** Tests of the items with the greatest effect, by item. */
export interface Permuted {
  readonly tests: ReadonlyMap<number, PermutationTest>;
  /** Divisions of the texts; 0 where there was nothing to test. */
  readonly divisions: number;
  readonly exact: boolean;
}

/** Sums that the tests may take in all: a few seconds of work, whatever the machine, so that it is the same everywhere. */
const mostSums = 1e9;

/** As many items from the first on as the sums allow. */
const affordable = (columns: readonly SparseColumn[], resamples: number): number => {
  let [sums, taken] = [0, 0];
  for (const { at } of columns) {
    sums += at.length * resamples;
    if (sums > mostSums) break;
    taken += 1;
  }
  return taken;
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
  const all = columnsOf(counts, sides, items.slice(0, mostSums / resamples));
  const columns = all.slice(0, affordable(all, resamples)).map((column) => ({ counts: column, base: 0 }));
  const own = seedOf(seed, ["keyness", ...texts.map((text) => counts.texts[text]?.id ?? "")]);
  const tests = textPermutationTest(groups, [bases], columns, resamples, own);
  const [first] = tests;
  return {
    tests: new Map(tests.map((test, index) => [items[index] as number, test])),
    divisions: first?.divisions ?? 0,
    exact: first?.exact ?? false,
  };
};
