import { describe, expect, it } from "vitest";
import type { Provenance, Report } from "../../pipeline/model/report.js";
import { basisChanges } from "../../pipeline/prove/basis-changes.js";
import { basisLines } from "../../pipeline/write/basis-lines.js";
import { reportOf } from "../made/tabulate.js";

const made = reportOf();
const entries = [
  { lexicon: "stance/hedges", entry: "hedge.may", sha256: "aa" },
  { lexicon: "stance/hedges", entry: "hedge.likely", sha256: "bb" },
];
const withBasis = (changes: Partial<Provenance>): Report => ({
  ...made,
  provenance: { ...made.provenance, entries, lexicons: new Map([["stance/hedges", "1"]]), ...changes },
});
const names = { before: "before", after: "after" };
const lines = (one: Partial<Provenance>, two: Partial<Provenance>, all = false): readonly string[] =>
  basisLines(basisChanges(withBasis(one), withBasis(two)), names, all);

describe("what two reports were made from", () => {
  it("is the same, or told in words", () => {
    expect(lines({}, {})).toEqual([]);
  });
  it("names versions, inputs and settings with both values", () => {
    const one = { inputs: [{ path: "a.txt", sha256: "f".repeat(64) }], settings: new Map([["seed", 1]]) };
    const two = {
      inputs: [{ path: "a.txt", sha256: "0".repeat(64) }],
      settings: new Map([["seed", 2]]),
      program: { name: "counterpoint", version: "9.9.9" },
    };
    expect(lines(one, two)).toEqual([
      "program counterpoint: 0.0.0 before, 9.9.9 after",
      "input a.txt has changed: sha256 ffffffffffff… before, 000000000000… after",
      "setting seed: 1 before, 2 after",
    ]);
  });
  it("tells of lists what only one has", () => {
    const [one, two] = [
      ["body", "title"],
      ["body", "note"],
    ].map((zones) => ({ settings: new Map([["zones", zones]]) }));
    expect(lines(one ?? {}, two ?? {})).toEqual(["setting zones: after without title; with note"]);
  });
  it("names the entry of a lexicon that changed, came or went", () => {
    const lexicons = new Map([["stance/hedges", "2"]]);
    const changed = [
      { ...entries[0], sha256: "cc" },
      { lexicon: "stance/hedges", entry: "hedge.new", sha256: "dd" },
    ];
    expect(lines({}, { lexicons, entries: changed as typeof entries })).toEqual([
      "lexicon stance/hedges has changed: sha256 1… before, 2… after",
      "  entry hedge.likely: before only",
      "  entry hedge.may has changed",
      "  entry hedge.new: after only",
    ]);
  });
  it("says where no entry differs, and where none can be named", () => {
    const lexicons = new Map([["stance/hedges", "2"]]);
    expect(lines({}, { lexicons }).at(-1)).toBe(
      "  no entry differs in what it says: comments or the order were changed",
    );
    const { entries: _, ...provenance } = withBasis({ lexicons }).provenance;
    const unknown = basisChanges(withBasis({}), { ...made, provenance });
    expect(basisLines(unknown, names, false).at(-1)).toContain("which entry cannot be told");
  });
  it("says of an entry that it was switched off", () => {
    const told = lines({}, { entries: entries.slice(0, 1), settings: new Map([["without", ["hedge.likely"]]]) });
    expect(told).toContain("  entry hedge.likely: before only, elsewhere switched off");
  });
  it("lists twenty entries of a file, or all", () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      lexicon: "x",
      entry: `hedge.${String(index).padStart(2, "0")}`,
      sha256: "a",
    }));
    expect(lines({}, { entries: [...entries, ...many] })).toHaveLength(22);
    expect(lines({}, { entries: [...entries, ...many] }, true)).toHaveLength(31);
  });
});
