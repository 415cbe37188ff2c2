import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  carrollD2,
  carrollUm,
  deviationOfProportions,
  dispersionChiSquared,
  dispersionDA,
  distributionalConsistency,
  engvall,
  equalParts,
  inverseDocumentFrequency,
  juillandD,
  juillandU,
  klDispersion,
  kromerUr,
  lyneD3,
  maxMin,
  normedDeviationOfProportions,
  normedKlDispersion,
  partRange,
  reducedFrequencies,
  rosengrenFrequency,
  rosengrenS,
  wordPositions,
} from "../../pipeline/statistics/dispersion/index.js";
import { expectNear, hostileWords } from "./near.js";

// Gries (2008), the worked example, of which Gries (2008: 2010) print DP = .18 and DPnorm = .22; the other values by
// quanteda.extras 1.1: dispersions_token(dfm, "a").
const example = { counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] };
const even = equalParts(example.counts);
const sample = { deviation: "sample" } as const;

describe("dispersion in Gries' example", () => {
  it.each([
    ["range", partRange(example.counts), 5],
    ["maxmin", maxMin(example.counts), 4],
    ["chi-squared", dispersionChiSquared(example), 2.61279461279461],
    ["Juilland's D, equal parts", juillandD(even, sample), 0.736476861652635],
    ["Juilland's D", juillandD(example, sample), 0.759790904490101],
    ["Carroll's D2", carrollD2(example.counts), 0.925633916873193],
    ["Rosengren's S, equal parts", rosengrenS(even), 0.936846607772914],
    ["Rosengren's S", rosengrenS(example), 0.949816342304241],
    ["Lyne's D3", lyneD3(even), 0.944444444444444],
    ["DC", distributionalConsistency(example.counts), 0.936846607772914],
    ["IDF", inverseDocumentFrequency(example.counts), 0],
    ["Engvall", engvall(example.counts), 15],
    ["Juilland's U, equal parts", juillandU(even, sample), 11.0471529247895],
    ["Juilland's U", juillandU(example, sample), 11.3968635673515],
    ["Carroll's Um", carrollUm(example.counts), 14.1076070024783],
    ["Rosengren's frequency, equal parts", rosengrenFrequency(even), 14.0526991165937],
    ["Rosengren's frequency", rosengrenFrequency(example), 14.2472451345636],
    // The package prints 8.70000000049234: it rounds Euler's constant.
    ["Kromer's Ur", kromerUr(example.counts), 8.7],
    ["DP", deviationOfProportions(example), 0.18],
    ["DPnorm", normedDeviationOfProportions(example), 0.219512195121951],
  ])("%s", (_, ours, theirs) => {
    expectNear(ours, theirs);
  });
});

// *freedom* in twelve inaugural addresses, 1981 to 2025; R 4.2, by the formulas.
const freedom = {
  counts: [8, 13, 6, 3, 2, 5, 25, 3, 6, 0, 0, 3],
  sizes: [2432, 2564, 2317, 1598, 2157, 1584, 2071, 2390, 2097, 1445, 2372, 2913],
};

describe("dispersion over twelve speeches", () => {
  it.each([
    ["DP", deviationOfProportions(freedom), 0.355929483840047],
    ["DPnorm", normedDeviationOfProportions(freedom), 0.376926344593215],
    ["DKL", klDispersion(freedom), 0.694068254082835],
    ["DKL, normed", normedKlDispersion(freedom), 0.381891613016376],
    ["Juilland's D by the population", juillandD(freedom), 0.66887449945379],
    ["Juilland's D by a sample", juillandD(freedom, sample), 0.654150694226552],
    ["DA", dispersionDA(freedom), 0.437634433983741],
  ])("%s", (_, ours, theirs) => {
    expectNear(ours, theirs);
  });
  it("is none for a word that does not occur, or for one part", () => {
    const absent = { counts: [0, 0], sizes: [3, 4] };
    for (const of of [deviationOfProportions, juillandD, rosengrenS, lyneD3, klDispersion, dispersionDA]) {
      expect(of(absent)).toBeNull();
    }
    expect([carrollD2, distributionalConsistency, inverseDocumentFrequency].map((of) => of([0, 0]))).toEqual([
      null,
      null,
      null,
    ]);
    const one = { counts: [3], sizes: [10] };
    expect([normedDeviationOfProportions, juillandD, dispersionDA].map((of) => of(one))).toEqual([null, null, null]);
  });
  it("is perfect where the word is spread as the parts are, and worst where it is in the smallest", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(parts, (sizes) => {
        const spread = { counts: sizes.map((size) => 2 * size), sizes };
        expect(deviationOfProportions(spread)).toBeCloseTo(0, 9);
        expect(juillandD(spread)).toBeCloseTo(1, 9);
        expect(dispersionDA(spread)).toBeCloseTo(1, 9);
        expect(rosengrenS(spread)).toBeCloseTo(1, 9);
        expect(klDispersion(spread)).toBeCloseTo(0, 9);
        const least = sizes.indexOf(Math.min(...sizes));
        const clumped = { counts: sizes.map((_, part) => (part === least ? 7 : 0)), sizes };
        expect(normedDeviationOfProportions(clumped)).toBeCloseTo(1, 9);
        expect(juillandD(clumped)).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe("reduced frequencies", () => {
  it("of an evenly spread word are its own, and of a clump near 1", () => {
    const spread = reducedFrequencies([5, 15, 25, 35], 40);
    expect(spread?.arf).toBeCloseTo(4, 12);
    expect(spread?.awt).toBeCloseTo(5.5, 12);
    expect(spread?.ald).toBeCloseTo(1, 12);
    // Distances 37, 1, 1, 1 in a ring of 40, at most 10 each.
    expect(reducedFrequencies([0, 1, 2, 3], 40)?.arf).toBeCloseTo(1.3, 12);
    expect(reducedFrequencies([], 40)).toBeNull();
  });
  it("are between 1 and the frequency, wherever the word stands", () => {
    const words = fc.array(fc.constantFrom(...hostileWords), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(words, (text) => {
        for (const positions of wordPositions(text).values()) {
          const arf = reducedFrequencies(positions, text.length)?.arf ?? Number.NaN;
          expect(arf).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(arf).toBeLessThanOrEqual(positions.length + 1e-9);
        }
      }),
    );
  });
});
