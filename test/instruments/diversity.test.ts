import { describe, expect, it } from "vitest";
import { statistics } from "../../pipeline/index.js";
import { type DiversityOptions, diversityInstrument } from "../../pipeline/instruments/diversity.js";
import type { Document } from "../../pipeline/model/document.js";
import { readingOf } from "../../pipeline/run/instruments.js";
import { secondInaugural } from "../statistics/second-inaugural.js";
import { cells, tablesOf, text } from "./texts.js";

const diversity = async (documents: readonly Document[], options: DiversityOptions = {}) => [
  ...((await tablesOf(diversityInstrument(readingOf({}), options), documents))[0]?.rows ?? []),
];

/** Words that the program splits as they are given. */
const words = secondInaugural.filter((word) => /^[a-z]+$/.test(word));
const speech = (id: string, from: number, to: number) => text("a", id, words.slice(from, to).join(" "));

describe("diversity", () => {
  it("takes the measures of the words that are read, with their intervals", async () => {
    const rows = await diversity([speech("whole", 0, words.length)]);
    const rowOf = (measure: string) => rows.find((row) => row.measure === measure);
    expect(rows.map(({ measure }) => measure)).toEqual(["mattr", "msttr", "mtld", "hdd", "yule_k", "maas"]);
    const counts = statistics.wordCounts(words);
    expect(rowOf("mattr")?.value).toBe(statistics.mattr(words));
    expect(rowOf("mtld")?.value).toBe(statistics.mtld(words));
    expect(rowOf("hdd")?.value).toBe(statistics.hdd(counts.values()));
    expect(rowOf("yule_k")?.value).toBe(statistics.yuleK(counts.values()));
    expect(rowOf("maas")?.value).toBe(statistics.maas(statistics.typeTokens(words)));
    for (const { value, lower, upper, measure } of rows.filter((row) => row.measure !== "msttr")) {
      expect([measure, Number(lower) < Number(value), Number(value) < Number(upper)]).toEqual([measure, true, true]);
      expect(Number(upper) - Number(value)).toBeCloseTo(Number(value) - Number(lower), 9);
    }
  });

  it("names the variant of MTLD, and takes the other where it is told", async () => {
    const rows = await diversity([speech("whole", 0, 300)], { measures: ["mtld"], mtld: "shen" });
    expect(rows[0]?.value).toBe(statistics.mtld(words.slice(0, 300), statistics.mtldShen));
  });

  it("refuses type-token ratios of unlike lengths, with the way out", async () => {
    const unlike = [speech("long", 0, 300), speech("short", 300, 400)];
    await expect(diversity(unlike, { measures: ["type_token_ratio"] })).rejects.toThrow(
      /from 100 \(short\) to 300 words.*--length shortest/,
    );
    const alike = await diversity([speech("x", 0, 102), speech("y", 102, 202)], { measures: ["type_token_ratio"] });
    expect(alike.map(({ document }) => document)).toEqual(["x", "y"]);
  });

  it("takes all measures of windows of one length", async () => {
    const options = { measures: ["type_token_ratio", "hdd"], length: "shortest" } as const;
    const rows = await diversity([speech("long", 0, 250), speech("short", 300, 400)], options);
    const ttr = (from: number, to: number) =>
      statistics.typeTokenRatio(statistics.typeTokens(words.slice(from, to))) ?? -1;
    expect(rows.map((row) => [row.measure, row.document, row.windows, row.window_length]).slice(0, 3)).toEqual([
      ["type_token_ratio", null, 3, 100],
      ["type_token_ratio", "long", 2, 100],
      ["type_token_ratio", "short", 1, 100],
    ]);
    expect(rows[1]?.value).toBeCloseTo((ttr(0, 100) + ttr(100, 200)) / 2, 12);
    expect(rows[2]).toMatchObject({ value: ttr(300, 400), lower: null });
  });

  it("gives Student's interval of windows", async () => {
    const [row] = await diversity([speech("x", 0, 500)], { measures: ["type_token_ratio"], length: 50 });
    const values = Array.from({ length: 10 }, (_, i) => new Set(words.slice(50 * i, 50 * i + 50)).size / 50);
    const deviation = Math.sqrt(statistics.variance(values) ?? Number.NaN);
    const reach = (statistics.studentReach(0.95, 9) * deviation) / Math.sqrt(10);
    expect(Number(row?.upper) - Number(row?.value)).toBeCloseTo(reach, 12);
  });

  it("draws random windows by a seed, whatever other texts there are", async () => {
    const options = { measures: ["hdd"], length: 60, random: 7, seed: 3 } as const;
    const [one] = await diversity([speech("x", 0, 300)], options);
    const [, again] = await diversity([speech("w", 300, 500), speech("x", 0, 300)].reverse(), options).then((rows) =>
      rows.filter(({ document }) => document !== null),
    );
    expect(again?.value).toBe(one?.value);
    expect((await diversity([speech("x", 0, 300)], { ...options, seed: 4 }))[0]?.value).not.toBe(one?.value);
    expect(one).toMatchObject({ windows: 7, lower: null });
  });

  it("refuses what says nothing", async () => {
    await expect(diversity([speech("x", 0, 20)], { length: "shortest" })).rejects.toThrow(/has 20 words/);
    await expect(diversity([speech("x", 0, 20)], { length: 100 })).rejects.toThrow(/no text has 100 words/);
    expect(
      cells({ name: "", about: "", columns: {}, rows: await diversity([speech("x", 0, 20)]) }, "value")[0],
    ).toEqual([null]);
  });
});
