import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataOfLine, dataOfLines, lineOfData, linesOfData } from "../../../pipeline/run/shards/data.js";

/** All that a state may be made of, nested as deep as it comes. */
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 8 },
    fc.string(),
    fc.constantFrom('"map" 3', "map", "$", "\n", "\u2028", "__proto__", "\ud800"),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.integer()).map((numbers) => Int32Array.from(numbers)),
    fc.array(fc.double()).map((numbers) => Float64Array.from(numbers)),
    fc.array(tie("data"), { maxLength: 4 }),
    fc.array(fc.tuple(tie("data"), tie("data")), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(fc.string()).map((values) => new Set(values)),
    fc.dictionary(
      fc.string().filter((key) => key !== "$"),
      tie("data"),
      { maxKeys: 4 },
    ),
  ),
}));

describe("data written down", () => {
  it("are the same when they are read again, on one line or on many", () => {
    fc.assert(
      fc.property(data, (one) => {
        expect(lineOfData(dataOfLine(lineOfData(one)))).toBe(lineOfData(one));
        expect(dataOfLine(lineOfData(one))).toEqual(plainObjects(one));
        for (const depth of [0, 1, 5]) {
          const lines = [...linesOfData(one, depth)];
          for (const line of lines) expect(line).not.toContain("\n");
          expect(lineOfData(dataOfLines(lines[Symbol.iterator]()))).toBe(lineOfData(one));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("tell maps from objects, and each kind of number from the others", () => {
    const all = [new Map([["a", 1]]), { a: 1 }, -0, 0, Number.NaN, -1 / 0, Int32Array.of(1), Float64Array.of(1), [1]];
    expect(dataOfLine(lineOfData(all))).toStrictEqual(all);
    expect(dataOfLines(linesOfData(all))).toStrictEqual(all);
  });

  it("stand on lines of their own where they are deep", () => {
    const state = new Map([
      [
        "own",
        {
          labels: new Map([
            [
              "hedge",
              new Map([
                ["text 1", 3],
                ["text 2", 4],
              ]),
            ],
          ]),
        },
      ],
    ]);
    expect(Math.max(...Array.from(linesOfData(state), (line) => line.length))).toBeLessThan(12);
  });

  it("are an error where they are none, or end too early", () => {
    for (const no of [() => 1, new Date(0), Symbol("a"), 1n, { $: 1 }, undefined])
      expect(() => lineOfData([no])).toThrow("cannot be written down");
    expect(() => dataOfLines(['"list" 2', "1"].values())).toThrow(SyntaxError);
  });
});

/** Objects without a prototype are read as plain ones. */
function plainObjects(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(plainObjects);
  if (one instanceof Map) return new Map(Array.from(one, ([key, value]) => [plainObjects(key), plainObjects(value)]));
  if (typeof one !== "object" || one === null || one instanceof Set || ArrayBuffer.isView(one)) return one;
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, plainObjects(value)]));
}
