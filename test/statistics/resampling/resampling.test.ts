import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blockPermutationTest,
  bootstrapInTurn,
  bootstrapSums,
  divisions,
  ratioEstimate,
  ratioEstimates,
  ratioIntervals,
  seedOf,
  signFlipTest,
  sparseColumn,
  studentReach,
  textPermutationTest,
} from "../../../pipeline/statistics/index.js";

const ones = (size: number): Float64Array => new Float64Array(size).fill(1);
const column = (values: readonly number[]) => ({ counts: sparseColumn(values), base: 0 });

/** |t| of Welch, by the book. */
const welch = (a: readonly number[], b: readonly number[]): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const spread = (values: readonly number[]) =>
    values.reduce((sum, one) => sum + (one - mean(values)) ** 2, 0) / (values.length - 1) / values.length;
  const difference = Math.abs(mean(a) - mean(b));
  return difference === 0 ? 0 : difference / Math.sqrt(spread(a) + spread(b));
};

describe("divisions", () => {
  it("are all there are, each once, where these are few", () => {
    const { exact, count, members } = divisions({ first: 3, second: 4 }, 35, 1);
    const seen = new Set(Array.from(members(), (member) => member.join("")));
    expect([exact, count, seen.size]).toEqual([true, 35, 35]);
    expect([...seen].every((member) => member.split("1").length === 4)).toBe(true);
  });
  it("are drawn at random where these are many, the same for the same seed, and of the right size", () => {
    const drawn = (seed: number) =>
      Array.from(divisions({ first: 9, second: 4 }, 50, seed).members(), (one) => one.join(""));
    expect(divisions({ first: 9, second: 4 }, 50, 1).exact).toBe(false);
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    expect(drawn(1).every((one) => one.split("1").length === 10)).toBe(true);
  });
  it("give each unit its chance", () => {
    const { members } = divisions({ first: 5, second: 20 }, 20_000, 7);
    const times = new Float64Array(25);
    for (const member of members())
      for (const [unit, one] of member.entries()) times[unit] = (times[unit] as number) + one;
    for (const one of times) expect(one / 20_000).toBeCloseTo(0.2, 1);
  });
});

describe("blockPermutationTest", () => {
  it("with blocks of one size is the exact permutation of the difference of means", () => {
    // combn(12, 6) in R, all 924 splits: p_two_sided 0.471861471861472
    const [found] = blockPermutationTest(
      { first: 6, second: 6 },
      [ones(12)],
      [column([1, 2, 2, 3, 3, 3, 2, 2, 3, 1, 1, 2])],
      1000,
      1,
    );
    expect(found?.p).toBeCloseTo(0.471861471861472, 14);
    expect(found).toMatchObject({ exact: true, divisions: 924 });
  });
  it("is near the exact p when divisions are drawn", () => {
    const values = [1, 2, 2, 3, 3, 3, 2, 2, 3, 1, 1, 2];
    const [drawn] = blockPermutationTest({ first: 6, second: 6 }, [ones(12)], [column(values)], 900, 3);
    expect(drawn?.exact).toBe(false);
    expect(drawn?.p).toBeCloseTo(0.472, 1);
  });
  it("says what the blocks can tell at best", () => {
    // One block of each side's hits can be dealt in few ways: all hits in one block lie on one side or the other.
    const [found] = blockPermutationTest(
      { first: 4, second: 4 },
      [ones(8)],
      [column([5, 0, 0, 0, 0, 0, 0, 0])],
      100,
      1,
    );
    expect(found).toMatchObject({ p: 1, smallestP: 1 });
    const [spread] = blockPermutationTest(
      { first: 4, second: 4 },
      [ones(8)],
      [column([1, 1, 1, 1, 0, 0, 0, 0])],
      100,
      1,
    );
    expect(spread?.p).toBeCloseTo(2 / 70, 14);
    expect(spread?.smallestP).toBeCloseTo(2 / 70, 14);
  });
  it("takes blocks by their words: hits at the common rate are no difference, however long the blocks", () => {
    const [found] = blockPermutationTest(
      { first: 2, second: 3 },
      [Float64Array.of(100, 300, 200, 50, 150)],
      [column([2, 6, 4, 1, 3])],
      100,
      1,
    );
    expect(found?.p).toBe(1);
  });
  it("gives a column the same p whatever other columns there are", () => {
    const some = [column([3, 1, 0, 0, 2, 5, 1, 0, 0, 0, 1, 2, 0, 4])];
    const more = [column([1, 0, 0, 1, 1, 0, 0, 0, 9, 0, 1, 0, 0, 0]), ...some];
    const sizes = { first: 6, second: 8 };
    expect(blockPermutationTest(sizes, [ones(14)], more, 500, 5)[1]).toEqual(
      blockPermutationTest(sizes, [ones(14)], some, 500, 5)[0],
    );
  });
});

