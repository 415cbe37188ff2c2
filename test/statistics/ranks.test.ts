import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ranks, ties } from "../../pipeline/statistics/tests/ranks.js";

/** A value's rank by counting all others. */
const rankOf = (value: number, values: readonly number[]): number =>
  values.filter((one) => one < value).length + (values.filter((one) => one === value).length + 1) / 2;

const values = fc.array(fc.oneof(fc.constantFrom(0, -0, 1, -1, 2.5), fc.double({ noNaN: true })), { maxLength: 30 });

describe("ranks", () => {
  it("are those of counting how many are less", () => {
    fc.assert(
      fc.property(values, (all) => {
        expect(ranks(all)).toEqual(all.map((value) => rankOf(value, all)));
      }),
    );
  });
});

describe("ties", () => {
  it("are how many share each value, from the least", () => {
    fc.assert(
      fc.property(values, (all) => {
        const distinct = [...new Set(all)].sort((a, b) => a - b);
        const counts = distinct.map((value) => all.filter((one) => one === value).length);
        expect(ties(all)).toEqual(counts.filter((count) => count > 1));
      }),
    );
  });
});
