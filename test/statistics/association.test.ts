import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  associationChiSquared,
  associationG2,
  deltaP,
  dice,
  expectedJoint,
  jaccard,
  logDice,
  miLike,
  mutualInformation,
  pairCount,
  pairFisher,
  phiSquared,
  poissonStirling,
  type TripleCount,
  tScore,
  zScore,
} from "../../pipeline/statistics/association/index.js";
import { expectNear } from "./near.js";

// NLTK 3.8: BigramAssocMeasures.<measure>(8, (15828, 4675), 14307668); Manning & Schütze (1999), chapter 5, print
// t = 0.999932 and chi-squared = 1.55 for *new companies*.
const newCompanies = pairCount(8, 15828, 4675, 14307668);

// NLTK 3.8: BigramAssocMeasures.<measure>(5, (41, 86), 1364), the pair *and the* in Kennedy's inaugural address.
const andThe = pairCount(5, 41, 86, 1364);

// NLTK 3.8: TrigramAssocMeasures.<measure>(3, (3, 3, 4), (29, 4, 43), 1364), *a call to* in the same text.
const aCallTo: TripleCount = {
  joint: 3,
  single: [29, 4, 43],
  total: 1364,
  firstSecond: 3,
  firstThird: 3,
  secondThird: 4,
};

const measures = {
  student_t: tScore,
  chi_sq: associationChiSquared,
  pmi: mutualInformation,
  likelihood_ratio: associationG2,
  dice,
  jaccard,
  phi_sq: phiSquared,
  poisson_stirling: poissonStirling,
  mi_like: miLike,
} as const;

describe("measures of words that stand together", () => {
  it.each([
    ["student_t", 0.9999319894802036],
    ["chi_sq", 1.5488692067282201],
    ["pmi", 0.6293432116236843],
    ["dice", 0.0007803736038628494],
    ["jaccard", 0.0003903391070992925],
    ["phi_sq", 1.0825448331120209e-7],
    ["poisson_stirling", -2.9652543070105244],
    ["mi_like", 6.919302285667179e-6],
    // To 50 digits in Python's decimal; NLTK's 1.32538939634716 loses some in the sum.
    ["likelihood_ratio", 1.3253893978002584],
  ] as const)("agree with the book's example: %s", (name, theirs) => {
    expectNear(measures[name](newCompanies), theirs);
  });
  it.each([
    ["student_t", 1.0800011609801037],
    ["chi_sq", 2.4824959806648006],
    ["pmi", 0.9517392645913532],
    ["likelihood_ratio", 1.9974453745487493],
    ["dice", 0.07874015748031496],
    ["jaccard", 0.040983606557377046],
    ["phi_sq", 0.0018200117160299125],
    ["poisson_stirling", -0.2413036770432342],
    ["mi_like", 0.03545093590470788],
  ] as const)("agree with NLTK on a pair: %s", (name, theirs) => {
    expectNear(measures[name](andThe), theirs);
  });
  it.each([
    ["student_t", 1.7305029283244622],
    ["chi_sq", 3362.342773333737],
    ["pmi", 10.12797260893983],
    ["likelihood_ratio", 48.51634364296722],
    ["jaccard", 0.043478260869565216],
    ["poisson_stirling", 27.383917826819495],
    ["mi_like", 0.00541299117882919],
  ] as const)("agree with NLTK on a triple: %s", (name, theirs) => {
    expectNear(measures[name](aCallTo), theirs);
  });
  it("agree with scipy's fisher_exact(alternative = 'less'), which NLTK calls", () => {
    expectNear(pairFisher(andThe)?.less, 0.9602342455551829);
    expect(pairFisher(pairCount(2.5, 4, 4, 10))).toBeNull();
  });
  it("agree with formulas by hand", () => {
    const counts = pairCount(10, 40, 50, 1000);
    expect(mutualInformation(counts)).toBeCloseTo(Math.log2(5), 12);
    expect(mutualInformation(counts, { power: 2 })).toBeCloseTo(Math.log2(50), 12);
    expect(mutualInformation(counts, { power: 3 })).toBeCloseTo(Math.log2(500), 12);
    expect(zScore(counts)).toBeCloseTo(8 / Math.sqrt(2), 12);
    expect(logDice(counts)).toBeCloseTo(14 + Math.log2(20 / 90), 12);
    expect(deltaP(counts).secondByFirst).toBeCloseTo(10 / 40 - 40 / 960, 12);
    expect(deltaP(counts).firstBySecond).toBeCloseTo(10 / 50 - 30 / 950, 12);
  });
  it("are none where there is nothing to divide by", () => {
    const never = pairCount(0, 4, 5, 100);
    expect([mutualInformation, tScore, poissonStirling, logDice].map((of) => of(never))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(dice(never)).toBe(0);
    const nothing = pairCount(0, 0, 0, 0);
    expect([...Object.values(measures), zScore, expectedJoint].every((of) => of(nothing) === null)).toBe(true);
    expect(deltaP(pairCount(0, 0, 3, 9))).toEqual({ secondByFirst: null, firstBySecond: 0 });
  });
  it("are those of independence where a table is independent, and do not see the words' order", () => {
    const table = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(table, ([both, one, other, rest]) => {
        const [counts, turned] = [
          pairCount(both, both + one, both + other, both + one + other + rest),
          pairCount(both, both + other, both + one, both + one + other + rest),
        ];
        expect(associationG2(counts)).toBeGreaterThanOrEqual(0);
        for (const of of [associationG2, associationChiSquared, dice, jaccard, tScore]) {
          expect(of(turned) ?? 0).toBeCloseTo(of(counts) ?? 0, 9);
        }
      }),
    );
    expect(associationG2(pairCount(6, 12, 50, 100))).toBeCloseTo(0, 12);
    expect(associationChiSquared(pairCount(6, 12, 50, 100))).toBe(0);
  });
});
