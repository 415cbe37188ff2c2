import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { falseAlarms, measuredCoverage } from "../pipeline/compare/analysis/calibration.js";
import { blockPermutationTest, divisions, sparseColumn, textPermutationTest } from "../pipeline/statistics/index.js";
import { attainableSize, blockStatistic, overDivisions, textStatistic } from "../scripts/bench/attainable.js";
import { middleYear, placeOf } from "../scripts/bench/coverage.js";
import { drawFrom, drawnWith, drawnWithout, pairOfSpeaker, thinned } from "../scripts/bench/draw.js";
import { figuresOf, frequencyClass, lowerBound, meanOf } from "../scripts/bench/means.js";
import { outcome } from "../scripts/bench/outcome.js";
import { hasEnough } from "../scripts/bench/pairs.js";
import { parseCsv } from "./made/parse-csv.js";

describe("drawing", () => {
  it("without replacement gives each unit once at most, each as often as the others, the same for a seed", () => {
    const times = new Uint32Array(8);
    for (let seed = 0; seed < 4000; seed += 1) {
      const units = drawnWithout(8, 4, drawFrom(seed));
      expect(new Set(units).size).toBe(4);
      for (const unit of units) times[unit] = (times[unit] as number) + 1;
    }
    for (const count of times) expect(Math.abs(count - 2000)).toBeLessThan(150);
    expect(drawnWithout(100, 10, drawFrom(7))).toEqual(drawnWithout(100, 10, drawFrom(7)));
  });
  it("with replacement gives only the units given", () => {
    const units = drawnWith([3, 5, 8], 300, drawFrom(1));
    expect(units).toHaveLength(300);
    expect(new Set(units)).toEqual(new Set([3, 5, 8]));
  });
  it("thins hits to the share that is kept", () => {
    const draw = drawFrom(3);
    expect(thinned(50, 1, draw)).toBe(50);
    expect(thinned(0, 0.5, draw)).toBe(0);
    const left = thinned(30_000, 1 / 3, draw);
    expect(Math.abs(left - 10_000)).toBeLessThan(350);
  });
  it("pairs two different texts of one speaker, never of one who has a single text", () => {
    const speakers = ["a", "b", "a", "c", "c", "c"];
    for (let seed = 0; seed < 200; seed += 1) {
      const [first, second] = pairOfSpeaker(speakers, drawFrom(seed));
      expect(first).not.toBe(second);
      expect(speakers[first]).toBe(speakers[second]);
      expect(speakers[first]).not.toBe("b");
    }
  });
});

describe("attainable size", () => {
  it("leaves out divisions that tie with the first one too many", () => {
    const untied = Float64Array.from({ length: 100 }, (_, at) => at + 1);
    expect(attainableSize(untied, 0.05)).toBe(0.05);
    const tied = untied.map((one) => (Math.max(one, 1) > 92 ? 100 : one));
    expect(attainableSize(tied, 0.05)).toBe(0);
    expect(
      attainableSize(
        untied.map((one) => (one > 97 ? 1000 : one > 80 ? 90 : one)),
        0.05,
      ),
    ).toBe(0.03);
    expect(attainableSize(new Float64Array(100), 0.05)).toBe(0);
  });
  it("rests on the statistics of the program's tests: the part of divisions as far out is p", () => {
    const groups = { first: 4, second: 5 };
    const words = Float64Array.of(100, 250, 80, 300, 120, 90, 400, 210, 160);
    const hits = Float64Array.of(3, 9, 4, 11, 2, 1, 8, 4, 0);
    const columns = [{ counts: sparseColumn(hits), base: 0 }];
    const all = Array.from(divisions(groups, 1000, 1).members(), (member) => Uint8Array.from(member));
    const own = Uint8Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0);
    const texts = textStatistic(words, hits, groups.first);
    const blocks = blockStatistic(words, hits);
    const [ofTexts = new Float64Array(), ofBlocks = new Float64Array()] = overDivisions(all, [texts, blocks]);
    const p = (values: Float64Array, observed: number) =>
      values.filter((one) => one >= observed * (1 - 1e-9)).length / all.length;
    const [text] = textPermutationTest(groups, [words], columns, 1000, 1);
    const [block] = blockPermutationTest(groups, [words], columns, 1000, 1);
    expect(p(ofTexts, texts(own))).toBe(text?.p);
    expect(p(ofBlocks, blocks(own))).toBe(block?.p);
  });
});