describe("textPermutationTest", () => {
  it("is Welch's t over all divisions", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }), (values) => {
        const own = welch(values.slice(0, 3), values.slice(3));
        let [reached, all] = [0, 0];
        for (const member of divisions({ first: 3, second: 4 }, 35, 1).members()) {
          const t = welch(
            values.filter((_, unit) => member[unit] === 1),
            values.filter((_, unit) => member[unit] === 0),
          );
          all += 1;
          if (t >= own - 1e-9 * (own === Infinity ? 0 : own)) reached += 1;
        }
        const [found] = textPermutationTest({ first: 3, second: 4 }, [ones(7)], [column(values)], 35, 1);
        expect(found?.p).toBeCloseTo(reached / all, 12);
      }),
      { seed: 2017, numRuns: 200 },
    );
  });
  it("leaves texts without a base out, and has no p where fewer than two are left on a side", () => {
    const bases = [Float64Array.of(10, 0, 10, 10, 10)];
    const [found] = textPermutationTest({ first: 2, second: 3 }, bases, [column([1, 0, 2, 3, 4])], 100, 1);
    expect(found?.p).toBeNull();
  });
  it("leaves hits of a text without a base out too", () => {
    const sizes = { first: 3, second: 3 };
    const bases = [Float64Array.of(10, 0, 10, 10, 10, 10)];
    const [some] = textPermutationTest(sizes, bases, [column([5, 0, 6, 1, 2, 1])], 100, 1);
    const [more] = textPermutationTest(sizes, bases, [column([5, 3, 6, 1, 2, 1])], 100, 1);
    expect(some?.p).not.toBeNull();
    expect(more).toEqual(some);
  });
});

describe("signFlipTest", () => {
  it("gives Fisher's p for Darwin's maize", () => {
    // Fisher (1935), chapter 21: 863 of 32,768 on one side, twice that on both.
    const darwin = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
    const exact = signFlipTest(darwin, 40_000, 1);
    expect(exact).toMatchObject({ exact: true, divisions: 32_768 });
    expect(exact.p).toBeCloseTo(1726 / 32_768, 12);
    expect(signFlipTest(darwin, 10_000, 1).p).toBeCloseTo(1726 / 32_768, 2);
  });
  it("is not moved by pairs without a difference, nor by turning all signs", () => {
    expect(signFlipTest([1, 2, 0, 3, 0], 100, 1)).toEqual(signFlipTest([1, 2, 3], 100, 1));
    expect(signFlipTest([-1, 2, -3, 4], 100, 1)).toEqual(signFlipTest([1, -2, 3, -4], 100, 1));
    expect(signFlipTest([1, 2, 3], 100, 1).p).toBeCloseTo(2 / 8, 14);
    expect(signFlipTest([], 100, 1).p).toBeNull();
    expect(signFlipTest([0, 0], 100, 1).p).toBe(1);
  });
});

describe("bootstrapInTurn", () => {
  it("gives the sums of bootstrapSums, however few columns are held at once and in whatever order they are asked for", () => {
    const columns = Array.from({ length: 7 }, (_, at) => sparseColumn([at, 0, 1, at * at, 2, 0.1]));
    const groups = { first: 2, second: 4 };
    const options = { drawing: "groups", resamples: 50, seed: 3 } as const;
    const all = bootstrapSums(groups, columns, options);
    for (const atOnce of [1, 3, 7, 100]) {
      const of = bootstrapInTurn(groups, columns, options, atOnce);
      expect([0, 1, 2, 3, 4, 5, 6, 1].map(of)).toEqual([...all, all[1]]);
    }
    expect(bootstrapInTurn(groups, columns, options)(7)).toBeNull();
  });
});

