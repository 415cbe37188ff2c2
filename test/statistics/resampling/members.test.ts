import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sparseColumn } from "../../../pipeline/statistics/index.js";
import { noMembers, putMembers, sumMembers } from "../../../pipeline/statistics/resampling/members.js";

describe("members of the first group", () => {
  it("are summed up in each division, one column or two at once", () => {
    const drawn = fc.integer({ min: 1, max: 40 }).chain((units) =>
      fc.record({
        values: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -9, max: 9 })), {
          minLength: units,
          maxLength: units,
        }),
        divisions: fc.array(fc.array(fc.nat(1), { minLength: units, maxLength: units }), {
          minLength: 1,
          maxLength: 9,
        }),
      }),
    );
    fc.assert(
      fc.property(drawn, ({ values, divisions }) => {
        const members = noMembers(values.length, divisions.length);
        for (const [at, division] of divisions.entries()) putMembers(members, at, Uint8Array.from(division));
        const column = sparseColumn(values);
        const [alone, first, second] = [0, 1, 2].map(() => new Float64Array(divisions.length));
        if (alone === undefined || first === undefined || second === undefined) return;
        sumMembers(column, members, alone);
        const doubled = { at: column.at, value: column.value.map((value) => 2 * value) };
        sumMembers(column, members, first, { column: doubled, into: second });
        const sums = divisions.map((division) =>
          division.reduce((sum, one, unit) => sum + one * (values[unit] ?? 0), 0),
        );
        expect([...alone]).toEqual(sums);
        expect([...first]).toEqual(sums);
        expect([...second]).toEqual(sums.map((sum) => 2 * sum));
      }),
    );
  });
  it("have room for few divisions of many units, and for all of few", () => {
    expect(noMembers(100, 1000).room).toBe(1000);
    expect(noMembers(8_000_000, 10_000).room).toBe(8);
  });
});
