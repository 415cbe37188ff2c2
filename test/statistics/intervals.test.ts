import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clopperPearson,
  jeffreysInterval,
  logRatioHardie,
  logRatioInterval,
  logRatioWalter,
  newcombeInterval,
  studentReach,
  type TwoCounts,
  type Unit,
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

const unit = (count: number, base: number): Unit => ({ count, base });

describe("the interval of a log ratio of units", () => {
  const target = [unit(1, 10), unit(5, 20), unit(3, 15)];
  const reference = [unit(1, 10), unit(1, 20), unit(3, 15)];
  it("agrees with the formulas of Cochran and Satterthwaite, by hand", () => {
    // Σc = 9 and 5, Σn = 45: residuals 1 − 2, 5 − 4, 3 − 3, and 1 − 10/9, 1 − 20/9, 3 − 15/9.
    const one = ((3 / 2) * 2) / 81;
    const other = ((3 / 2) * ((1 / 9) ** 2 + (11 / 9) ** 2 + (12 / 9) ** 2)) / 25;
    const df = (one + other) ** 2 / (one ** 2 / 2 + other ** 2 / 2);
    const error = Math.sqrt(one + other) / Math.LN2;
    const found = logRatioInterval(target, reference);
    expect(found?.estimate).toEqual(near(Math.log2(9 / 5)));
    expect(found?.standardError).toEqual(near(error));
    expect(found?.df).toEqual(near(df));
    expect(found?.interval[1]).toEqual(near(Math.log2(9 / 5) + studentReach(0.95, df) * error));
  });
  it("is about Hardie's ratio, and about Walter's where a side has no hits", () => {
    expect(logRatioInterval(target, reference)?.estimate).toBe(logRatioHardie(counts(9, 45, 5, 45)));
    const none = logRatioInterval(target, [unit(0, 30), unit(0, 10)]);
    expect(none).toMatchObject({ zeroRule: true, estimate: logRatioWalter(counts(9, 45, 0, 40)) });
  });
  it("leaves the estimate alone and keeps its width when all texts are doubled", () => {
    const twice = (units: readonly Unit[]) => units.map(({ count, base }) => unit(2 * count, 2 * base));
    const [once, doubled] = [logRatioInterval(target, reference), logRatioInterval(twice(target), twice(reference))];
    expect(doubled?.estimate).toBe(once?.estimate);
    expect(doubled?.standardError).toEqual(near(once?.standardError ?? 0));
  });
  it("is negated to the last digit when the sides are swapped", () => {
    const side = fc.array(
      fc.tuple(fc.nat(9), fc.integer({ min: 10, max: 400 })).map(([c, n]) => unit(c, n)),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(side, side, (one, other) => {
        const [here, there] = [logRatioInterval(one, other), logRatioInterval(other, one)];
        if (here === null) expect(there).toBeNull();
        else {
          expect(there?.interval.map((end) => end + 0)).toEqual([0 - here.interval[1], 0 - here.interval[0]]);
          expect(there?.df).toBe(here.df);
        }
      }),
    );
  });
  it("is null where units tell nothing", () => {
    expect(logRatioInterval([unit(3, 10)], reference)).toBeNull();
    expect(logRatioInterval([unit(0, 10), unit(0, 4)], [unit(0, 7), unit(0, 9)])).toBeNull();
    expect(logRatioInterval([unit(1, 10), unit(2, 20)], [unit(3, 10), unit(6, 20)])).toBeNull();
    expect(logRatioInterval([unit(0, 0), unit(0, 0)], reference)).toBeNull();
  });
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
