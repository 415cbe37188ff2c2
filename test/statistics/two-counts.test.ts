import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chiSquared,
  type FourCells,
  fisherExact,
  fourCells,
  logLikelihood,
  mcnemar,
  minimumCount,
  oddsRatio,
  percentDifference,
  riskRatio,
  type TwoCounts,
} from "../../pipeline/statistics/index.js";
import { near } from "../made/near.js";

const cells = (a: number, b: number, c: number, d: number): FourCells => ({ a, b, c, d });
const counts = (targetCount: number, targetBase: number, referenceCount: number, referenceBase: number): TwoCounts => ({
  targetCount,
  targetBase,
  referenceCount,
  referenceBase,
});
const mirrored = ({ targetCount, targetBase, referenceCount, referenceBase }: TwoCounts): TwoCounts =>
  counts(referenceCount, referenceBase, targetCount, targetBase);

/** Counts of any size, hits never more than words. */
const anyCounts = fc
  .tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 61, max: 5000 }), fc.integer({ min: 61, max: 5000 }))
  .map(([a, b, first, second]) => counts(a, first, b, second));

describe("Fisher's exact test", () => {
  it("agrees with R 4.2.2, fisher.test(m)", () => {
    const one = fisherExact(cells(12, 5, 7, 9));
    expect(one.twoSided).toEqual(near(0.166320065773565));
    expect(one.greater).toEqual(near(0.113673808257162));
    expect(one.less).toEqual(near(0.97278188862558));
    expect(fisherExact(cells(1, 9, 11, 3)).twoSided).toEqual(near(0.00275945618522008));
    expect(fisherExact(cells(250, 99750, 180, 79820)).twoSided).toEqual(near(0.285538539310813));
    expect(fisherExact(cells(33, 2339, 3, 1442)).twoSided).toEqual(near(9.17801770541542e-5));
  });
  it("agrees with scipy 1.17.1, odds_ratio(m).statistic and .confidence_interval(.95), whose search is finer than R's", () => {
    const one = fisherExact(cells(12, 5, 7, 9));
    expect(one.oddsRatio).toEqual(near(2.9767805239020815));
    expect(one.interval).toEqual([near(0.5992659658363643), near(16.64737227387337)]);
    const small = fisherExact(cells(1, 9, 11, 3));
    expect(small.oddsRatio).toEqual(near(0.037209084832381056));
    expect(small.interval).toEqual([near(0.0006360029488741693, 1e-11), near(0.4258664756963734)]);
  });
  it("holds in ten millions of words: p computed with 40 digits by mpmath 1.3", () => {
    const big = fisherExact(cells(60_300, 5_939_700, 39_700, 3_960_300));
    expect(big.twoSided).toEqual(near(0.05162555509978336, 1e-13));
    expect(big.greater).toEqual(near(0.02597203858266549, 1e-13));
  });
  it("gives the seed's must, 6 : 0 in 1,556 and 744 words, p = .186 and mid-p = .138, where G2 has .030", () => {
    const must = counts(6, 1556, 0, 744);
    const { twoSided, midP } = fisherExact(fourCells(must));
    expect(twoSided).toBeCloseTo(0.186, 3);
    expect(midP).toBeCloseTo(0.138, 3);
    expect(logLikelihood(must)?.fourTerms.p).toBeCloseTo(0.03, 3);
  });
  it("takes half of what is just as probable: two equal sides of which one has all five hits", () => {
    // Both extremes have 2⁻⁵ nearly; they are all that is as improbable.
    const { twoSided, midP } = fisherExact(cells(5, 995, 0, 1000));
    expect(midP).toEqual(near(twoSided / 2));
  });
  it("has a mid-p of mean ½ under no difference, which p itself has not", () => {
    let mean = 0;
    for (let a = 0; a <= 7; a += 1) {
      const table = cells(a, 20 - a, 7 - a, 8 + a);
      const { less } = fisherExact(table);
      const below = a === 0 ? 0 : fisherExact(cells(a - 1, 21 - a, 8 - a, 7 + a)).less;
      mean += (less - below) * fisherExact(table).midP;
    }
    expect(mean).toEqual(near(0.5));
  });
  it("of one possible table says nothing", () => {
    expect(fisherExact(cells(0, 5, 0, 7))).toMatchObject({ twoSided: 1, oddsRatio: null, interval: [0, Infinity] });
  });
  it("has a p to the last digit when the sides are swapped, and the inverse odds ratio", () => {
    fc.assert(
      fc.property(anyCounts, (one) => {
        const [here, there] = [fisherExact(fourCells(one)), fisherExact(fourCells(mirrored(one)))];
        expect(there.twoSided).toBe(here.twoSided);
        expect(there.midP).toBe(here.midP);
        expect(there.greater).toBe(here.less);
        expect(there.less).toBe(here.greater);
        if (here.oddsRatio !== null) expect(there.oddsRatio).toEqual(near(1 / here.oddsRatio, 1e-15));
        expect(there.interval[0]).toEqual(near(1 / here.interval[1], 1e-15));
      }),
    );
  });
});

