import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as exported from "../../pipeline/statistics/index.js";
import {
  agreementStatistics,
  catalogue,
  difference,
  familyStatistics,
  intervalStatistics,
  logRatioHardie,
  logRatioWalter,
  rate,
  resamplingStatistics,
  share,
  testStatistics,
  twoCountsStatistics,
} from "../../pipeline/statistics/index.js";

const counts = (targetCount: number, targetBase: number, referenceCount: number, referenceBase: number) => ({
  targetCount,
  targetBase,
  referenceCount,
  referenceBase,
});

describe("rate, share and difference", () => {
  it("agree with values computed by hand", () => {
    expect(rate(6, 1556)).toBeCloseTo(3.856041131, 9);
    expect(rate(0, 744)).toBe(0);
    expect(share(1, 4)).toBe(0.25);
    expect(difference(3.5, 1.25)).toBe(2.25);
  });
  it("are null where there is nothing to divide by", () => {
    expect(rate(0, 0)).toBeNull();
    expect(share(0, 0)).toBeNull();
    expect(difference(null, 1)).toBeNull();
    expect(difference(1, null)).toBeNull();
  });
});

describe("log ratios", () => {
  it("give a word that one text has once the size and sign of the zero rule", () => {
    expect(logRatioHardie(counts(1, 1556, 0, 744))).toBeCloseTo(-0.06, 2);
    expect(logRatioWalter(counts(1, 1556, 0, 744))).toBeCloseTo(0.52, 2);
  });
  it("Hardie's: agrees with quanteda.extras 1.1.0, log_ratio(a, b, 2372, 1445), on inaugural addresses", () => {
    // 2021-Biden against 2017-Trump: justice 5 : 1, chief 1 : 1, president 7 : 5.
    expect(logRatioHardie(counts(5, 2372, 1, 1445))).toBeCloseTo(1.6068935777294, 12);
    expect(logRatioHardie(counts(1, 2372, 1, 1445))).toBeCloseTo(-0.715034517157962, 12);
    expect(logRatioHardie(counts(7, 2372, 5, 1445))).toBeCloseTo(-0.229607689987721, 12);
  });
  it("Walter's: follows the formula of Rfast2's walter.ci, log2((5.5 / 2372.5) / (1.5 / 1445.5))", () => {
    expect(logRatioWalter(counts(5, 2372, 1, 1445))).toBeCloseTo(Math.log2(5.5 / 2372.5 / (1.5 / 1445.5)), 12);
  });
  it("are null without words, and where neither side has a hit", () => {
    for (const statistic of [logRatioHardie, logRatioWalter]) {
      expect(statistic(counts(0, 0, 3, 10))).toBeNull();
      expect(statistic(counts(3, 10, 0, 0))).toBeNull();
      expect(statistic(counts(0, 10, 0, 10))).toBeNull();
    }
  });
  it("are negated to the last bit when the sides are swapped, and Hardie's is left alone when a text is doubled", () => {
    for (let a = 0; a < 40; a += 1) {
      for (let b = a === 0 ? 1 : 0; b < 40; b += 1) {
        for (const statistic of [logRatioHardie, logRatioWalter]) {
          expect(0 - (statistic(counts(b, 744, a, 1556)) ?? NaN)).toBe(statistic(counts(a, 1556, b, 744)));
        }
        if (a > 0 && b > 0) {
          expect(logRatioHardie(counts(2 * a, 3112, b, 744))).toBe(logRatioHardie(counts(a, 1556, b, 744)));
        }
      }
    }
  });
});

/** Arithmetic that statistics are made of. */
const arithmetic = new Set([
  "bootstrapInTurn",
  "bootstrapSums",
  "divisions",
  "fisherTails",
  "fourCells",
  "ratioEstimate",
  "ranks",
]);

/** Families whose files hold several statistics, which the catalogue names as their columns do. */
const ofWords = /^(?:association|dispersion|diversity|frequency|readability|similarity)\b/;

const camel = (name: string): string => name.replace(/[-_]([a-z0-9])/g, (_, letter) => letter.toUpperCase());

describe("the catalogue", () => {
  const folder = new URL("../../pipeline/statistics/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !ofWords.test(file),
  );
  const functions = new Set(
    Object.entries(exported).flatMap(([name, value]) => (typeof value === "function" ? [name] : [])),
  );
  const named = new Set(catalogue.flat().map(({ name }) => camel(name)));
  it("has every statistic that a file is named after", () => {
    const after = files.map((file) => camel(file.replace(/^.*[/\\]|\.ts$/g, ""))).filter((name) => functions.has(name));
    expect(after.length).toBeGreaterThan(50);
    expect(after.filter((name) => !named.has(name) && !arithmetic.has(name))).toEqual([]);
  });
  it("has no test, interval or family that a program cannot call", () => {
    const lists = [twoCountsStatistics, intervalStatistics, testStatistics, familyStatistics, agreementStatistics];
    const names = [...lists, resamplingStatistics].flat().map(({ name }) => camel(name));
    expect(names.filter((name) => !functions.has(name))).toEqual([]);
  });
  it("has each once, with a formula and a source", () => {
    expect(named.size).toBe(catalogue.flat().length);
    for (const { name, paper, formula, about } of catalogue.flat()) {
      expect(paper, name).not.toBe("");
      expect(about, name).toMatch(/[.)]$/);
      expect(formula, name).not.toBe("");
    }
  });
});
