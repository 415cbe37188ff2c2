import { describe, expect, it } from "vitest";
import { intervalsOf } from "../../../pipeline/compare/analysis/intervals.js";
import { bootstrapSums, type Interval, sparseColumn } from "../../../pipeline/statistics/index.js";

describe.each([24, 520])("intervals of %i pairs", (size) => {
  const groups = { first: size, second: size };
  const bases = Float64Array.from({ length: 2 * size }, () => 500);
  const hits = Array.from({ length: size }, (_, pair) => (pair === 3 ? 20 : pair % 5));

  const ofSides = (first: readonly number[], second: readonly number[]) => {
    const counts = sparseColumn([...first, ...second]);
    const options = { drawing: "pairs", resamples: 999, seed: 1 } as const;
    const [drawn = null, words = null] = bootstrapSums(groups, [counts, sparseColumn(bases)], options);
    return intervalsOf({ groups, counts, bases, paired: true }, drawn, words);
  };

  it("are a point where both sides of each pair are the same, however unlike the pairs are", () => {
    const { method, at95 } = ofSides(hits, hits);
    expect(method).toBe(size < 500 ? "t" : "bca");
    // The t interval is never surer than independent draws; the bootstrap has nothing that varies.
    const middle = (interval: Interval | undefined) => ((interval?.[0] ?? 1) + (interval?.[1] ?? 1)) / 2;
    expect(middle(at95?.difference)).toBeCloseTo(0, 12);
    expect(middle(at95?.logRatio)).toBeCloseTo(0, 12);
    if (method === "bca") expect(at95?.difference).toEqual([0, 0]);
  });
  // The t interval asks for more: it is never surer than independent draws, which depend on both sides' hits.
  if (size < 500) return;
  it("depend on the differences of pairs alone", () => {
    const less = hits.map((count, pair) => Math.floor(count / 2) + (pair % 3));
    const both = ofSides(hits, less).at95?.difference;
    const alone = ofSides(
      hits.map((count, pair) => count - (less[pair] ?? 0) + 5),
      hits.map(() => 5),
    ).at95?.difference;
    // Sums in another order miss a tie by their last bits, and a tie counts half.
    expect(both).toHaveLength(2);
    for (const [at, end] of (both ?? []).entries()) expect(end).toBeCloseTo(alone?.[at] ?? Number.NaN, 2);
  });
});
