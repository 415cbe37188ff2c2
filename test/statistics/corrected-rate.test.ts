import { describe, expect, it } from "vitest";
import {
  correctedRate,
  estimateDifference,
  ratioInterval,
  sentenceRecall,
  wilsonInterval,
} from "../../pipeline/statistics/index.js";

const part = (right: number, of: number) => ({
  value: right / of,
  interval: wilsonInterval(right, of) ?? ([0, 1] as const),
});

describe("a corrected rate", () => {
  it("is the rate times precision over recall", () => {
    const found = correctedRate(10, part(80, 100), part(60, 90));
    expect(found?.value).toBeCloseTo(12, 12);
    const [lower, upper] = found?.interval ?? [0, 0];
    expect(lower).toBeLessThan(12);
    expect(upper).toBeGreaterThan(12);
  });
  it("has the interval that the paper's formulas give as they are printed", () => {
    const [p, r] = [part(80, 100), part(60, 90)];
    const [[l1, u1], [l2, u2]] = [p.interval, r.interval];
    const product = p.value * r.value;
    const lower =
      (product - Math.sqrt(product ** 2 - l1 * u2 * (2 * p.value - l1) * (2 * r.value - u2))) /
      (u2 * (2 * r.value - u2));
    const upper =
      (product + Math.sqrt(product ** 2 - u1 * l2 * (2 * p.value - u1) * (2 * r.value - l2))) /
      (l2 * (2 * r.value - l2));
    expect(ratioInterval(p, r)[0]).toBeCloseTo(lower, 12);
    expect(ratioInterval(p, r)[1]).toBeCloseTo(upper, 12);
  });
  it("is near to what the delta method gives on the scale of logarithms, where numbers are large", () => {
    const [p, r] = [part(8000, 10_000), part(6000, 9000)];
    const reach = 1.959964 * Math.sqrt(0.2 / 8000 + 1 / 3 / 6000);
    const [lower, upper] = ratioInterval(p, r);
    expect(Math.log(lower)).toBeCloseTo(Math.log(1.2) - reach, 3);
    expect(Math.log(upper)).toBeCloseTo(Math.log(1.2) + reach, 3);
  });
  it("has an interval with a width where everything was right, and none where recall may be 0", () => {
    const [lower, upper] = correctedRate(5, part(50, 50), part(50, 50))?.interval ?? [5, 5];
    expect(lower).toBeLessThan(5);
    expect(upper).toBeGreaterThan(5);
    expect(correctedRate(5, part(50, 50), part(0, 50))).toBeNull();
    expect(correctedRate(5, part(50, 50), { value: 0.5, interval: [0, 1] })).toBeNull();
  });
  it("stays 0 where nothing was counted", () => {
    expect(correctedRate(0, part(40, 50), part(40, 50))).toEqual({ value: 0, interval: [0, 0] });
  });
});

describe("the interval of a difference of estimates", () => {
  it("of two proportions is Newcombe's", () => {
    const [lower, upper] = estimateDifference(part(56, 70), part(48, 80));
    // Newcombe (1998), table II, method 10.
    expect(lower).toBeCloseTo(0.0524, 4);
    expect(upper).toBeCloseTo(0.3339, 4);
  });
  it("turns round to the last bit", () => {
    const [one, other] = [part(56, 70), part(48, 83)];
    const [lower, upper] = estimateDifference(one, other);
    expect(estimateDifference(other, one)).toEqual([0 - upper, 0 - lower]);
  });
});

describe("recall by sentences", () => {
  it("weights each stratum by what it was drawn from", () => {
    const found = sentenceRecall({ yes: 4, judged: 5, population: 50 }, { yes: 1, judged: 10, population: 200 });
    expect(found?.value).toBeCloseTo(40 / 60, 12);
  });
  it("is none where a stratum was not judged, or nothing was seen", () => {
    const none = { yes: 0, judged: 0, population: 20 };
    expect(sentenceRecall(none, { yes: 1, judged: 10, population: 20 })).toBeNull();
    expect(sentenceRecall({ yes: 1, judged: 2, population: 5 }, none)).toBeNull();
    expect(sentenceRecall({ yes: 0, judged: 2, population: 5 }, { yes: 0, judged: 9, population: 9 })).toBeNull();
  });
});
