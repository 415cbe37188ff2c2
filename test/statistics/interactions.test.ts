import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interactionOfCells, interactions } from "../../pipeline/statistics/association/index.js";
import { expectNear, hostileWords } from "./near.js";

describe("λ and z of a table", () => {
  // quanteda.textstats 0.97: textstat_collocations(tokens(x), size = 2 or 3, min_count = 2, smoothing = 0.5) on Kennedy's and
  // Roosevelt's inaugural addresses, *they have* and *it is the*; cells counted over windows without punctuation.
  it("agree with quanteda on two and three words", () => {
    const two = interactionOfCells([2869, 7, 16, 7]);
    expectNear(two?.lambda, 5.15853269664188);
    expectNear(two?.z, 9.01239412860299);
    const three = interactionOfCells([2351, 20, 22, 3, 170, 0, 0, 4]);
    expectNear(three?.lambda, 5.147475580094);
    expectNear(three?.z, 2.39808125583666);
  });
  it("is none where a cell is empty and nothing is added to it", () => {
    expect(interactionOfCells([3, 0, 1, 2], { smoothing: 0 })).toBeNull();
  });
});

/** Cells by looking at every window, as the definition has it. */
const cellsByHand = (documents: readonly (readonly string[])[], words: readonly string[]): readonly number[] => {
  const cells = Array.from({ length: 2 ** words.length }, () => 0);
  for (const document of documents) {
    for (let start = 0; start + words.length <= document.length; start += 1) {
      const index = words.reduce((bits, word, place) => bits | (Number(document[start + place] === word) << place), 0);
      cells[index] = (cells[index] ?? 0) + 1;
    }
  }
  return cells;
};

describe("sequences of words", () => {
  it("have the λ of their table, whatever their words are", () => {
    const document = fc.array(fc.constantFrom(...hostileWords), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 4 }), fc.constantFrom(2, 3, 4), (documents, size) => {
        for (const { words, count, lambda, z } of interactions(documents, { sizes: [size], least: 1 })) {
          const cells = cellsByHand(documents, words);
          expect(count).toBe(cells.at(-1));
          const theirs = interactionOfCells(cells);
          expect(lambda).toBeCloseTo(theirs?.lambda ?? Number.NaN, 9);
          expect(z).toBeCloseTo(theirs?.z ?? Number.NaN, 9);
        }
      }),
      { numRuns: 60 },
    );
  });
  it("go over no parting word and no end of a document, and leave out removed ones", () => {
    const found = interactions([["a", "b", ".", "a", "b"], ["b", "a", "", "a", "b"], ["b"]], {
      least: 1,
      parts: (word) => word === ".",
      removed: (word) => word === "",
    });
    expect(found.map(({ words, count }) => [words.join(" "), count])).toEqual([
      ["a b", 3],
      ["b a", 1],
    ]);
  });
  it("say how many share a word with a longer one", () => {
    // textstat_collocations(tokens(". a b c . a b . a b c"), size = 2:3): *a b* stands twice in *a b c*.
    const words = ". a b c . a b . a b c".split(" ");
    const found = interactions([words], { sizes: [2, 3], parts: (word) => word === "." });
    expect(found.map(({ words, count, nested }) => [words.join(" "), count, nested])).toEqual([
      ["a b c", 2, 0],
      ["a b", 3, 2],
      ["b c", 2, 2],
    ]);
  });
  it("of nothing are none", () => {
    expect(interactions([])).toEqual([]);
    expect(interactions([[], ["one"]], { least: 1 })).toEqual([]);
  });
});