describe("coverage", () => {
  it("tells on which side of the truth an interval lies, its ends included", () => {
    expect(placeOf([0, 1], 0.5)).toBe("covers");
    expect(placeOf([0, 1], 1)).toBe("covers");
    expect(placeOf([0, 1], -0.1)).toBe("above");
    expect(placeOf([0, 1], 1.1)).toBe("below");
  });
  it("divides a corpus at the middle of its texts", () => {
    expect(middleYear([1900, 1950, 1800, 2000, 1990])).toBe(1950);
  });
});

describe("pairs", () => {
  it("have enough hits where all in one text, whichever, would be told apart", () => {
    expect(hasEnough(5, [1000, 1000])).toBe(false);
    expect(hasEnough(6, [1000, 1000])).toBe(true);
    // In a text that is four times as long, six hits are no surprise.
    expect(hasEnough(6, [4000, 1000])).toBe(false);
  });
});

describe("figures", () => {
  const row = (label: string, hits: number, corpus = "a") =>
    outcome({
      part: "null",
      corpus,
      unit: "text",
      units: 5,
      layer: "stance",
      label,
      method: "permutation",
      cases: 100,
      hits,
      attainable: hits / 100,
    });
  it("are means over labels, each counting the same, in each corpus and in all", () => {
    const figures = figuresOf([row("x", 2), row("y", 6), row("x", 7, "b")]);
    expect(meanOf(figures, { part: "null", corpus: "a" })?.share).toBeCloseTo(0.04, 12);
    expect(meanOf(figures, { part: "null" })?.share).toBeCloseTo(0.05, 12);
    expect(meanOf(figures, { part: "null", over: "reachable" })?.share).toBeCloseTo(0.065, 12);
    expect(figures.filter(({ over }) => over === "label")).toHaveLength(3);
  });
  it("have a lower bound at which so many rejections, or more, come by a chance of 1 %, shared among all bounds", () => {
    const seen = { hits: 8, cases: 40 };
    const chance = (share: number) => {
      let [term, below] = [(1 - share) ** 40, 0];
      for (let hits = 0; hits < 8; hits += 1) {
        below += term;
        term *= ((40 - hits) / (hits + 1)) * (share / (1 - share));
      }
      return 1 - below;
    };
    expect(chance(lowerBound(seen, 1) ?? 1)).toBeCloseTo(0.01, 9);
    expect(chance(lowerBound(seen, 100) ?? 1)).toBeCloseTo(0.0001, 9);
  });
  it("class labels by how frequent they are", () => {
    expect([0.5, 1, 10, 50].map(frequencyClass)).toEqual(["under_1", "1_to_10", "10_to_50", "50_and_more"]);
  });
});

describe("what the program says of its own errors", () => {
  const share = (asked: Readonly<Record<string, string>>) => {
    const file = new URL("../reports/validation/calibration.csv", import.meta.url);
    const [header = [], ...rows] = parseCsv(readFileSync(file, "utf8"));
    const found = rows.filter((row) =>
      Object.entries(asked).every(([name, value]) => row[header.indexOf(name)] === value),
    );
    expect(found).toHaveLength(1);
    return Number(found[0]?.[header.indexOf("share")]);
  };
  const mean = { corpus: "all", over: "all" };
  it("is what was published: false alarms", () => {
    const asked = { ...mean, part: "pairs", method: "stable_within_these_texts", of: "with_enough" };
    expect(falseAlarms).toBe(share(asked));
  });
  it("is what was published: coverage", () => {
    expect(measuredCoverage.map(({ units }) => units)).toEqual([5, 20, 100]);
    for (const { units, ...layers } of measuredCoverage) {
      for (const [over, coverage] of Object.entries(layers)) {
        const asked = { corpus: "all", over, label: "", part: "coverage", method: "used", units: String(units) };
        expect(coverage).toBe(share(asked));
      }
    }
  });
});
