import { describe, expect, it } from "vitest";
import { ngrams as ngramsOfTexts, statistics } from "../../pipeline/index.js";
import { type NgramsOptions, ngramsInstrument } from "../../pipeline/instruments/ngrams.js";
import type { Document } from "../../pipeline/model/document.js";
import { type InstrumentOptions, readingOf } from "../../pipeline/run/instruments.js";
import { cells, hostile, tablesOf, text } from "./texts.js";

const ngrams = async (texts: readonly Document[], options: NgramsOptions & InstrumentOptions = {}) =>
  tablesOf(ngramsInstrument(readingOf(options), options), texts);

const two = [
  text("a", "a1", "The old treaty holds. The old treaty failed."),
  text("a", "a2", "A new treaty failed."),
  text("b", "b1", "The old treaty holds."),
];

describe("ngrams", () => {
  it("counts by side, with rate, range and dispersion, and never over the end of a sentence", async () => {
    const [table] = await ngrams(two, { sizes: [2] });
    const rows = cells(table, "side", "ngram", "rank", "frequency", "range", "texts");
    expect(rows.slice(0, 4)).toEqual([
      ["a", "old treaty", 1, 2, 1, 2],
      ["a", "the old", 1, 2, 1, 2],
      ["a", "treaty failed", 1, 2, 2, 2],
      ["a", "a new", 4, 1, 1, 2],
    ]);
    expect(rows.map(([, ngram]) => ngram)).not.toContain("holds the");
    const [, , failed] = [...(table?.rows ?? [])];
    expect(failed?.rate).toBeCloseTo((1000 * 2) / 12, 12);
    const parts = { counts: [1, 1], sizes: [8, 4] };
    expect(failed?.deviation_of_proportions).toBeCloseTo(statistics.deviationOfProportions(parts) ?? -1, 12);
    expect(cells(table, "side", "deviation_of_proportions").at(-1)).toEqual(["b", null]);
  });

  it("runs over sentences where it is told, but not over what is left out", async () => {
    const across = await ngrams(two.slice(0, 1), { across: true });
    expect(cells(across[0], "ngram").flat()).toContain("holds the");
    const quoted = [text("a", "q", "He said that “we will stay”. They left.")];
    const own = await ngrams(quoted, { across: true, voice: "own" });
    expect(cells(own[0], "ngram").flat()).not.toContain("that they");
  });

  it("counts as the statistic does on given words, skips and sizes too", async () => {
    const words = ["one", "two", "three", "two", "one", "two"];
    const [table] = await ngrams([text("a", "x", words.join(" "))], { sizes: [2, 3], skips: [0, 2] });
    const wanted = new Map<string, number>();
    for (const ngram of statistics.ngrams(words, { sizes: [2, 3], skips: [0, 2] }))
      wanted.set(ngram.join(" "), (wanted.get(ngram.join(" ")) ?? 0) + 1);
    expect(new Map(cells(table, "ngram", "frequency") as [string, number][])).toEqual(wanted);
  });

  it("takes parts of speech, mixtures and patterns", async () => {
    const texts = [text("a", "x", "The old treaty of the former king was a bad treaty.")];
    const of = async (options: object) => cells((await ngrams(texts, options))[0], "ngram").flat();
    expect(await of({ pattern: "ADJ NOUN" })).toEqual(["bad treaty", "former king", "old treaty"]);
    expect(await of({ pattern: "the * t*" })).toEqual(["the old treaty"]);
    expect(await of({ pattern: "BE (a|the)" })).toEqual(["was a"]);
    expect(await of({ pattern: "*/ADJ treaty/NOUN|PROPN", of: "pos" })).toEqual(["ADJ NOUN"]);
    expect(await of({ sizes: [4], of: "mixed" })).toContain("the ADJ NOUN of");
  });

  it("is a function of the library", async () => {
    const [table] = await ngramsOfTexts(two, { sizes: [3] });
    expect([...(table?.rows ?? [])]).toEqual([...((await ngrams(two, { sizes: [3] }))[0]?.rows ?? [])]);
    await expect(ngramsOfTexts(two, { pattern: "" })).rejects.toThrow(/is empty/);
  });

  it("leaves out what is rare, and says so", async () => {
    const [table] = await ngrams(two, { minCount: 2, minRange: 2 });
    expect(cells(table, "side", "ngram")).toEqual([["a", "treaty failed"]]);
    expect(table?.notes?.join(" ")).toMatch(/rarer than 2 in a side.*fewer than 2 texts/);
  });

  it("counts words that are names of an object's own properties", async () => {
    const [table] = await ngrams([text("__proto__", "constructor", hostile)], { sizes: [1] });
    const counts = new Map(cells(table, "ngram", "frequency") as [string, number][]);
    expect([counts.get("constructor"), counts.get("tostring"), counts.get("hasownproperty")]).toEqual([3, 1, 1]);
    expect(cells(table, "side")[0]).toEqual(["__proto__"]);
  });

  it("is the same in whatever order texts come", async () => {
    const [there] = await ngrams(two, { sizes: [1, 2] });
    const [back] = await ngrams([...two].reverse(), { sizes: [1, 2] });
    expect([...(back?.rows ?? [])]).toEqual([...(there?.rows ?? [])]);
  });

  it.each([
    [{ pattern: "old/ADJEKTIV treaty" }, /no slot/],
    [{ pattern: " " }, /is empty/],
    [{ pattern: "ADJ NOUN", sizes: [3] }, /has 2 slots/],
    [{ voice: "cn.xi" }, /no words in the voice "cn.xi"/],
    [{ zones: ["caption"] }, /no words in zones caption/],
  ])("refuses %j", async (options, message) => {
    await expect(ngrams(two, options)).rejects.toThrow(message);
  });
});
