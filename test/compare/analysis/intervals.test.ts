import { describe, expect, it } from "vitest";
import { intervalsOf, logRatioBca } from "../../../pipeline/compare/analysis/intervals.js";
import { bootstrapSums, type Interval, sparseColumn } from "../../../pipeline/statistics/index.js";

describe("of more units than a bootstrap is worth", () => {
  const groups = { first: 5100, second: 5100 };
  const bases = Float64Array.from({ length: 10_200 }, (_, unit) => 20 + (unit % 7));
  const counts = sparseColumn(Array.from(bases, (_, unit) => (unit % 11 === 0 ? 1 + (unit % 3) : 0)));
  const samples = { groups, counts, bases, paired: false };

  it("t makes the interval, even where sums were drawn", () => {
    const options = { drawing: "groups", resamples: 199, seed: 1 } as const;
    const [drawn = null, words = null] = bootstrapSums(groups, [counts, sparseColumn(bases)], options);
    expect(intervalsOf(samples, drawn, words).method).toBe("t");
  });

  it("and is what the bootstrap would have told, to a twentieth of its width", () => {
    const options = { drawing: "groups", resamples: 4999, seed: 1 } as const;
    const [hits, words] = bootstrapSums(groups, [counts, sparseColumn(bases)], options);
    if (hits === undefined || words === undefined) throw new Error("nothing was drawn");
    const [lower = 0, upper = 0] = logRatioBca(samples, { hits, words }, 0.95) ?? [];
    const [tLower = 9, tUpper = 9] = intervalsOf(samples, null, null).at95?.logRatio ?? [];
    const width = upper - lower;
    expect(Math.abs(tLower - lower) / width).toBeLessThan(0.05);
    expect(Math.abs(tUpper - upper) / width).toBeLessThan(0.05);
  });
});

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
