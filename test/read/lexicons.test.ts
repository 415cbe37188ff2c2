import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { faultOf, madeFolder } from "../made/folder.js";
import { smallSet } from "../made/lexicon-set.js";

let shipped = "";
beforeAll(async () => {
  shipped = await smallSet();
});
afterAll(() => rm(shipped, { recursive: true, force: true }));

describe("another set of lexicons", () => {
  it("takes the place of the shipped one, with hashes of its own", async () => {
    const { stance, frames, actors, designations, files } = await readLexicons({ shipped });
    expect([...stance, ...frames].map(({ id, lexicon }) => `${lexicon}: ${id}`)).toEqual([
      "stance/hedges: hedge.perhaps",
      "frames/power: power.sway",
    ]);
    expect([...actors, ...designations]).toEqual([]);
    expect([...files.keys()]).toEqual([
      "actors/designations",
      "actors/words",
      "frames/power",
      "language/abbreviations",
      "language/irregular-verbs",
      "language/modal-clauses",
      "language/negation",
      "portrayal/trajectories",
      "quotations/words",
      "stance/hedges",
    ]);
    const all = await readLexicons();
    expect(files.get("language/negation")).toBe(all.files.get("language/negation"));
    expect(files.get("stance/hedges")).not.toBe(all.files.get("stance/hedges"));
    expect((await readLexicons({ shipped: `${shipped}/` })).stance).toEqual(stance);
  });

  it("has all that the shipped one has, or is a Fault that says what is missing", async () => {
    const folder = await madeFolder({ "stance/hedges.yaml": "label: hedge\nsource: made\nentries: []\n" });
    expect(await faultOf(() => readLexicons({ shipped: folder }))).toBe(
      `${folder}: is no set of lexicons: frames is missing; it needs all that pipeline/lexicons has`,
    );
  });
});

describe("a lexicon file that would take the program down is a Fault in one line:", () => {
  it.each([
    [
      "aliases without end",
      `a: &a [${"x, ".repeat(9)}]\nb: &b [${"*a, ".repeat(9)}]\nc: &c [${"*b, ".repeat(9)}]\nd: [${"*c, ".repeat(9)}]\n`,
      /Excessive alias count/,
    ],
    ["brackets without end", `entries: ${"[".repeat(100_000)}`, /is nested more than 100 deep/],
    ["a list in a list in a list", "- ".repeat(50_000), /is nested more than 100 deep/],
    ["keys that every object has", "source: x\nentries: []\n__proto__: { a: b }\nconstructor: c\n", /unknown key /],
  ])("%s", async (_, yaml, message) => {
    const path = join(await madeFolder(), "bad.yaml");
    await writeFile(path, yaml);
    const told = await faultOf(() => readLexicons({ shipped, extra: [path] }));
    expect(told).toMatch(message);
    expect(told).not.toContain("\n");
  });
});
