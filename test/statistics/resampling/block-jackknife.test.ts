import { describe, expect, it } from "vitest";
import { blockJackknife, mean, studentReach, variance } from "../../../pipeline/statistics/index.js";

describe("blockJackknife", () => {
  const values = [3, 5, 4, 8, 6, 7];
  const without = values.map((_, left) => mean(values.filter((_value, index) => index !== left)));

  it("is Student's interval for a mean", () => {
    // R: t.test(c(3, 5, 4, 8, 6, 7))$conf.int is 3.536686 7.463314.
    const found = blockJackknife(mean(values), without);
    expect(found?.standardError).toBeCloseTo(Math.sqrt((variance(values) ?? Number.NaN) / values.length), 12);
    expect(found?.interval[0]).toBeCloseTo(3.536686, 5);
    expect(found?.interval[1]).toBeCloseTo(7.463314, 5);
    const narrow = blockJackknife(mean(values), without, { level: 0.5 });
    expect((narrow?.interval[1] ?? 0) - 5.5).toBeCloseTo(studentReach(0.5, 5) * (found?.standardError ?? 0), 12);
  });

  it("says nothing where a figure is missing, or nothing can be left out", () => {
    expect(blockJackknife(null, [1, 2])).toBeNull();
    expect(blockJackknife(1, [1, null])).toBeNull();
    expect(blockJackknife(1, [1])).toBeNull();
  });
});
