import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cooccurrences,
  documentFrequencies,
  entropy,
  frequencyList,
  frequencyRanks,
  frequencySpectrum,
  growthRate,
  kSkipNgrams,
  legomena,
  ngrams,
  vocabularyGrowth,
  wordCounts,
} from "../../pipeline/statistics/frequency/index.js";
import { expectNear, hostileWords } from "./near.js";
import { secondInaugural } from "./second-inaugural.js";

describe("word counts", () => {
  it("are right for any text as a word", () => {
    const twice = [...hostileWords, ...hostileWords];
    expect([...wordCounts(twice)]).toEqual(hostileWords.map((word) => [word, 2]));
    expect([...documentFrequencies([twice, hostileWords, []])]).toEqual(hostileWords.map((word) => [word, 2]));
  });
  it("make a list whose ties share the least rank, by first occurrence", () => {
    // textstat_frequency(dfm(tokens(c("b a b", "c b d d")))) of quanteda.textstats: b 3, d 2, a 1, c 1.
    const list = frequencyList([
      ["b", "a", "b"],
      ["c", "b", "d", "d"],
    ]);
    expect(list.map(({ word, count, rank, documents }) => [word, count, rank, documents])).toEqual([
      ["b", 3, 1, 2],
      ["d", 2, 2, 1],
      ["a", 1, 3, 1],
      ["c", 1, 3, 1],
    ]);
    expect(frequencyList([])).toEqual([]);
  });
  it("are ranked as R's rank(-x, ties.method = …)", () => {
    const values = [3, 1, 3, 2, 1];
    expect([...frequencyRanks(values, { ties: "min" })]).toEqual([1, 4, 1, 3, 4]);
    expect([...frequencyRanks(values, { ties: "max" })]).toEqual([2, 5, 2, 3, 5]);
    expect([...frequencyRanks(values, { ties: "average" })]).toEqual([1.5, 4.5, 1.5, 3, 4.5]);
    expect([...frequencyRanks(values, { ties: "first" })]).toEqual([1, 4, 2, 3, 5]);
    expect([...frequencyRanks(values, { ties: "dense" })]).toEqual([1, 3, 1, 2, 3]);
  });
  it("have hapaxes and a spectrum", () => {
    const counts = [...wordCounts(["a", "b", "a", "c", "c", "d"]).values()];
    expect(legomena(counts)).toBe(2);
    expect(legomena(counts, { times: 2 })).toBe(2);
    expect([...frequencySpectrum([...counts, 0])]).toEqual([
      [2, 2],
      [1, 2],
    ]);
  });
});

describe("n-grams", () => {
  const joined = (...args: Parameters<typeof ngrams<string>>) => [...ngrams(...args)].map((words) => words.join("_"));
  const four = ["a", "b", "c", "d"];
  it("come in the order of quanteda: tokens_ngrams(x, n = 1:2), tokens_ngrams(x, n = 2, skip = 0:1)", () => {
    expect(joined(four, { sizes: [1, 2] })).toEqual(["a", "b", "c", "d", "a_b", "b_c", "c_d"]);
    expect(joined(four, { skips: [0, 1] })).toEqual(["a_b", "a_c", "b_c", "b_d", "c_d"]);
  });
  it("skip between each two neighbours: tokens_skipgrams(x, n = 3, skip = 0:1)", () => {
    expect(joined([...four, "e"], { sizes: [3], skips: [0, 1] })).toEqual([
      "a_b_c",
      "a_b_d",
      "a_c_d",
      "a_c_e",
      "b_c_d",
      "b_c_e",
      "b_d_e",
      "c_d_e",
    ]);
  });
  it("or skip so many altogether, by the paper's worked example", () => {
    // Guthrie et al. (2006), section 2: "Insurgents killed in ongoing fighting" has 9 2-skip bi-grams and 10 2-skip tri-grams.
    const sentence = "insurgents killed in ongoing fighting".split(" ");
    expect([...kSkipNgrams(sentence, 2, 2)]).toHaveLength(9);
    expect([...kSkipNgrams(sentence, 3, 2)]).toHaveLength(10);
    expect([...kSkipNgrams(sentence, 3, 0)]).toEqual([...ngrams(sentence, { sizes: [3] })]);
  });
  it("are none of too few words, nor of no size", () => {
    expect(joined(["a"], { sizes: [0, 2, 3] })).toEqual([]);
    expect([...kSkipNgrams([], 2, 2)]).toEqual([]);
  });
});

describe("co-occurrence", () => {
  it("is seen from each word, in one document, as fcm(context = 'window', tri = FALSE) of quanteda", () => {
    const found = cooccurrences([["a", "b", "a", "c"], ["c"]], { window: 2 });
    const rows = [...found].map(([word, row]) => [word, Object.fromEntries(row)]);
    expect(Object.fromEntries(rows)).toEqual({ a: { b: 2, a: 2, c: 1 }, b: { a: 2, c: 1 }, c: { a: 1, b: 1 } });
  });
  it("has an order, a weight and a choice of words", () => {
    const words = ["a", "b", "a"];
    const ordered = cooccurrences([words], { window: 2, ordered: true, weight: (distance) => 1 / distance });
    expect([ordered.get("a")?.get("a"), ordered.get("a")?.get("b"), ordered.get("b")?.get("a")]).toEqual([0.5, 1, 1]);
    expect(cooccurrences([words], { window: 2, only: new Set(["a"]) }).has("b")).toBe(false);
  });
  it("is the same both ways without order, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostileWords), { maxLength: 60 }), fc.nat(6), (words, window) => {
        const found = cooccurrences([words], { window });
        for (const [a, row] of found) for (const [b, count] of row) expect(found.get(b)?.get(a)).toBe(count);
      }),
    );
  });
});

describe("growth and entropy", () => {
  it("grow to the whole vocabulary", () => {
    const curve = vocabularyGrowth(secondInaugural, { points: 7 });
    expect(curve.map(({ tokens }) => tokens)).toEqual([100, 200, 300, 399, 499, 599, 699]);
    expect(curve.at(-1)?.types).toBe(336);
    const last = curve.at(-1);
    expect(last && growthRate(last)).toBe((last?.hapaxes ?? 0) / 699);
    expect(last?.hapaxes).toBe(legomena(wordCounts(secondInaugural).values()));
    expect(vocabularyGrowth([])).toEqual([]);
    expect(vocabularyGrowth(["a", "a"], { points: 9 })).toEqual([
      { tokens: 1, types: 1, hapaxes: 1 },
      { tokens: 2, types: 1, hapaxes: 0 },
    ]);
  });
  it("agree with textstat_entropy(dfm, 'documents', base = 2) of quanteda", () => {
    expectNear(entropy(wordCounts(secondInaugural).values()), 7.49268691068404);
    expect(entropy([1, 1, 1, 1])).toBe(2);
    expect(entropy([5, 0])).toBe(0);
    expect(entropy([2, 2, 2], { base: 3 })).toBeCloseTo(1, 12);
    expect(entropy([])).toBeNull();
  });
});
