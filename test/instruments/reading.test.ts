import { beforeAll, describe, expect, it } from "vitest";
import { formOf, passagesOf, type Reading, type TextRead } from "../../pipeline/instruments/reading.js";
import type { Layers } from "../../pipeline/model/layers.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { readerOf } from "../../pipeline/run/explore.js";

const all: Reading = { zones: ["body"], voice: "all", matchCase: false };
let layersOf: (text: string, voices?: boolean) => TextRead;
beforeAll(async () => {
  const lexicons = await readLexicons();
  const [plain, withVoices] = await Promise.all([readerOf([]), readerOf(["voices"])]);
  const made = [plain(lexicons), withVoices(lexicons)] as const;
  layersOf = (text, voices = false) => {
    const document = documentOf("a", text);
    return { document, layers: made[voices ? 1 : 0](document) };
  };
});
const wordsOf = (text: string, reading: Partial<Reading> = {}, voices = false) =>
  [...passagesOf(layersOf(text, voices), { ...all, ...reading })].map(({ words }) => words.map(({ word }) => word));

describe("passagesOf", () => {
  it("gives words sentence by sentence, clitics joined and hyphens split", () => {
    expect(wordsOf("China’s well-known aims, in 2017, can't fail. The U.S. agrees.")).toEqual([
      ["china's", "well", "known", "aims", "in", "2017", "can't", "fail"],
      ["the", "u.s.", "agrees"],
    ]);
  });
  it("has one word for both encodings of an accent", () => {
    expect(wordsOf("A café, a cafe\u0301.")).toEqual([["a", "caf\u00e9", "a", "caf\u00e9"]]);
  });
  it("keeps capitals where they are asked for", () => {
    expect(wordsOf("China may talk.", { matchCase: true })).toEqual([["China", "may", "talk"]]);
  });
  it("ends where words are left out because of their voice", () => {
    const text = "Xi said that “China will never yield” and that “talks will always help”.";
    expect(wordsOf(text, { voice: "quoted" }, true)).toEqual([
      ["china", "will", "never", "yield"],
      ["talks", "will", "always", "help"],
    ]);
    expect(wordsOf(text, { voice: "own" }, true).flat()).not.toContain("yield");
  });
  it("has spans of the untouched text, and words like any object's own properties", () => {
    const read = layersOf("A constructor met __proto__ and toString 😀 at noon.");
    for (const { words } of passagesOf(read, all)) {
      for (const one of words) expect(read.document.text.slice(one.start, one.end).toLowerCase()).toBe(one.word);
    }
    expect(wordsOf("constructor toString").flat()).toEqual(["constructor", "tostring"]);
  });
  it("reads the zones that are asked for", () => {
    const document = documentOf("a", "# Talks\n\nChina agrees.");
    expect(document.zones.length).toBeGreaterThan(0);
    expect(wordsOf("China agrees.", { zones: ["title"] })).toEqual([]);
  });
});

it("a word has the form in which it is counted", () => {
  const word = { start: 0, end: 5, word: "talks", lemma: "talk", pos: "NOUN" } as const;
  expect((["word", "lemma", "pos", "word_pos"] as const).map((form) => formOf(word, form))).toEqual([
    "talks",
    "talk",
    "NOUN",
    "talks_NOUN",
  ]);
});

it("only the stages that are needed are run", async () => {
  const lexicons = await readLexicons();
  const layers = (await readerOf([]))(lexicons)(documentOf("a", "China may talk."));
  expect(Object.keys(layers as Partial<Layers>).sort()).toEqual(["paragraphs", "sentences", "tokens"]);
});
