import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clopperPearson,
  jeffreysInterval,
  logRatioInterval,
  logRatioWalter,
  newcombeInterval,
  ratioEstimate,
  ratioEstimates,
  ratioIntervals,
  ratioPairs,
  studentInterval,
  studentReach,
  type TwoCounts,
  waldDifference,
  welchInterval,
  wilsonCorrected,
  wilsonInterval,
} from "../../pipeline/statistics/index.js";
import { near } from "../made/near.js";

const counts = (targetCount: number, targetBase: number, referenceCount: number, referenceBase: number): TwoCounts => ({
  targetCount,
  targetBase,
  referenceCount,
  referenceBase,
});

describe("intervals of a proportion", () => {
  it("agree with R 4.2.2, prop.test(81, 263, correct=, conf.level=), binom.test and qbeta", () => {
    expect(wilsonInterval(81, 263)).toEqual([near(0.255288519878274), near(0.3662095769828)]);
    expect(wilsonInterval(81, 263, 0.99)).toEqual([near(0.240136902687608), near(0.38528250231823)]);
    expect(wilsonCorrected(81, 263)).toEqual([near(0.253508682295185), near(0.368176201043004)]);
    expect(clopperPearson(81, 263)).toEqual([near(0.252736745585271), near(0.367621922601351)]);
    expect(jeffreysInterval(81, 263)).toEqual([near(0.254521934991023), near(0.365647499174082)]);
  });
  it("agree with R 4.2.2 at the edges, 0 and 10 of 10", () => {
    expect(wilsonCorrected(0, 10)).toEqual([0, near(0.344537218306922)]);
    expect(clopperPearson(0, 10)).toEqual([0, near(0.308497107818761)]);
    expect(clopperPearson(10, 10)).toEqual([near(0.691502892181239), 1]);
    expect(jeffreysInterval(10, 10)).toEqual([near(0.782803732490789), near(0.999952109566842)]);
  });
  it("are mirrored exactly when hits and the rest are swapped, but for Wilson's to the last bits", () => {
    const of = fc.integer({ min: 1, max: 300 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(of, ([count, n]) => {
        for (const interval of [wilsonInterval, wilsonCorrected, clopperPearson, jeffreysInterval]) {
          const [[low, high], other] = [interval(count, n) ?? [0, 0], interval(n - count, n) ?? [0, 0]];
          expect(other[0]).toBeCloseTo(1 - high, 14);
          expect(other[1]).toBeCloseTo(1 - low, 14);
        }
      }),
    );
  });
  it("are null of nothing", () => {
    for (const interval of [wilsonInterval, wilsonCorrected, clopperPearson, jeffreysInterval]) {
      expect(interval(0, 0)).toBeNull();
    }
  });
});

describe("intervals of a difference of proportions", () => {
  it("agree with R 4.2.2, prop.test(c(56, 48), c(70, 80), correct=FALSE), and Newcombe's printed .0524 to .3339", () => {
    expect(newcombeInterval(counts(56, 70, 48, 80))).toEqual([near(0.0524314724023649), near(0.333872654036906)]);
    expect(waldDifference(counts(56, 70, 48, 80))).toEqual([near(0.0575048991490372), near(0.342495100850963)]);
    expect(newcombeInterval(counts(5, 56, 0, 29))).toEqual([near(-0.0381371479035369), near(0.192560013855112)]);
  });
  it("are negated to the last digit when the sides are swapped", () => {
    const any = fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 900 }), fc.nat(50), fc.integer({ min: 50, max: 900 }));
    fc.assert(
      fc.property(any, ([a, n, b, m]) => {
        for (const interval of [newcombeInterval, waldDifference]) {
          const [low, high] = interval(counts(a, n, b, m)) ?? [0, 0];
          expect(interval(counts(b, m, a, n))?.map((end) => end + 0)).toEqual([0 - high, 0 - low]);
        }
      }),
    );
  });
  it("are null without a base", () => {
    expect(newcombeInterval(counts(0, 0, 1, 3))).toBeNull();
    expect(waldDifference(counts(1, 3, 0, 0))).toBeNull();
  });
});

