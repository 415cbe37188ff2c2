import { describe, expect, it } from "vitest";
import { dispersionMeasures, equalSizes } from "../../pipeline/instruments/dispersion/measures.js";
import { densitiesOf, stripOf } from "../../pipeline/instruments/dispersion/strip.js";
import { dispersionOfWords } from "../../pipeline/instruments/dispersion.js";
import { soughtLabel } from "../../pipeline/instruments/sought.js";
import { documentOf } from "../../pipeline/read/document.js";
import { dispersion } from "../../pipeline/run/instruments.js";
import {
  carrollD2,
  deviationOfProportions,
  juillandD,
  klDispersion,
  normedDeviationOfProportions,
  normedKlDispersion,
  reducedFrequencies,
  rosengrenS,
} from "../../pipeline/statistics/index.js";
import { positionStrips } from "../../pipeline/write/index.js";

const text = (id: string, words: string, side = "a") => ({ id, side, words: words.split(" ") });
const three = [text("2", "b a b a"), text("1", "a b"), text("3", "c c c")];

describe("dispersion of given words", () => {
  const rowsOf = (options: Parameters<typeof dispersionOfWords>[1]) => [...dispersionOfWords(three, options).rows];
  it("has the statistics of the counts in texts, which stand in the order of their ids", () => {
    const row = rowsOf({ minCount: 1 }).find(({ item }) => item === "a");
    const parts = { counts: [1, 2, 0], sizes: [2, 4, 3] };
    expect(row).toMatchObject({
      side: "a",
      text: null,
      frequency: 3,
      parts: 3,
      range: 2,
      deviation_of_proportions: deviationOfProportions(parts),
      normed_deviation_of_proportions: normedDeviationOfProportions(parts),
      juilland_d: juillandD(parts),
      carroll_d2: carrollD2([0.5, 0.5, 0]),
      rosengren_s: rosengrenS(parts),
      average_reduced_frequency: reducedFrequencies([0, 3, 5], 9)?.arf,
      kl_dispersion: klDispersion(parts),
      normed_kl_dispersion: normedKlDispersion(parts),
      juilland_sd: "population",
    });
  });
  it("takes the other standard deviation where it is asked to, and names it", () => {
    const row = rowsOf({ minCount: 1, deviation: "sample" }).find(({ item }) => item === "a");
    const parts = { counts: [1, 2, 0], sizes: [2, 4, 3] };
    expect(row).toMatchObject({ juilland_d: juillandD(parts, { deviation: "sample" }), juilland_sd: "sample" });
  });
  it("cuts each text into equal parts", () => {
    const words = text("t", "a a a b b b b b b b");
    const [row] = [...dispersionOfWords([words], { parts: 3, minCount: 3 }).rows].filter(({ item }) => item === "a");
    expect(equalSizes(10, 3)).toEqual([3, 3, 4]);
    expect(row).toMatchObject({
      text: "t",
      parts: 3,
      range: 1,
      deviation_of_proportions: deviationOfProportions({ counts: [3, 0, 0], sizes: [3, 3, 4] }),
    });
  });
  it("refuses one part or two, with the reason and what to ask instead", () => {
    const two = three.slice(0, 2);
    expect(() => dispersionOfWords(two)).toThrow(/over 2 texts a side says no more than .*WORD TEXTS --parts 10/);
    expect(() => dispersionOfWords(three, { parts: 2 })).toThrow(/over 2 parts/);
    expect(() => dispersionOfWords([text("1", "a", "a"), text("2", "a", "b")])).toThrow(/over one text a side/);
    expect(() => dispersionOfWords(three, { parts: 99 })).toThrow("no text has 99 words");
  });
  it("counts any text as a word", () => {
    const odd = ["constructor", "__proto__", "toString", "😀", "\0"];
    const rows = dispersionOfWords(
      ["1", "2", "3"].map((id) => ({ id, side: "a", words: odd })),
      { minCount: 3 },
    ).rows;
    for (const row of rows) expect(row).toMatchObject({ frequency: 3, range: 3, deviation_of_proportions: 0 });
    expect([...rows].length).toBe(5);
  });
});

it("measures stand alone", () => {
  const spread = { counts: [1, 2], sizes: [5, 5], positions: [0, 5, 7] };
  expect(dispersionMeasures(spread)).toMatchObject({ frequency: 3, parts: 2, range: 2 });
});

it("strips are as high as parts are full", () => {
  expect(densitiesOf([0, 1, 9], 10, 5)).toEqual([2, 0, 0, 0, 1]);
  expect(stripOf([8, 4, 0, 1], 8)).toBe("█▄·▁");
});

describe("dispersion of texts", () => {
  const documents = [
    documentOf("1", "Perhaps they will talk. They must go. China may wait. They must not. It will be so."),
  ];
  it("tells where words and labels stand, with strips for people", async () => {
    const sought = [{ kind: "words", pattern: "must", byLemma: false } as const, soughtLabel("stance", "hedge")];
    const [table, strips] = await dispersion(documents, { sought, parts: 4, strip: 6 });
    expect([...(table?.rows ?? [])].map(({ item, frequency }) => [item, frequency])).toEqual([
      ["must", 2],
      ["stance:hedge", 2],
    ]);
    // 17 words; must is the sixth and the twelfth, the hedges are the first and the ninth.
    expect([...(strips?.rows ?? [])].map(({ strip }) => strip)).toEqual(["·█·█··", "█·█···"]);
    if (strips === undefined) throw new Error("there are strips");
    const lines = [...positionStrips(strips, { colour: false, rows: 40 })];
    expect(lines[1]).toBe("1  ·█·█··  2\n");
    const [, coloured] = positionStrips(strips, { colour: true, rows: 40 });
    expect(coloured).toContain("\x1b[31m█\x1b[0m");
  });
  it("tells all of a kind", async () => {
    const [table, more] = await dispersion(documents, { of: "stance", parts: 4, minCount: 1 });
    expect([...(table?.rows ?? [])].map(({ item }) => item)).toContain("obligation");
    expect(more).toBeUndefined();
  });
});
