import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keynessMeasures } from "../../pipeline/instruments/keyness/measures.js";
import type { KeynessOptions } from "../../pipeline/instruments/keyness/options.js";
import { keynessOfWords, type WordsOfText } from "../../pipeline/instruments/keyness.js";
import type { Cell } from "../../pipeline/model/table.js";
import { documentOf } from "../../pipeline/read/document.js";
import { keyness } from "../../pipeline/run/instruments.js";
import {
  chiSquared,
  conservativeLogRatio,
  deviationOfProportions,
  effectSizeEll,
  fisherExact,
  fourCells,
  keynessBic,
  logLikelihood,
  logRatioHardie,
  logRatioWalter,
  mutualInformation,
  oddsRatio,
  percentDifference,
  priorLogOdds,
  riskRatio,
  simpleMaths,
} from "../../pipeline/statistics/index.js";

type Cells = Readonly<Record<string, Cell>>;

const contrast = { target: "a", reference: "b" };
const everything: KeynessOptions = { minCount: 1, minRange: 1, resamples: 99 };

const texts = (sides: Readonly<Record<string, readonly string[]>>): readonly WordsOfText[] =>
  Object.entries(sides).flatMap(([side, of]) =>
    of.map((text, index) => ({ id: `${side}${index}`, side, words: text.split(" ") })),
  );

const rowsOf = (
  of: readonly WordsOfText[],
  options: KeynessOptions = everything,
  over = contrast,
): readonly Cells[] => [...keynessOfWords(of, over, options).rows];

const small = texts({
  a: ["we may talk and talk we may", "we must talk now and then", "they may not talk to us"],
  b: ["they must go now", "they must not go to war", "war war war and then they go"],
});

const rowOf = (item: string, options?: KeynessOptions): Cells => {
  const row = rowsOf(small, options).find((one) => one.item === item);
  if (row === undefined) throw new Error(`no row ${item}`);
  return row;
};

describe("a row of keyness", () => {
  const counts = { targetCount: 4, targetBase: 19, referenceCount: 0, referenceBase: 17 };
  const must = { targetCount: 1, targetBase: 19, referenceCount: 2, referenceBase: 17 };
  it("has counts, ranges and rates of a corpus that a hand can count", () => {
    expect(rowOf("talk")).toMatchObject({
      key_of: "a",
      target_count: 4,
      reference_count: 0,
      target_range: 3,
      reference_range: 0,
      target_rate: (1000 * 4) / 19,
      reference_rate: 0,
    });
    expect(rowOf("war")).toMatchObject({ key_of: "b", target_count: 0, reference_count: 4, reference_range: 2 });
  });
  it("has the statistics of these counts", () => {
    const items = new Set(small.flatMap(({ words }) => words)).size;
    for (const [item, of] of [["talk", counts] as const, ["must", must] as const]) {
      const both = of.targetCount + of.referenceCount;
      const g2 = logLikelihood(of);
      const least = (Math.min(of.targetBase, of.referenceBase) * both) / 36;
      const interval = riskRatio(of, 1 - 0.05 / items)?.interval;
      expect(rowOf(item)).toMatchObject({
        conservative_log_ratio: conservativeLogRatio(of, { comparisons: items }),
        log_ratio_hardie: logRatioHardie(of),
        log_ratio_walter: logRatioWalter(of),
        log_ratio_lower: interval ? Math.log2(interval[0]) : null,
        percent_difference: percentDifference(of),
        odds_ratio: oddsRatio(fourCells(of))?.ratio ?? null,
        log_likelihood_two_terms: g2?.twoTerms.statistic,
        log_likelihood_four_terms: g2?.fourTerms.statistic,
        log_likelihood_williams: g2?.williams.statistic,
        chi_squared: chiSquared(fourCells(of))?.pearson.statistic,
        chi_squared_yates: chiSquared(fourCells(of))?.yates.statistic,
        fisher_exact: fisherExact(fourCells(of)).twoSided,
        keyness_bic: keynessBic(g2?.fourTerms.statistic ?? 0, 36),
        effect_size_ell: effectSizeEll(g2?.twoTerms.statistic ?? 0, 36, least),
        simple_maths: simpleMaths(of),
        prior_log_odds_z: priorLogOdds(of, { word: both, all: 36 })?.z,
        prior_log_odds: priorLogOdds(of, { word: both, all: 36 })?.delta,
      });
    }
  });
  it("has keyness and dispersion of texts", () => {
    const ofTexts = logLikelihood({ targetCount: 3, targetBase: 3, referenceCount: 0, referenceBase: 3 });
    expect(rowOf("talk").text_dispersion_keyness).toBe(ofTexts?.twoTerms.statistic);
    const dp = deviationOfProportions({ counts: [2, 1, 1], sizes: [7, 6, 6] });
    expect(rowOf("talk").target_deviation_of_proportions).toBeCloseTo(dp ?? NaN, 12);
    expect(rowOf("talk").reference_deviation_of_proportions).toBeNull();
    // Of 20 divisions of six texts this one and its mirror image set three texts with the word against three without.
    expect(rowOf("they").text_permutation_test).toBeGreaterThan(0.05);
  });
  it("has mutual information from the floor on, k and a prior as told", () => {
    expect(rowOf("talk").mi).toBeNull();
    const table = { joint: 4, single: [4, 19], total: 36 };
    expect(rowOf("talk", { ...everything, pmiFloor: 4 }).mi).toBe(mutualInformation(table));
    expect(rowOf("talk", { ...everything, k: 100 }).simple_maths).toBe(simpleMaths(counts, { k: 100 }));
    const prior = { word: (500 * 4) / 36, all: 500 };
    expect(rowOf("talk", { ...everything, priorWeight: 500 }).prior_log_odds_z).toBe(priorLogOdds(counts, prior)?.z);
  });
});

