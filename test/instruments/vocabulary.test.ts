import { describe, expect, it } from "vitest";
import { statistics } from "../../pipeline/index.js";
import { type VocabularyOptions, vocabularyInstrument } from "../../pipeline/instruments/vocabulary.js";
import type { Document } from "../../pipeline/model/document.js";
import { readingOf } from "../../pipeline/run/instruments.js";
import { cells, hostile, tablesOf, text } from "./texts.js";

const vocabulary = async (documents: readonly Document[], options: VocabularyOptions) =>
  tablesOf(vocabularyInstrument(readingOf({}), options), documents);

const texts = [
  text("a", "a2", "War and peace and war."),
  text("a", "a1", "Peace is near."),
  text("b", "b1", "War is near, war is here."),
];

describe("vocabulary", () => {
  it("lists words by frequency, with ranks and document frequencies", async () => {
    const [table] = await vocabulary(texts, {});
    expect(cells(table, "side", "word", "rank", "frequency", "document_frequency").slice(0, 5)).toEqual([
      ["a", "and", 1, 2, 1],
      ["a", "peace", 1, 2, 2],
      ["a", "war", 1, 2, 1],
      ["a", "is", 4, 1, 1],
      ["a", "near", 4, 1, 1],
    ]);
  });

  it("tells sizes, spectrum and growth of each side, its texts in the order of their ids", async () => {
    const [sizes, spectrum, growth] = await vocabulary(texts, { show: ["sizes", "spectrum", "growth"], points: 2 });
    expect(cells(sizes, "side", "tokens", "types", "hapax_legomena", "dis_legomena")).toEqual([
      ["a", 8, 5, 2, 3],
      ["b", 6, 4, 2, 2],
    ]);
    expect(cells(spectrum, "side", "frequency", "types", "tokens").slice(0, 2)).toEqual([
      ["a", 1, 2, 2],
      ["a", 2, 3, 6],
    ]);
    expect(cells(growth, "side", "tokens", "types", "hapax_legomena").slice(0, 2)).toEqual([
      ["a", 4, 4, 4],
      ["a", 8, 5, 2],
    ]);
  });

  it("tells what two sides share", async () => {
    const [overlap] = await vocabulary(texts, { show: ["overlap"] });
    const [row] = [...(overlap?.rows ?? [])];
    expect(row).toMatchObject({ target: "a", reference: "b", shared_types: 3, jaccard_similarity: 3 / 6 });
    expect([row?.target_coverage, row?.reference_coverage]).toEqual([4 / 8, 5 / 6]);
    await expect(vocabulary(texts.slice(0, 2), { show: ["overlap"] })).rejects.toThrow(/takes two sides/);
  });

  it("tells readability of sides and texts, with the error of the syllable counter beside", async () => {
    const [table] = await vocabulary([...texts, text("b", "b2", "Security in 2017.")], { show: ["readability"] });
    expect(cells(table, "side", "document", "words", "sentences", "syllables", "polysyllables")).toEqual([
      ["a", null, 8, 2, 8, 0],
      ["a", "a1", 3, 1, 3, 0],
      ["a", "a2", 5, 1, 5, 0],
      ["b", null, 8, 2, 11, 1],
      ["b", "b1", 6, 1, 6, 0],
      ["b", "b2", 2, 1, 5, 1],
    ]);
    const [, , , row] = [...(table?.rows ?? [])];
    expect(row?.flesch).toBe(statistics.flesch({ words: 8, sentences: 2, syllables: 11 }));
    expect(table?.notes?.join(" ")).toContain("2.7 in 1,000");
  });

  it("counts words that are names of an object's own properties", async () => {
    const [table] = await vocabulary([text("constructor", "toString", hostile)], {});
    const counts = new Map(cells(table, "word", "frequency") as [string, number][]);
    expect([counts.get("constructor"), counts.get("tostring")]).toEqual([3, 1]);
  });
});
