import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cube, exp2, power, square } from "../../pipeline/statistics/powers.js";

const near = (found: number, wanted: number): void =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-14 * Math.abs(wanted));

describe("powers", () => {
  it("of two are exact where they are whole", () => {
    for (let exponent = -1000; exponent <= 1000; exponent += 1)
      expect(exp2(exponent)).toBe(
        Number.parseFloat(
          exponent >= 0 ? (2n ** BigInt(exponent)).toString() : `${1 / Number(2n ** BigInt(-exponent))}`,
        ),
      );
    expect([exp2(Number.POSITIVE_INFINITY), exp2(Number.NEGATIVE_INFINITY), exp2(0)]).toEqual([
      Number.POSITIVE_INFINITY,
      0,
      1,
    ]);
    expect(exp2(Number.NaN)).toBeNaN();
  });
  it("are those of the runtime but for the last digits", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (x, base) => {
          near(exp2(x), 2 ** x);
          near(power(base, x / 10), base ** (x / 10));
          near(square(x), x ** 2);
          near(cube(x), x ** 3);
        },
      ),
      { seed: 2017, numRuns: 1000 },
    );
    expect([power(3, 4), power(2, -2), power(0, 0.5), power(-2, 3)]).toEqual([81, 0.25, 0, -8]);
  });
});
