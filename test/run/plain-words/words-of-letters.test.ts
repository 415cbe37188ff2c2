import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import model from "wink-eng-lite-web-model";
import { passagesOf, type Reading } from "../../../pipeline/instruments/reading.js";
import { documentOf } from "../../../pipeline/read/document.js";
import { readLexicons } from "../../../pipeline/read/lexicons.js";
import { readerOf } from "../../../pipeline/run/explore.js";
import { wordsOfLetters } from "../../../pipeline/run/plain-words/words-of-letters.js";

const reading: Reading = { zones: ["body"], voice: "all", matchCase: false };
let wordsTagged: (text: string) => readonly string[];
beforeAll(async () => {
  const layersOf = (await readerOf([]))(await readLexicons());
  wordsTagged = (text) => {
    const document = documentOf("a", text);
    const passages = [...passagesOf({ document, layers: layersOf(document) }, reading)];
    return passages.flatMap(({ words }) => words.map(({ word }) => word));
  };
});

/** All letters that wink-nlp knows by heart. */
const { core } = model as unknown as {
  core: () => { features: { lexeme: { hash: Readonly<Record<string, unknown>> } } };
};
const known = Object.keys(core().features.lexeme.hash);

const someWord = fc.oneof(
  fc.constantFrom(...known.filter((letters) => /^[A-Za-z]{2,}$/.test(letters))),
  fc.stringMatching(/^[A-Za-z]{1,12}$/),
  fc.constantFrom("USD", "AUDIT", "US", "XD", "http", "cannot", "gonna", "dont", "Mr", "etc", "anti", "O", "am"),
);
const mark = fc.constantFrom("", "", "", ..."\"“”()[]{},!;?:.…’'");
const stretch = fc
  .tuple(
    mark,
    fc.array(someWord, { minLength: 1, maxLength: 3 }),
    fc.constantFrom("-", "--", "–", "—", "'"),
    fc.constantFrom("", "", "'s", "’s", "'LL", "’ll", "'re", "’re", "’ve", "'ve", "'d", "’d", "'m", "’m", "n't", "'"),
    mark,
    mark,
  )
  .map(([before, words, joint, clitic, behind, last]) => before + words.join(joint) + clitic + behind + last);

describe("words that letters and marks alone tell", () => {
  it("are those of the tokens", () => {
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 12 }), (stretches) => {
        const told = stretches.filter((one) => wordsOfLetters(one) !== null);
        expect(wordsTagged(`So ${told.join(" ")}`)).toEqual([
          "so",
          ...told.flatMap((one) => wordsOfLetters(one) ?? []),
        ]);
      }),
      { numRuns: 2000, seed: 7 },
    );
  }, 120_000);

  it("are those of all that wink-nlp knows by heart, abbreviations and words with dashes", () => {
    const marked = known.filter((letters) => !/^[A-Za-z]+$/.test(letters) && wordsOfLetters(letters) !== null);
    expect(marked.length).toBeGreaterThan(100);
    for (const one of marked) expect([one, wordsOfLetters(one)]).toEqual([one, wordsTagged(one)]);
    expect(known.filter((letters) => /^[A-Za-z]{2,}\.$/.test(letters)).filter(wordsOfLetters)).toEqual([]);
  }, 120_000);

  it.each([
    ["peace,", ["peace"]],
    ["“War", ["war"]],
    ["co-operation's)", ["co", "operation's"]],
    ["war—peace", ["war", "peace"]],
    ["Ended.”", ["ended"]],
    ["I", ["i"]],
    ["etc.", null],
    ["U.S.", null],
    ["don’t", null],
    ["5", null],
    ["café", null],
  ])("of %s", (one, words) => expect(wordsOfLetters(one)).toEqual(words));
});