describe("keyness", () => {
  const words = fc.array(fc.constantFrom("may", "must", "talk", "war", "we", "they", "go", "constructor"), {
    minLength: 1,
    maxLength: 20,
  });
  const side = fc.array(words, { minLength: 1, maxLength: 4 });
  it("is negated, and turned round, when target and reference are swapped", () => {
    fc.assert(
      fc.property(side, side, (one, other) => {
        const of = [
          ...one.map((list, index) => ({ id: `x${index}`, side: "a", words: list })),
          ...other.map((list, index) => ({ id: `y${index}`, side: "b", words: list })),
        ];
        const there = rowsOf(of);
        const back = rowsOf(of, everything, { target: "b", reference: "a" }).toReversed();
        expect(back.map(({ item }) => item)).toEqual(there.map(({ item }) => item));
        for (const [index, row] of there.entries()) {
          const turned = back[index] ?? {};
          for (const name of [
            "conservative_log_ratio",
            "log_ratio_hardie",
            "log_ratio_walter",
            "prior_log_odds",
            "prior_log_odds_z",
          ]) {
            expect(0 - Number(turned[name])).toBe(Number(row[name]) + 0);
          }
          for (const name of ["text_permutation_test", "log_likelihood_four_terms", "fisher_exact", "key_of"]) {
            expect(turned[name]).toBe(row[name]);
          }
          expect(turned.reference_deviation_of_proportions).toBe(row.target_deviation_of_proportions);
        }
      }),
      { numRuns: 60 },
    );
  });
  it("is sorted by the conservative effect, and the order of texts changes nothing", () => {
    const rows = rowsOf(small);
    const effects = rows.map((row) => Number(row.conservative_log_ratio));
    expect(effects).toEqual(effects.toSorted((x, y) => y - x));
    expect(rowsOf(small.toReversed())).toEqual(rows);
  });
  it("counts any text as a word", () => {
    const odd = ["constructor", "__proto__", "toString", "😀", "\0", "hasOwnProperty", ""];
    const rows = rowsOf([
      { id: "1", side: "a", words: [...odd, ...odd] },
      { id: "2", side: "b", words: odd },
    ]);
    expect(rows.map(({ item }) => item).toSorted()).toEqual(odd.toSorted());
    for (const row of rows) expect(row).toMatchObject({ target_count: 2, reference_count: 1, key_of: null });
  });
  it("compares what passes the floors, and divides the level by their number", () => {
    const table = keynessOfWords(small, contrast, { minCount: 3, minRange: 2 });
    const rows = [...table.rows];
    expect(rows.map(({ item }) => item).toSorted()).toEqual(["and", "go", "may", "must", "talk", "they", "war", "we"]);
    expect(table.notes?.join(" ")).toContain("Compared: 8 items of 13 items (words)");
    expect(table.notes?.join(" ")).toContain("Bonferroni: 1 − 0.00625 for each");
    const talk = { targetCount: 4, targetBase: 19, referenceCount: 0, referenceBase: 17 };
    const row = rows.find(({ item }) => item === "talk");
    expect(row?.conservative_log_ratio).toBe(conservativeLogRatio(talk, { comparisons: 8 }));
  });
  it("says of one text against one that nothing is inferred", () => {
    const table = keynessOfWords(texts({ a: ["may may may"], b: ["must must may"] }), contrast, everything);
    expect(table.notes?.some((note) => note.startsWith("One text against one: no inference."))).toBe(true);
    for (const row of table.rows) {
      expect(row).toMatchObject({ text_permutation_test: null, fisher_exact: null, text_dispersion_keyness: null });
      expect(row.target_deviation_of_proportions).toBeNull();
    }
  });
  it("refuses a side without texts or words", () => {
    expect(() => rowsOf(texts({ a: ["may"] }))).toThrow('no text is on the side "b"');
    expect(() => rowsOf([...texts({ a: ["may"] }), { id: "b", side: "b", words: [] }])).toThrow("has no words");
  });
  it("makes n-grams in flat numbers, inside a text", () => {
    const rows = rowsOf(small, { ...everything, of: "ngram", size: 3 });
    expect(rows.find(({ item }) => item === "they must go")).toMatchObject({
      reference_count: 1,
      reference_rate: 1000 / 11,
    });
    expect(rows.some(({ item }) => item === "we may we")).toBe(false);
  });
  it("gives lockwords: the whole interval lies within the bound, the surest first", () => {
    const list = (the: number, rest: string): string => `${"the ".repeat(the)}${"of ".repeat(400)}${rest}`.trim();
    const of = texts({ a: [list(400, "war ".repeat(90))], b: [list(390, "peace ".repeat(90))] });
    const table = keynessOfWords(of, contrast, { ...everything, lockwords: true });
    expect(table.name).toBe("lockwords");
    expect([...table.rows].map(({ item }) => item)).toEqual(["of", "the"]);
    for (const row of table.rows) {
      expect(Number(row.log_ratio_lower)).toBeGreaterThan(-0.5);
      expect(Number(row.log_ratio_upper)).toBeLessThan(0.5);
    }
    const none = keynessOfWords(of, contrast, { ...everything, lockwords: true, bound: 0.05 });
    expect([...none.rows]).toEqual([]);
  });
});

