import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimumRateCount, rateTest } from "../../pipeline/statistics/index.js";
import { near } from "../made/near.js";

const counts = (targetCount: number, targetBase: number, referenceCount: number, referenceBase: number) => ({
  targetCount,
  targetBase,
  referenceCount,
  referenceBase,
});

describe("the exact test of two rates", () => {
  it("agrees with R, binom.test(a, a + c, A / (A + C))", () => {
    // binom.test(2, 10), binom.test(0, 5), and half of binom.test(10, 10).
    expect(rateTest(counts(2, 10, 8, 10))?.twoSided).toEqual(near(0.109375));
    expect(rateTest(counts(0, 1, 5, 1))?.twoSided).toEqual(near(0.0625));
    expect(rateTest(counts(10, 10, 0, 10))?.midP).toEqual(near(2 / 1024 / 2));
  });
  it("takes more hits than there are sentences", () => {
    const found = rateTest(counts(40, 20, 10, 20));
    expect(found?.twoSided).toBeLessThan(0.001);
  });
  it("is not moved by swapping the sides, to the last digit", () => {
    const any = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 90 }), fc.nat(60), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(any, ([a, n, b, m]) => {
        const [here, there] = [rateTest(counts(a, n, b, m)), rateTest(counts(b, m, a, n))];
        expect([there?.twoSided, there?.midP]).toEqual([here?.twoSided, here?.midP]);
      }),
    );
  });
  it("is null without a base or a hit", () => {
    expect(rateTest(counts(1, 0, 1, 5))).toBeNull();
    expect(rateTest(counts(0, 5, 0, 5))).toBeNull();
  });
});

it("the fewest hits are the least that the test tells, in the direction of more", () => {
  for (const [otherCount, base, otherBase] of [
    [0, 20, 20],
    [7, 47, 25],
    [30, 10, 40],
  ] as const) {
    const least = minimumRateCount({ otherCount, base, otherBase }) ?? 0;
    const p = (count: number) => rateTest(counts(count, base, otherCount, otherBase))?.twoSided ?? 1;
    expect(p(least)).toBeLessThan(0.05);
    expect(p(least - 1)).toBeGreaterThanOrEqual(0.05);
    expect(least / base).toBeGreaterThan(otherCount / otherBase);
  }
  expect(minimumRateCount({ otherCount: 0, base: 1, otherBase: 1 })).toBe(6);
  expect(minimumRateCount({ otherCount: 0, base: 0, otherBase: 1 })).toBeNull();
});
