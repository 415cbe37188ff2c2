import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordCounts } from "../../pipeline/statistics/frequency/index.js";
import {
  canberra,
  correlation,
  cosine,
  countDice,
  countJaccard,
  coverage,
  diceSimilarity,
  euclidean,
  hamann,
  jaccardSimilarity,
  manhattan,
  maximumDistance,
  minkowski,
  simpleMatching,
} from "../../pipeline/statistics/similarity/index.js";
import { expectNear, hostileWords } from "./near.js";

// Counts of six words in two texts; a vocabulary of eight.
const [one, other] = (
  [
    { a: 3, b: 1, c: 2, constructor: 1 },
    { a: 1, c: 5, d: 4, e: 1 },
  ] as const
).map((counts) => new Map<string, number>(Object.entries(counts))) as [Map<string, number>, Map<string, number>];
const eight = { vocabulary: 8 };

describe("similarity", () => {
  // R 4.2: x <- c(3,1,2,1,0,0,0,0); y <- c(1,0,5,0,4,1,0,0); cor(x, y); dist(rbind(x, y), method = …), as formulas.
  it.each([
    ["cosine", cosine(one, other), 13 / Math.sqrt(15 * 43)],
    ["correlation", correlation(one, other, eight), (8 * 13 - 7 * 11) / Math.sqrt((8 * 15 - 49) * (8 * 43 - 121))],
    ["jaccard", jaccardSimilarity(one, other), 2 / 6],
    ["dice", diceSimilarity(one, other), 4 / 8],
    ["ejaccard", countJaccard(one, other), 13 / 45],
    ["edice", countDice(one, other), 26 / 58],
    ["simple matching", simpleMatching(one, other, eight), 4 / 8],
    ["hamann", hamann(one, other, eight), 0],
    ["euclidean", euclidean(one, other), Math.sqrt(4 + 1 + 9 + 1 + 16 + 1)],
    ["manhattan", manhattan(one, other), 2 + 1 + 3 + 1 + 4 + 1],
    ["maximum", maximumDistance(one, other), 4],
    ["canberra", canberra(one, other), 2 / 4 + 1 + 3 / 7 + 1 + 1 + 1],
    ["minkowski", minkowski(one, other, { p: 3 }), Math.cbrt(8 + 1 + 27 + 1 + 64 + 1)],
  ])("%s", (_, ours, theirs) => {
    expectNear(ours, theirs);
  });
  it("is none of nothing", () => {
    const none = new Map<string, number>();
    expect([cosine, jaccardSimilarity, diceSimilarity, countDice, countJaccard].map((of) => of(none, none))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(correlation(none, one, eight)).toBeNull();
    expect(simpleMatching(none, none, { vocabulary: 0 })).toBeNull();
    expect([euclidean, manhattan, maximumDistance, canberra].map((of) => of(none, none))).toEqual([0, 0, 0, 0]);
  });
  it("is the same both ways, and whole between a text and itself", () => {
    const words = fc.array(fc.constantFrom(...hostileWords), { minLength: 1, maxLength: 40 }).map(wordCounts);
    const vocabulary = { vocabulary: hostileWords.length + 1 };
    fc.assert(
      fc.property(words, words, (a, b) => {
        for (const of of [cosine, jaccardSimilarity, diceSimilarity, countJaccard, countDice]) {
          expect(of(a, b)).toBeCloseTo(of(b, a) ?? Number.NaN, 12);
          expect(of(a, a)).toBeCloseTo(1, 12);
        }
        for (const of of [euclidean, manhattan, maximumDistance, canberra]) {
          expect(of(a, b)).toBeCloseTo(of(b, a), 9);
          expect(of(a, a)).toBe(0);
        }
        expect(correlation(a, a, vocabulary)).toBeCloseTo(1, 9);
        expect(minkowski(a, b, { p: 2 })).toBeCloseTo(euclidean(a, b), 9);
        expect(minkowski(a, b, { p: 1 })).toBeCloseTo(manhattan(a, b), 9);
      }),
    );
  });

  it("tells how far the one is made of the other's words", () => {
    // Of a 3, b 1, c 2, constructor 1 the other has a and c; of a 1, c 5, d 4, e 1 the one has a and c.
    const shared = (text: ReadonlyMap<string, number>, own: ReadonlyMap<string, number>) =>
      [...text].reduce((sum, [word, count]) => sum + (own.has(word) ? count : 0), 0);
    expect([shared(one, other), shared(other, one)]).toEqual([5, 6]);
    expect(coverage(one, other)).toBe(5 / 7);
    expect(coverage(other, one)).toBe(6 / 11);
    expect(coverage(new Map(), one)).toBeNull();
    expect(coverage(one, new Map())).toBe(0);
  });
});