describe("bootstrapSums", () => {
  const groups = { first: 4, second: 6 };
  const values = [1, 2, 3, 4, 10, 20, 30, 40, 50, 60];
  const options = { drawing: "groups", resamples: 2000, seed: 3 } as const;
  it("draws each group from its own units, as many as there are", () => {
    const [units, sums] = bootstrapSums(groups, [sparseColumn(ones(10)), sparseColumn(values)], options);
    expect(new Set(units?.first)).toEqual(new Set([4]));
    expect(new Set(units?.second)).toEqual(new Set([6]));
    expect(Math.max(...(sums?.first ?? []))).toBeLessThanOrEqual(16);
    const mean = (of: Float64Array | undefined) => [...(of ?? [])].reduce((sum, one) => sum + one, 0) / 2000;
    expect(mean(sums?.first)).toBeCloseTo(10, 0);
    expect(mean(sums?.second) / 210).toBeCloseTo(1, 1);
  });
  it("draws pairs together", () => {
    const pairs = [1, 2, 3, 10, 20, 30];
    const [sums] = bootstrapSums({ first: 3, second: 3 }, [sparseColumn(pairs)], { ...options, drawing: "pairs" });
    expect(sums?.second).toEqual(sums?.first.map((first) => 10 * first));
  });
});

describe("seedOf", () => {
  it("depends on the number and on each word and its place", () => {
    const seeds = [seedOf(1, []), seedOf(2, []), seedOf(1, ["a", "b"]), seedOf(1, ["ab"]), seedOf(1, ["b", "a"])];
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true);
  });
});

describe("ratioIntervals", () => {
  it("have the linearised variance of Cochran's chapter 6", () => {
    // m ÷ (m − 1) · Σ(c − r·n)² ÷ (Σn)², by hand: r = 60 ÷ 600, residuals 15 − 10, 10 − 20, 35 − 30.
    const { count, base, variance, units } = ratioEstimate([15, 10, 35], [100, 200, 300]);
    expect([count, base, units]).toEqual([60, 600, 3]);
    expect(variance).toBeCloseTo((3 / 2) * ((25 + 100 + 25) / 360_000), 14);
  });
  it("is never surer than independent draws", () => {
    const { variance } = ratioEstimate([1, 1, 1, 1], [100, 100, 100, 100]);
    const p = 4.5 / 400.5;
    expect(variance).toBeCloseTo((p * (1 - p)) / 400.5, 14);
  });
  it("have fewer degrees of freedom where few units hold most of the hits", () => {
    // Residuals by hand: nine of −1 and one of 9, so κ = 10 · (9 + 9⁴) ÷ (9 + 81)²; Box: 2 ÷ (2 ÷ 9 + (κ − 3) ÷ 10).
    const one = ratioEstimate([0, 0, 0, 0, 0, 0, 0, 0, 0, 10], ones(10).fill(100));
    expect(one.kurtosis).toBeCloseTo((10 * 6570) / 8100, 12);
    const degrees = 2 / (2 / 9 + ((10 * 6570) / 8100 - 3) / 10);
    const found = ratioIntervals(one, one)?.logRatio ?? [0, 0];
    const error = Math.sqrt(2 * one.variance) / (10.5 / 1000.5) / Math.LN2;
    // Two equal variances have twice the degrees of freedom of each (Welch).
    expect(found[1]).toBeCloseTo(studentReach(0.95, 2 * degrees) * error, 12);
    // The side that happens to have no such unit takes the other's kurtosis.
    const even = ratioEstimate([1, 2, 1, 0, 1, 1, 0, 2, 1, 1], ones(10).fill(100));
    const own = studentReach(0.95, 9 + 9) * Math.sqrt(one.variance + even.variance) * 1000;
    expect(ratioIntervals(one, even)?.difference[1] ?? 0).toBeGreaterThan(own);
  });
  it("are null where a side has one unit, and hold what they are around", () => {
    const [one, other] = ratioEstimates({ first: 3, second: 2 }, Float64Array.of(3, 5, 1, 9, 4), ones(5).fill(100));
    const found = ratioIntervals(one, other);
    expect(found).not.toBeNull();
    if (found === null) return;
    expect(found.difference[0]).toBeLessThan(30 - 65);
    expect(found.difference[1]).toBeGreaterThan(30 - 65);
    expect(found.first[0]).toBeGreaterThan(0);
    expect(ratioIntervals(one, ratioEstimate([4], [100]))).toBeNull();
  });
});