it("measures of two counts stand alone, as a table has them", () => {
  const counts = { targetCount: 19, targetBase: 1000, referenceCount: 7, referenceBase: 2000 };
  const measures = keynessMeasures(counts, { comparisons: 50, interval: "exact" });
  expect(measures.conservative_log_ratio).toBe(conservativeLogRatio(counts, { comparisons: 50, interval: "exact" }));
  expect(measures.mi).toBe(mutualInformation({ joint: 19, single: [26, 1000], total: 3000 }));
});

describe("keyness of texts", () => {
  const documents = [
    { ...documentOf("1", "We may talk. They must not talk of war."), side: "a" },
    { ...documentOf("2", "China may talk. We may listen."), side: "a" },
    { ...documentOf("3", "They must go. It was said that “we may go”."), side: "b" },
    { ...documentOf("4", "They must never go to war."), side: "b" },
  ];
  const countsOf = async (options: Parameters<typeof keyness>[1]) => {
    const [table] = await keyness(documents, { ...everything, ...options });
    return new Map([...(table?.rows ?? [])].map((row) => [row.item, [row.target_count, row.reference_count]] as const));
  };
  it("takes lemmas, parts of speech and labels", async () => {
    expect((await countsOf({ of: "lemma" })).get("go")).toEqual([0, 3]);
    expect((await countsOf({ of: "pos" })).get("AUX")).toEqual([4, 4]);
    expect((await countsOf({ of: "stance" })).get("obligation")).toEqual([1, 2]);
    expect((await countsOf({ of: "actors" })).get("cn")).toEqual([1, 0]);
  });
  it("leaves out the voices that are not asked for", async () => {
    expect((await countsOf({})).get("may")).toEqual([3, 1]);
    expect((await countsOf({ voice: "headline" })).get("may")).toEqual([3, 0]);
  });
  it("does not run n-grams over sentences", async () => {
    const counts = await countsOf({ of: "ngram" });
    expect(counts.get("may talk")).toEqual([2, 0]);
    expect(counts.has("talk they")).toBe(false);
  });
  it("sets each side against the others where contrasts say so, and refuses to guess", async () => {
    const three = [...documents, { ...documentOf("5", "Nobody may go."), side: "c" }];
    await expect(keyness(three, everything)).rejects.toThrow("keyness needs two sides");
    const contrasts = ["a", "b", "c"].map((target) => ({ target, reference: "rest" }));
    const [table] = await keyness(three, { ...everything, contrasts });
    const go = [...(table?.rows ?? [])].filter(({ item }) => item === "go");
    expect(go.map(({ target, target_count, reference_count }) => [target, target_count, reference_count])).toEqual([
      ["a", 0, 4],
      ["b", 3, 1],
      ["c", 1, 3],
    ]);
  });
});
