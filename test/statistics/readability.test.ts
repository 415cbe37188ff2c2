import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  automatedReadability,
  colemanLiau,
  colemanLiauGrade,
  daleChall,
  flesch,
  fleschKincaid,
  fog,
  fogNri,
  fogPsk,
  forcast,
  linsearWrite,
  lix,
  rix,
  smog,
  strain,
  syllables,
  type TextCounts,
} from "../../pipeline/statistics/readability/index.js";
import { expectNear } from "./near.js";

// quanteda.textstats 0.97: textstat_readability(x, measure = …, intermediate = TRUE) on Lincoln's second inaugural address.
const counts: TextCounts = {
  words: 701,
  sentences: 26,
  syllables: 1004,
  polysyllables: 75,
  monosyllables: 498,
  characters: 3145,
  longWords: 135,
  difficultWords: 130,
};

describe("readability", () => {
  it.each([
    ["Flesch", flesch(counts), 58.3015634258751],
    ["Flesch.Kincaid", fleschKincaid(counts), 11.8254279600571],
    ["FOG", fog(counts), 15.0642159552288],
    ["FOG.PSK, its constant multiplied", fogPsk(counts, { constant: "multiplied" }), 8.3071503403709],
    ["FOG.NRI, per 100 words", fogNri(counts, { per: "100 words" }), 113.221346153846],
    ["SMOG", smog(counts), 12.8317171132408],
    ["SMOG.C", smog(counts, { variant: "c" }), 12.4336788376364],
    ["SMOG.simple", smog(counts, { variant: "simple" }), 12.3026050941906],
    ["ARI", automatedReadability(counts), 13.1819389882585],
    ["Coleman.Liau.grade", colemanLiauGrade(counts), 9.48145590347332],
    ["Coleman.Liau.short", colemanLiau(counts), 9.48245363766048],
    ["Dale.Chall", daleChall(counts, { variant: "new" }), 27.7788494458466],
    ["Dale.Chall.old", daleChall(counts), 7.90203767145836],
    ["LIW", lix(counts), 46.2197410292988],
    ["RIX", rix(counts), 5.19230769230769],
    ["Linsear.Write, easy words taken off", linsearWrite(counts, { easy: "taken off" }), 11.5384615384615],
    ["FORCAST", forcast(counts), 9.34379457917261],
    ["Strain", strain(counts), 11.5846153846154],
  ])("agrees with quanteda: %s", (_, ours, theirs) => {
    expectNear(ours, theirs);
  });
  it("adds and divides as the papers do unless told", () => {
    expect(fogPsk(counts)).toBeCloseTo(3.068 + 0.0877 * (701 / 26) + 9.84 * (75 / 701), 12);
    expect(fogNri(counts)).toBeCloseTo(((626 + 3 * 75) / 26 - 3) / 2, 12);
    expect(linsearWrite(counts)).toBeCloseTo((626 + 3 * 75) / 26, 12);
  });
  it("is none without words or sentences", () => {
    const none = { ...counts, words: 0, sentences: 0 };
    for (const of of [flesch, fleschKincaid, fog, fogPsk, fogNri, automatedReadability, colemanLiau, daleChall, lix]) {
      expect(of(none)).toBeNull();
    }
    for (const of of [smog, rix, forcast, linsearWrite, strain]) expect(of(none)).toBeNull();
  });
});

describe("syllables", () => {
  // As the CMU Pronouncing Dictionary has them, in one of its readings.
  it.each([
    [1, "the strength changed loved league vague friend school through eyed yacht"],
    [
      2,
      "courses wishes agreed people going being table settled quiet union nation special rhythm purely safeguard lion",
    ],
    [3, "government unwanted required radio desire criticize area idea everyone homelessness"],
    [4, "political negotiate immediate society situation experience material military criticism January"],
    [5, "international cooperation possibility university"],
    [6, "responsibility"],
  ])("%d each: %s", (number, words) => {
    expect(words.split(" ").map((word) => [word, syllables(word)])).toEqual(
      words.split(" ").map((word) => [word, number]),
    );
  });
  it("are counted in parts of a word, with what an apostrophe adds", () => {
    const words = ["state-of-the-art", "isn't", "don't", "church's", "nation's", "naïve", "O'Neill", "d'Estaing"];
    expect(words.map(syllables)).toEqual([4, 2, 1, 2, 2, 2, 2, 2]);
    expect(["", "2017", "行为", "—"].map(syllables)).toEqual([null, null, null, null]);
  });
  it("are at least one, of any word with a letter, at once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (word) => {
        const number = syllables(word);
        if (number !== null) expect(number).toBeGreaterThanOrEqual(1);
        else expect(word).not.toMatch(/[a-z]/i);
      }),
    );
    for (const part of ["a", "be", "bcd", "x'", "e-"]) expect(syllables(part.repeat(50_000))).toBeGreaterThanOrEqual(1);
  });
});
