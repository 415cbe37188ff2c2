import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  macroAverage,
  percentileInterval,
  precisionRecall,
  quantile,
  resamples,
} from "../../pipeline/statistics/index.js";
import { shared } from "../made/gold.js";

const matched = (gold: number, goldRight: number, found: number, foundRight: number) => ({
  gold,
  goldRight,
  found,
  foundRight,
});

describe("precision, recall and F1", () => {
  it("agree with values computed by hand", () => {
    expect(precisionRecall(matched(8, 6, 12, 6))).toEqual({ precision: 0.5, recall: 0.75, f1: 0.6 });
    // Many to many: the two numerators differ.
    expect(precisionRecall(matched(4, 1, 4, 3))).toEqual({ precision: 0.75, recall: 0.25, f1: 0.375 });
  });
  it("have no precision without hits, no recall without gold, and F1 where there is either", () => {
    expect(precisionRecall(matched(3, 0, 0, 0))).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(precisionRecall(matched(0, 0, 3, 0))).toEqual({ precision: 0, recall: null, f1: 0 });
    expect(precisionRecall(matched(0, 0, 0, 0))).toEqual({ precision: null, recall: null, f1: null });
  });
  it("average over classes with gold", () => {
    const classes = [matched(2, 2, 2, 2), matched(2, 0, 0, 0), matched(0, 0, 5, 0)].map(precisionRecall);
    expect(macroAverage(classes)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(macroAverage([])).toEqual({ precision: null, recall: null, f1: null });
  });
});

describe("quantile, definition 6", () => {
  it("agrees with R 4.2, quantile(1:10, c(.25, .5, .9), type = 6), and stays inside the values", () => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect([0.25, 0.5, 0.9].map((p) => quantile(ten, p))).toEqual([2.75, 5.5, 9.9]);
    expect([0, 0.01, 0.99, 1].map((p) => quantile(ten, p))).toEqual([1, 1, 10, 10]);
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile([7], 0.025)).toBe(7);
  });
});

const oracle = shared("oracle/bootstrap-given-indices.json");

describe.skipIf(oracle === null)(
  `the percentile interval${oracle === null ? " (skipped: ../shared is not here)" : ""}`,
  () => {
    it("agrees with boot 1.3.28, boot.ci(boot(x, mean, R = 999), type = 'perc'), and R's quantile, type 6", () => {
      const { input, output } = JSON.parse(readFileSync(oracle ?? "", "utf8"));
      const x: readonly number[] = input.x;
      const indices: readonly (readonly number[])[] = input.indices_1based;
      const means = indices.map((row) => row.reduce((sum, index) => sum + (x[index - 1] ?? 0), 0) / row.length);
      const [lower = Number.NaN, upper = Number.NaN] = percentileInterval(means) ?? [];
      for (const wanted of [output.percent, output.quantile_type6]) {
        expect(lower).toBeCloseTo(wanted[0], 9);
        expect(upper).toBeCloseTo(wanted[1], 9);
      }
    });
  },
);

describe("resamples", () => {
  const drawn = (seed: number) => [...resamples(12, 500, seed)].map((times) => [...times]);
  it("draw as many as there are, and the same again from the same seed", () => {
    // The array is filled anew each time, so that it has to be copied at once.
    const sums: number[] = [];
    for (const times of resamples(12, 500, 3)) sums.push(times.reduce((sum, count) => sum + count, 0));
    expect(new Set(sums)).toEqual(new Set([12]));
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(3)).not.toEqual(drawn(4));
  });
  it("draw each as often as any other", () => {
    const totals = Array<number>(12).fill(0);
    for (const times of resamples(12, 5000, 5)) {
      for (const [index, count] of times.entries()) totals[index] = (totals[index] ?? 0) + count;
    }
    // Standard deviation of each is about 68.
    for (const total of totals) expect(Math.abs(total - 5000)).toBeLessThan(300);
  });
});
