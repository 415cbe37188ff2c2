import { describe, expect, it } from "vitest";
import { intervalsOf } from "../../../pipeline/compare/analysis/intervals.js";
import { bootstrapSums, sparseColumn } from "../../../pipeline/statistics/index.js";

describe("intervals of pairs", () => {
  const size = 24;
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
    expect(method).toBe("bca");
    expect(at95?.difference).toEqual([0, 0]);
    expect(at95?.logRatio).toEqual([0, 0]);
  });
  it("depend on the differences of pairs alone", () => {
    const less = hits.map((count, pair) => Math.floor(count / 2) + (pair % 3));
    const both = ofSides(hits, less).at95?.difference;
    const alone = ofSides(
      hits.map((count, pair) => count - (less[pair] ?? 0) + 5),
      hits.map(() => 5),
    ).at95?.difference;
    expect(both?.map((end) => end.toFixed(9))).toEqual(alone?.map((end) => end.toFixed(9)));
  });
});
