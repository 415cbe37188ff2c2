import { describe, expect, it } from "vitest";
import { type BaseUnit, basesOf, isBaseOf } from "../../pipeline/compare/bases.js";
import { countedWords, countedZones } from "../../pipeline/compare/counted.js";
import { bases } from "../../pipeline/model/inference.js";
import { annotated } from "../made/annotated.js";
import { counting, opEd } from "../made/opinions.js";

const unitsOf = (made = opEd, zones = countedZones(made.document, counting)): readonly BaseUnit[] =>
  basesOf(made).filter(({ zone }) => zones.has(zone));
const count = (units: readonly BaseUnit[], base: string, mode?: string): number =>
  units
    .filter((unit) => unit.base === base && (mode === undefined || unit.mode === mode))
    .reduce((sum, unit) => sum + unit.count, 0);

describe("bases", () => {
  it("count words as the tables of counts do", () => {
    const { own, reported, quoted } = countedWords(opEd, counting);
    expect(count(unitsOf(), "words")).toBe(own + reported + quoted);
  });
  it("leave out zones that are not counted, inlays, modifiers and parts of names", () => {
    expect(count(unitsOf(), "words")).toBe(10);
    expect(count(unitsOf(), "sentences")).toBe(2);
    expect(count(unitsOf(), "mentions")).toBe(1);
    const all = unitsOf(opEd, new Set([0, 1]));
    expect(["words", "sentences", "mentions"].map((base) => count(all, base))).toEqual([13, 3, 2]);
  });
  it("tell the voice, the sentence and the paragraph of each", () => {
    const made = annotated({
      id: "a",
      side: "op-ed",
      zones: [{ role: "body", text: "Talks go on. He says: War is near. So it goes." }],
      actors: [{ words: "He", label: "x" }],
      quotations: [{ words: "War is near.", label: "direct" }],
    });
    const units = unitsOf(made);
    expect(
      units.filter(({ base }) => base === "sentences").map(({ at, mode, sentence }) => [at, mode, sentence]),
    ).toEqual([
      [0, "own", 0],
      [13, "own", 1],
      [35, "own", 2],
    ]);
    expect(count(units, "words", "quoted")).toBe(3);
    expect(units.filter(({ base }) => base === "mentions")).toEqual([
      { base: "mentions", count: 1, at: 13, mode: "own", sentence: 1, paragraph: 0, zone: 0 },
    ]);
  });
  it("have hits of every label against words and sentences, modality against verbs, single actors against mentions", () => {
    const of = (layer: string, label: string) => bases.filter((base) => isBaseOf(base, { layer, label }));
    expect(of("stance", "hedge")).toEqual(["words", "sentences", "verbs"]);
    expect(of("stance", "deny")).toEqual(["words", "sentences"]);
    expect(of("actors", "cn")).toEqual(["words", "sentences", "mentions"]);
    expect(of("actors", "all")).toEqual(["words", "sentences"]);
    expect(of("frames", "power")).toEqual(["words", "sentences"]);
  });
});
