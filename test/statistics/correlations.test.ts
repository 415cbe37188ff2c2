import { describe, expect, it } from "vitest";
import { binomialTest, cochranQ, kendall, pearson, signTest, spearman } from "../../pipeline/statistics/index.js";
import { near } from "../made/near.js";

const [x, y] = [
  [1, 2, 2, 3, 3, 3, 4, 5, 5],
  [2, 2, 3, 1, 1, 2, 4, 3, 2],
];

describe("correlations", () => {
  it("agree with R 4.2.2, cor.test(x, y, method, exact=FALSE), with ties", () => {
    expect(pearson(x, y)).toEqual({ estimate: near(0.26189858568441), p: near(0.496027404476101) });
    expect(spearman(x, y)).toEqual({ estimate: near(0.21629522817435), p: near(0.576186021891435) });
    expect(kendall(x, y)).toEqual({ estimate: near(0.135768846660426), p: near(0.648097213356528) });
  });
  it("are 1 of a rising line and turn their sign with one side", () => {
    const line = [1, 2, 3, 4];
    for (const correlation of [pearson, spearman, kendall]) {
      expect(correlation(line, line)?.estimate).toEqual(near(1));
      const turned = y.map((value) => 0 - value);
      expect(correlation(x, turned)?.p).toBe(correlation(x, y)?.p);
      expect((correlation(x, turned)?.estimate ?? 0) + (correlation(x, y)?.estimate ?? 0)).toBe(0);
    }
    expect(pearson(line, line)?.p).toBe(0);
  });
  it("are null where a side does not vary", () => {
    for (const correlation of [pearson, spearman, kendall]) {
      expect(correlation([1, 1, 1], [1, 2, 3])).toBeNull();
      expect(correlation([], [])).toBeNull();
    }
  });
});

describe("binomial and sign tests", () => {
  it("agree with R 4.2.2, binom.test(x, n)$p.value, and scipy 1.17.1, binomtest(5, 29, .3)", () => {
    expect(binomialTest(81, 263)?.twoSided).toEqual(near(4.30136662502762e-10));
    expect(binomialTest(5, 10)?.twoSided).toBe(1);
    expect(binomialTest(5, 29, 0.3)?.twoSided).toEqual(near(0.15840286957822453));
    expect(binomialTest(0, 0)).toBeNull();
  });
  it("count pairs that differ", () => {
    expect(signTest([1, 2, 0, 3, -1, 4, 0])).toMatchObject({ up: 4, down: 1, twoSided: near(0.375) });
    expect(signTest([1, 1, 1, 1, 1, 1])).toMatchObject({
      twoSided: near(2 / 64),
      greater: near(1 / 64),
      less: near(1),
    });
    expect(signTest([0, 0])).toBeNull();
  });
});

describe("heterogeneity of effects", () => {
  it("agrees with the formulas of Cochran, Higgins and DerSimonian, by hand", () => {
    // Weights 1, 2 and 4; mean (1 + 4 + 0) ÷ 7; Q = 1·(2/7)² + 2·(9/7)² + 4·(5/7)².
    const found = cochranQ([
      { effect: 1, variance: 1 },
      { effect: 2, variance: 0.5 },
      { effect: 0, variance: 0.25 },
    ]);
    const q = (4 + 162 + 100) / 49;
    const tau = (q - 2) / (7 - 21 / 7);
    expect(found).toMatchObject({ q: near(q), df: 2, iSquared: near((q - 2) / q), tauSquared: near(tau) });
    expect(found?.p).toEqual(near(Math.exp(-q / 2)));
    expect(found?.fixed).toEqual({ effect: near(5 / 7), variance: near(1 / 7) });
    const weights = [1, 0.5, 0.25].map((variance) => 1 / (variance + tau));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    expect(found?.random.effect).toEqual(near(((weights[0] ?? 0) + 2 * (weights[1] ?? 0)) / all));
    expect(found?.random.variance).toEqual(near(1 / all));
  });
  it("is none of equal effects, and null of one", () => {
    const same = { effect: 0.3, variance: 0.2 };
    expect(cochranQ([same, same, same])).toMatchObject({ p: near(1), iSquared: 0, tauSquared: 0 });
    expect(cochranQ([same])).toBeNull();
    expect(cochranQ([same, { effect: 1, variance: 0 }])).toBeNull();
  });
});
