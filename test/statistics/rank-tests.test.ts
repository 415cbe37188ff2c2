import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  brunnerMunzel,
  kolmogorovSmirnov,
  kruskalWallis,
  permutationExact,
  pooledT,
  welchT,
  wilcoxonRankSum,
} from "../../pipeline/statistics/index.js";
import { near } from "../made/near.js";

const [a, b] = [
  [12, 15, 11, 18, 9, 22, 17, 14],
  [8, 10, 7, 13, 6, 16, 5],
];
const [tiedA, tiedB] = [
  [1, 2, 2, 3, 3, 3, 4, 5, 5, 7],
  [2, 2, 3, 1, 1, 2, 4, 3, 2],
];

describe("Wilcoxon's rank sum test", () => {
  it("agrees with R 4.2.2, wilcox.test(a, b, exact=, correct=)", () => {
    const found = wilcoxonRankSum(a, b);
    expect(found).toMatchObject({ w: 47, p: near(0.0289044289044289), a12: near(0.839285714285714) });
    expect(found?.normal?.twoSided).toEqual(near(0.0278905291202465));
    expect(found?.corrected?.twoSided).toEqual(near(0.0322773460947972));
    expect(found?.corrected?.greater).toEqual(near(0.0161386730473986));
    expect(found?.cliffsDelta).toEqual(near(0.678571428571429));
  });
  it("agrees with R where values are tied, and is then never exact", () => {
    const found = wilcoxonRankSum(tiedA, tiedB);
    expect(found).toMatchObject({ w: 65.5, exact: null, p: near(0.0932459693212655) });
    expect(found?.normal?.twoSided).toEqual(near(0.0853450056385127));
    expect(found?.cliffsDelta).toEqual(near(0.455555555555555));
  });
  it("keeps its digits where splits are counted by the 10²⁸: scipy 1.17.1, mannwhitneyu(x, y, method='exact')", () => {
    const x = Array.from({ length: 49 }, (_, i) => i * 1.7 + 0.1);
    const y = Array.from({ length: 49 }, (_, i) => i * 1.5 + (i % 7) * 0.013 + 0.07);
    const found = wilcoxonRankSum(x, y);
    expect(found?.exact?.twoSided).toEqual(near(0.32835815497611376, 1e-9));
    expect(found?.exact?.less).toEqual(near(0.8375725548788259, 1e-9));
  });
  it("of equal values says nothing", () => {
    expect(wilcoxonRankSum([1, 1], [1, 1, 1])).toMatchObject({ p: null, cliffsDelta: 0, a12: 0.5 });
    expect(wilcoxonRankSum([], [1])).toBeNull();
  });
});

describe("Brunner and Munzel's test", () => {
  it("agrees with scipy 1.17.1, brunnermunzel(b, a)", () => {
    const found = brunnerMunzel(a, b);
    expect(found?.statistic).toEqual(near(3.1036724568141505));
    expect(found?.p).toEqual(near(0.01106804573469476));
    expect(found?.effect).toEqual(near(0.839285714285714));
  });
  it("agrees with the pain scores of Brunner & Munzel (2000): statistic 3.1375, df 17.683, p .005786, effect .788961", () => {
    const yes = [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1];
    const no = [3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4];
    const found = brunnerMunzel(no, yes);
    expect(found?.statistic).toBeCloseTo(3.1375, 4);
    expect(found?.df).toBeCloseTo(17.683, 3);
    expect(found?.p).toBeCloseTo(0.005786, 6);
    expect(found?.effect).toBeCloseTo(0.788961, 6);
    expect(found?.interval?.[0]).toBeCloseTo(0.5952169, 6);
    expect(found?.interval?.[1]).toBeCloseTo(0.9827052, 6);
  });
  it("has an effect and no p where the groups are wholly separated", () => {
    expect(brunnerMunzel([3, 4, 5], [1, 2])).toEqual({ effect: 1, statistic: null, df: null, p: null, interval: null });
    expect(brunnerMunzel([1, 2], [3, 4, 5])?.effect).toBe(0);
    expect(brunnerMunzel([1], [3, 4, 5])).toBeNull();
  });
});

describe("t tests", () => {
  it("agree with R 4.2.2, t.test(a, b) and var.equal=TRUE", () => {
    const found = welchT(a, b);
    expect(found?.statistic).toEqual(near(2.5823627696596));
    expect(found?.df).toEqual(near(12.8906459385749));
    expect(found?.p).toEqual(near(0.0228796301042002));
    expect(pooledT(a, b)?.statistic).toEqual(near(2.57277755340699));
    expect(pooledT(tiedA, tiedB)?.cohensD).toEqual(near(0.87739205158794));
  });
  it("are null where nothing varies", () => {
    expect(welchT([1, 1], [2, 2])).toBeNull();
    expect(pooledT([1, 1], [2, 2])).toBeNull();
    expect(pooledT([1], [2])).toBeNull();
  });
});

it("Kruskal and Wallis' test agrees with R 4.2.2, kruskal.test(list(a, b, c))", () => {
  const found = kruskalWallis([a, b, tiedA]);
  expect(found).toMatchObject({ h: near(17.9522118036404), df: 2, p: near(0.000126394081386692) });
  expect(kruskalWallis([[1, 1], [1]])).toBeNull();
  expect(kruskalWallis([[1, 2], []])).toBeNull();
});

it("Kolmogorov and Smirnov's distance agrees with R 4.2.2, ks.test(a, b)", () => {
  expect(kolmogorovSmirnov(a, b)).toEqual(near(0.589285714285714));
  expect(kolmogorovSmirnov(tiedA, tiedB)).toEqual(near(0.366666666666667));
  expect(kolmogorovSmirnov([], [1])).toBeNull();
});

describe("the exact permutation test", () => {
  it("agrees with all 924 splits gone through by combn in R", () => {
    const found = permutationExact([1, 2, 2, 3, 3, 3], [2, 2, 3, 1, 1, 2]);
    expect(found).toMatchObject({ splits: 924, twoSided: near(0.471861471861472), greater: near(0.235930735930736) });
    expect(found?.difference).toEqual(near(0.5));
  });
  it("is refused where the splits are too many, or a group is empty", () => {
    const many = Array.from({ length: 20 }, (_, index) => index);
    expect(permutationExact(many, many)).toBeNull();
    expect(permutationExact([], [1])).toBeNull();
  });
});

describe("swapping the groups", () => {
  const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 8 });
  it("turns signs and sides and leaves each p as it is, to the last digit", () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [w, v] = [wilcoxonRankSum(one, other), wilcoxonRankSum(other, one)];
        expect([v?.p, v?.normal?.less, v?.corrected?.greater]).toEqual([w?.p, w?.normal?.greater, w?.corrected?.less]);
        expect((v?.cliffsDelta ?? 0) + (w?.cliffsDelta ?? 0)).toBe(0);
        const [t, s] = [welchT(one, other), welchT(other, one)];
        expect([s?.p, s?.df]).toEqual([t?.p, t?.df]);
        expect((s?.statistic ?? 0) + (t?.statistic ?? 0)).toBe(0);
        const [m, n] = [brunnerMunzel(one, other), brunnerMunzel(other, one)];
        expect([n?.p, n?.df]).toEqual([m?.p, m?.df]);
        const [x, y] = [permutationExact(one, other), permutationExact(other, one)];
        expect([y?.twoSided, y?.less, y?.greater]).toEqual([x?.twoSided, x?.greater, x?.less]);
      }),
    );
  });
});