describe("the minimum count", () => {
  it("is nine where only the op-ed has a marker, and three for the introduction", () => {
    expect(minimumCount({ base: 1556, otherCount: 0, otherBase: 744 })).toBe(9);
    expect(minimumCount({ base: 744, otherCount: 0, otherBase: 1556 })).toBe(3);
  });
  it("is the first count, at a higher rate, whose p is below the level", () => {
    const place = fc.record({
      base: fc.integer({ min: 1, max: 400 }),
      otherBase: fc.integer({ min: 20, max: 400 }),
      otherCount: fc.nat(20),
      alpha: fc.constantFrom(0.05, 0.01),
    });
    fc.assert(
      fc.property(place, ({ base, otherBase, otherCount, alpha }) => {
        const enough = (count: number): boolean =>
          count / base > otherCount / otherBase &&
          fisherExact(cells(count, base - count, otherCount, otherBase - otherCount)).twoSided < alpha;
        const first = Array.from({ length: base + 1 }, (_, count) => count).find(enough) ?? null;
        expect(minimumCount({ base, otherBase, otherCount, alpha })).toBe(first);
      }),
      { numRuns: 60 },
    );
  });
  it("is null where no count would do", () => {
    expect(minimumCount({ base: 2, otherCount: 0, otherBase: 3 })).toBeNull();
    expect(minimumCount({ base: 0, otherCount: 0, otherBase: 3 })).toBeNull();
  });
});

describe("log-likelihood and chi-squared", () => {
  it("agree with quanteda.extras 1.1.0, log_like(a, b, 2372, 1445, long=), and R's pchisq", () => {
    const justice = logLikelihood(counts(5, 2372, 1, 1445));
    expect(justice?.fourTerms.statistic).toEqual(near(1.29509213148054));
    expect(justice?.twoTerms.statistic).toEqual(near(1.29328932427788));
    expect(justice?.fourTerms.p).toEqual(near(0.255111652094693));
  });
  it("agree with R 4.2.2, chisq.test(m, correct=) and 2*sum(m*log(m/expected))", () => {
    const table = cells(33, 2339, 3, 1442);
    expect(chiSquared(table)?.pearson.statistic).toEqual(near(13.465393692105));
    expect(chiSquared(table)?.pearson.p).toEqual(near(0.000243004168384732));
    expect(chiSquared(table)?.yates.statistic).toEqual(near(12.2282802395205));
    expect(logLikelihood(counts(33, 2372, 3, 1445))?.fourTerms.statistic).toEqual(near(16.7010840218204));
  });
  it("agree with quanteda.textstats 0.97.2, measure lr, correction williams, but for its 1e-9 inside each logarithm", () => {
    expect(logLikelihood(counts(33, 2372, 3, 1445))?.williams.statistic).toBeCloseTo(16.4534515866595, 4);
  });
  it("have the chi-squared tail where it is far out", () => {
    // mpmath 1.3: gammainc(.5, 300, regularized=True).
    const { statistic, p } = logLikelihood(counts(1000, 20_000, 0, 2_000_000))?.fourTerms ?? { statistic: 0, p: 1 };
    expect(statistic).toBeGreaterThan(9000);
    expect(p).toBe(0);
  });
  it("are the same to the last digit when the sides are swapped", () => {
    fc.assert(
      fc.property(anyCounts, (one) => {
        expect(logLikelihood(mirrored(one))).toEqual(logLikelihood(one));
        expect(chiSquared(fourCells(mirrored(one)))).toEqual(chiSquared(fourCells(one)));
      }),
    );
  });
  it("are null where there is nothing to divide by", () => {
    expect(logLikelihood(counts(0, 10, 0, 10))).toBeNull();
    expect(logLikelihood(counts(0, 0, 1, 10))).toBeNull();
    expect(chiSquared(cells(0, 5, 0, 7))).toBeNull();
  });
});

describe("ratios and percent difference", () => {
  it("agree with quanteda.extras 1.1.0 and R", () => {
    expect(percentDifference(counts(5, 2372, 1, 1445))).toEqual(near(204.595278246206));
    expect(percentDifference(counts(0, 2372, 1, 1445))).toBe(-100);
    expect(oddsRatio(cells(33, 2339, 3, 1442))?.ratio).toEqual(near(6.78153056861907));
  });
  it("have the intervals of Katz and of Woolf, by hand", () => {
    const [log, error] = [Math.log(2), Math.sqrt(1 / 20 - 1 / 100 + 1 / 10 - 1 / 100)];
    const ends = [Math.exp(log - 1.959963984540054 * error), Math.exp(log + 1.959963984540054 * error)];
    expect(riskRatio(counts(20, 100, 10, 100))?.interval).toEqual(ends.map((end) => near(end)));
    const woolf = Math.sqrt(1 / 20 + 1 / 80 + 1 / 10 + 1 / 90);
    expect(oddsRatio(cells(20, 80, 10, 90))?.interval?.[0]).toEqual(near(2.25 * Math.exp(-1.959963984540054 * woolf)));
  });
  it("are null or without an interval at zero", () => {
    expect(percentDifference(counts(3, 10, 0, 10))).toBeNull();
    expect(riskRatio(counts(3, 10, 0, 10))).toBeNull();
    expect(riskRatio(counts(0, 10, 3, 10))).toEqual({ ratio: 0, interval: null });
    expect(oddsRatio(cells(3, 0, 1, 2))).toBeNull();
  });
});

it("McNemar's test agrees with R 4.2.2, mcnemar.test(m)", () => {
  const one = mcnemar(cells(12, 5, 7, 9));
  expect(one?.corrected.statistic).toEqual(near(0.0833333333333333));
  expect(one?.corrected.p).toEqual(near(0.772829992684448));
  expect(mcnemar(cells(3, 0, 10, 14))?.corrected.p).toEqual(near(0.00442652585791983));
  expect(mcnemar(cells(3, 2, 2, 14))?.corrected).toEqual({ statistic: 0, p: 1 });
  expect(mcnemar(cells(3, 0, 0, 14))).toBeNull();
});