describe("intervals of units that differ in size", () => {
  const bases = [10, 20, 15];
  it("agree with the formulas of Cochran and Welch, by hand", () => {
    const [first, second] = [ratioEstimate([1, 5, 3], bases), ratioEstimate([1, 1, 3], bases)];
    // Σc = 9 and 5, Σn = 45: residuals 1 − 2, 5 − 4, 3 − 3, and 1 − 10/9, 1 − 20/9, 3 − 15/9; the first side's spread is
    // below that of independent draws, which takes its place.
    const drawn = 9.5 / 45.5;
    expect(first.variance).toEqual(near((drawn * (1 - drawn)) / 45.5));
    const linearised = ((3 / 2) * ((1 / 9) ** 2 + (11 / 9) ** 2 + (12 / 9) ** 2)) / 45 ** 2;
    expect(second.variance).toEqual(near(linearised));
    const df = (first.variance + linearised) ** 2 / (first.variance ** 2 / 2 + linearised ** 2 / 2);
    const reach = 1000 * studentReach(0.95, df) * Math.sqrt(first.variance + linearised);
    const difference = (1000 * 9) / 45 - (1000 * 5) / 45;
    expect(ratioIntervals(first, second)?.difference).toEqual([near(difference - reach), near(difference + reach)]);
  });
  it("are negated to the last digit when the sides are swapped", () => {
    const counts = fc.array(fc.nat(9), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [first, second] = [ratioEstimate(one, bases), ratioEstimate(other, bases)];
        const [here, there] = [ratioIntervals(first, second), ratioIntervals(second, first)];
        for (const key of ["difference", "logRatio"] as const) {
          const [low, high] = here?.[key] ?? [0, 0];
          expect(there?.[key].map((end) => end + 0)).toEqual([0 - high, 0 - low]);
        }
      }),
    );
  });
  it("take away what the sides of pairs have in common, down to what draws alone would leave", () => {
    const [base, counts] = [Float64Array.from({ length: 8 }, () => 100), Float64Array.of(2, 9, 4, 30, 4, 17, 9, 58)];
    const [first, second] = ratioEstimates({ first: 4, second: 4 }, counts, base);
    const paired = ratioPairs({ first: 4, second: 4 }, counts, base);
    // R: cov(c(2, 9, 4, 30), c(4, 17, 9, 58)) / 100^2 / 4
    expect(paired).toMatchObject({ covariance: near(947 / 3 / 40_000), pairs: 4 });
    const drawn = [45.5 / 400.5, 88.5 / 400.5].reduce((all, one) => all + (1 - one) / one / 400.5, 0);
    const reach = (studentReach(0.95, 3) * Math.sqrt(drawn)) / Math.LN2;
    const centre = Math.log2(45.5 / 88.5);
    expect(ratioIntervals(first, second, 0.95, paired)?.logRatio).toEqual([near(centre - reach), near(centre + reach)]);
    const [low = 0] = ratioIntervals(first, second)?.logRatio ?? [];
    expect(low).toBeLessThan(centre - reach);
  });
  it("are null for one unit a side", () => {
    const one = ratioEstimate([3], [10]);
    expect(ratioIntervals(one, one)).toBeNull();
  });
});

it("Student's interval is mean ± t·s ÷ √n, as R's t.test(c(1, 2, 3, 4))$conf.int", () => {
  const reach = studentReach(0.95, 3) * Math.sqrt(5 / 3 / 4);
  expect(studentInterval([1, 2, 3, 4])).toEqual([near(2.5 - reach), near(2.5 + reach)]);
  expect(studentInterval([1, 2, 3, 4])?.[0]).toBeCloseTo(0.4457397, 6);
  expect(studentInterval([1])).toBeNull();
});

it("the interval of Walter's log ratio is made of his variance, worked out beside", () => {
  const pair = counts(15, 1021, 8, 1488);
  const logRatio = logRatioWalter(pair) ?? Number.NaN;
  expect(logRatio).toEqual(near(1.4099034866413445));
  expect(logRatioInterval(logRatio, pair)).toEqual([near(0.20853517641294217), near(2.6112717968697465)]);
});

it("Welch's interval agrees with R's formula, t.test(a, b)$conf.int, whose statistic and df the oracle prints", () => {
  const [a, b] = [
    [12, 15, 11, 18, 9, 22, 17, 14],
    [8, 10, 7, 13, 6, 16, 5],
  ];
  const difference = 14.75 - 65 / 7;
  const reach = studentReach(0.95, 12.8906459385749) * (difference / 2.5823627696596);
  expect(welchInterval(a, b)).toEqual([near(difference - reach), near(difference + reach)]);
  expect(welchInterval([1], [2, 3])).toBeNull();
});
