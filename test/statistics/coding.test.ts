import { describe, expect, it } from "vitest";
import { cohenKappa, partInterval, wilsonInterval } from "../../pipeline/statistics/index.js";

describe("the Wilson interval", () => {
  // R 4.2.2: prop.test(x, n, correct = FALSE)$conf.int
  it.each([
    [0, 10, 0, 0.277532799862889],
    [1, 10, 0.0178762130950729, 0.404150026795238],
    [5, 10, 0.236593090512564, 0.763406909487436],
    [10, 10, 0.722467200137111, 1],
    [3, 1000, 0.00102078388113862, 0.00878301405350317],
    [81, 263, 0.255288519878274, 0.3662095769828],
    [15, 148, 0.0623863995307363, 0.160487241723308],
    [0, 20, 0, 0.161125158052819],
  ])("of %d in %d agrees with R", (count, of, lower, upper) => {
    const [low, high] = wilsonInterval(count, of) ?? [Number.NaN, Number.NaN];
    expect(low).toBeCloseTo(lower, 12);
    expect(high).toBeCloseTo(upper, 12);
  });
  it.each([1, 7, 20, 1000])("of none in %d begins at 0, of all ends at 1, without a rest of floating point", (of) => {
    expect(wilsonInterval(0, of)?.[0]).toBe(0);
    expect(wilsonInterval(of, of)?.[1]).toBe(1);
  });
  it("of nothing is none", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe("the interval of a part", () => {
  const estimate = ([yes, of, population]: readonly [number, number, number]) => {
    const [lower, upper] = wilsonInterval(yes, of) ?? [0, 0];
    return { value: (population * yes) / of, interval: [population * lower, population * upper] } as const;
  };
  // The paper's formulas as they are printed, in Python.
  it.each([
    [[4, 5, 50], [1, 10, 200], 0.2834768996721924, 0.9182928390618396],
    [[6, 9, 11], [0, 15, 61], 0.3424805071926556, 1],
    [[9, 9, 18], [0, 15, 54], 0.609383432258599, 1],
    [[0, 9, 18], [3, 15, 54], 0, 0.3955261267319711],
  ] as const)("of %j beside %j is recovered from theirs", (part, rest, lower, upper) => {
    const [low, high] = partInterval(estimate(part), estimate(rest));
    expect(low).toBeCloseTo(lower, 9);
    expect(high).toBeCloseTo(upper, 9);
  });
  it("is a point where there is no rest to be estimated", () => {
    expect(partInterval(estimate([3, 5, 20]), { value: 0, interval: [0, 0] })).toEqual([1, 1]);
  });
  it("of nothing beside nothing is all that can be", () => {
    expect(partInterval({ value: 0, interval: [0, 2] }, { value: 0, interval: [0, 3] })).toEqual([0, 1]);
  });
});

describe("Cohen's kappa", () => {
  const first = [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3];
  const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];

  it("agrees with R, irr 0.84.1: kappa2(anxiety ratings of raters 1 and 2, weight = 'unweighted')", () => {
    expect(cohenKappa(first.map((value, index) => [value, second[index]]))).toBeCloseTo(0.119496855345912, 12);
  });
  it("is 1 where coders agree and use more than one value, and none where they could not but agree", () => {
    expect(
      cohenKappa([
        ["y", "y"],
        ["n", "n"],
      ]),
    ).toBe(1);
    expect(
      cohenKappa([
        ["y", "y"],
        ["y", "y"],
      ]),
    ).toBeNull();
    expect(cohenKappa([])).toBeNull();
  });
});
