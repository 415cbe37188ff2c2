import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  backgroundPrior,
  conservativeLogRatio,
  effectSizeEll,
  flatPrior,
  keynessBic,
  pooledLogOdds,
  priorLogOdds,
  simpleMaths,
} from "../../pipeline/statistics/association/index.js";
import type { TwoCounts } from "../../pipeline/statistics/index.js";
import { expectNear } from "./near.js";

const two = (targetCount: number, targetBase: number, referenceCount: number, referenceBase: number): TwoCounts => ({
  targetCount,
  targetBase,
  referenceCount,
  referenceBase,
});

describe("log-odds with a prior", () => {
  // Monroe, Colaresi & Quinn (2008), equations 15 to 22, in R 4.2: Biden's inaugural address (2,372 words) against Trump's
  // (1,445), 1,039 different words; the background is all inaugural addresses, 101,307 of these words.
  const us = two(27, 2372, 2, 1445);
  it("agree with R under a flat prior of .01", () => {
    const odds = priorLogOdds(us, flatPrior(1039, 0.01));
    expectNear(odds?.delta, 2.11526225074011);
    expectNear(odds?.variance, 0.534535762505503);
    expectNear(odds?.z, 2.89318254147116);
  });
  it("agree with R under a background of the weight 500", () => {
    const prior = backgroundPrior(507, 101307, 500);
    expectNear(prior?.word, 2.50229500429388);
    const odds = prior && priorLogOdds(us, prior);
    expectNear(odds?.delta, 1.49814213923749);
    expectNear(odds?.z, 2.96093670042405);
  });
  it("agree with R under the background's own counts", () => {
    const prior = backgroundPrior(507, 101307);
    const odds = prior && priorLogOdds(us, prior);
    expectNear(odds?.delta, 0.0391643900864409);
    expectNear(odds?.z, 0.63223528928104);
  });
  it("are none without a prior for what one side lacks, or without a background", () => {
    expect(priorLogOdds(two(3, 10, 0, 10), flatPrior(5, 0))).toBeNull();
    expect(backgroundPrior(0, 0)).toBeNull();
  });
  it("turn their sign when the sides are swapped", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 51, max: 500 }), (a, b, base) => {
        const [one, other] = [two(a, base, b, base + 7), two(b, base + 7, a, base)];
        const prior = flatPrior(100, 0.5);
        expect(priorLogOdds(other, prior)?.z).toBeCloseTo(-(priorLogOdds(one, prior)?.z ?? Number.NaN), 9);
      }),
    );
  });
  it("against all sets pooled agree with the definition by hand", () => {
    const counts = [
      { set: "A", word: "constructor", count: 3 },
      { set: "A", word: "y", count: 5 },
      { set: "B", word: "constructor", count: 1 },
    ];
    // With each word's count in all sets added: 3 + 4, 5 + 5, 1 + 4.
    const [first] = pooledLogOdds(counts);
    expectNear(first?.delta, Math.log(7 / 10) - Math.log(12 / 10));
    expectNear(first?.variance, 1 / 7 + 1 / 12);
    expectNear(pooledLogOdds(counts, { prior: "flat" })[0]?.delta, Math.log(4 / 6) - Math.log(6 / 6));
  });
});

describe("keyness beyond two counts", () => {
  it("has the values of the formulas", () => {
    // R: abs(-0.121650486559072) - log(2372 + 1445), printed as -8.12556956618616.
    expectNear(keynessBic(-0.121650486559072, 2372 + 1445), -8.12556956618616);
    expect(effectSizeEll(20, 1000, 50)).toBeCloseTo(20 / (1000 * Math.log(50)), 12);
    expect(effectSizeEll(20, 1000, 0.5)).toBeNull();
    expect(simpleMaths(two(27, 1e5, 2, 1e6), { k: 10 })).toBeCloseTo(280 / 12, 12);
    expect(simpleMaths(two(3, 10, 0, 10), { k: 0 })).toBeNull();
    expect(keynessBic(3, 0)).toBeNull();
  });
  it("is conservative by the interval of the ratio", () => {
    const counts = two(40, 10_000, 10, 10_000);
    const error = Math.sqrt(1 / 40 + 1 / 10 - 2 / 10_000);
    expectNear(conservativeLogRatio(counts), 2 - (1.959963984540054 * error) / Math.LN2);
    // R 4.2: p <- qbeta(.025, 40, 11); log2(p / (1 - p)), as binom.test(40, 50)$conf.int has it: 0.6628169.
    expect(conservativeLogRatio(counts, { interval: "exact" })).toBeCloseTo(Math.log2(0.6628169 / 0.3371831), 5);
    expect(conservativeLogRatio(counts, { comparisons: 1000 })).toBeLessThan(conservativeLogRatio(counts) ?? 0);
    expect(conservativeLogRatio(two(3, 100, 2, 100))).toBe(0);
    expect(conservativeLogRatio(two(0, 100, 0, 100))).toBeNull();
  });
  it("is never farther from 0 than the log ratio, and turns its sign with the sides", () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, fc.constantFrom("katz", "exact"), (a, b, interval) => {
        fc.pre(a + b > 0);
        const one = conservativeLogRatio(two(a, 1000, b, 3000), { interval }) ?? Number.NaN;
        expect(conservativeLogRatio(two(b, 3000, a, 1000), { interval })).toBe(0 - one);
        if (a > 0 && b > 0) expect(Math.abs(one)).toBeLessThanOrEqual(Math.abs(Math.log2((3 * a) / b)) + 1e-9);
      }),
    );
  });
});
