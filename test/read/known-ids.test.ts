import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idsOfFiles, knownIds } from "../../pipeline/read/known-ids.js";

describe("ids that were met", () => {
  it("are known again by the number of the first, as a map knows them", () => {
    const ids = fc.array(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "", "a", "\uD800", "\uDC00")),
    );
    fc.assert(
      fc.property(ids, (all) => {
        const [known, map] = [knownIds(), new Map<string, number>()];
        for (const [number, id] of all.entries()) {
          expect(known.note(id, number)).toBe(map.get(id) ?? null);
          if (!map.has(id)) map.set(id, number);
        }
      }),
    );
  });
  it("are as many as there are", () => {
    const known = knownIds();
    for (let id = 0; id < 20_000; id += 1) expect(known.note(`text ${id}`, id)).toBeNull();
    for (let id = 0; id < 20_000; id += 1) expect(known.note(`text ${id}`, 0)).toBe(id);
  });
  it("tell the file that has them", () => {
    const { note } = idsOfFiles();
    expect([note("x", "a.jsonl"), note("y", "b.jsonl"), note("x", "a.jsonl"), note("y", "c.jsonl")]).toEqual([
      null,
      null,
      "a.jsonl",
      "b.jsonl",
    ]);
  });
});
