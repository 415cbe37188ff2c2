import { describe, expect, it } from "vitest";
import type { Answer } from "../../../pipeline/compare/analysis/answers.js";
import { type Evidence, judge } from "../../../pipeline/compare/analysis/judged.js";
import type { Interval } from "../../../pipeline/statistics/index.js";

/** An answer in which all speaks for a difference, but for what is told. */
const answer = (
  told: Partial<Answer> & { readonly p?: number; readonly counts?: readonly [number, number] } = {},
): Answer => {
  const { p = 0.01, counts = [60, 20], ...rest } = told;
  const side = (count: number, minimumCount: number) => ({
    count,
    base: 1000,
    rate: count,
    interval: null,
    wilson: null,
    minimumCount,
  });
  return {
    question: { layer: "stance", label: "hedge", voice: "headline", choice: 0, modes: [0, 1], numbers: [0] },
    target: side(counts[0], 35),
    reference: side(counts[1], 90),
    difference: counts[0] - counts[1],
    differenceInterval: null,
    newcombe: null,
    logRatioWalter: Math.log2((counts[0] + 0.5) / (counts[1] + 0.5)),
    logRatioHardie: null,
    logRatioInterval: [0.8, 2.4],
    logRatio99: [0.3, 2.9],
    percentDifference: null,
    percentInterval: null,
    method: "bca",
    fisherP: 0.001,
    midP: 0.001,
    logLikelihood: 20,
    permutation: { p, smallestP: 0.0001, exact: false, divisions: 10_000 },
    ...rest,
  };
};
const texts: Evidence = {
  unit: "text",
  q: null,
  secondP: 0.01,
  meanDifference: 12,
  others: [],
  coverage: null,
  passages: [],
};
const blocks: Evidence = { ...texts, unit: "paragraph", meanDifference: null };
const passage = (fisherPWithout: number) => ({
  place: { text: "a", start: 0, end: 10 },
  onTarget: true,
  hits: 5,
  base: 100,
  excess: 3,
  fisherPWithout,
});
const verdict = (of: Answer, by: Evidence) => judge(of, by).verdict;
const wide: Interval = [-3, 1.5];

describe("a verdict on corpora", () => {
  it("is `differs` only if every check agrees", () => {
    expect(verdict(answer(), texts)).toBe("differs");
    expect(verdict(answer({ p: 0.06 }), texts)).toBe("suggestive");
    expect(verdict(answer({ logRatioInterval: [-0.1, 2] }), texts)).toBe("suggestive");
    expect(verdict(answer({ fisherP: 0.2 }), texts)).toBe("suggestive");
    expect(verdict(answer(), { ...texts, secondP: 0.06 })).toBe("suggestive");
    expect(verdict(answer(), { ...texts, secondP: null })).toBe("suggestive");
    expect(verdict(answer(), { ...texts, meanDifference: -1 })).toBe("suggestive");
    expect(verdict(answer(), { ...texts, others: [answer({ counts: [1, 20] })] })).toBe("suggestive");
  });
  it("asks own words and all words for the sign of the difference, which the ½ of a log ratio can turn", () => {
    const own = answer({ counts: [1, 0], logRatioWalter: -0.7 });
    expect(verdict(answer(), { ...texts, others: [own] })).toBe("differs");
  });
  it("takes the corrected p of a family in place of the raw one", () => {
    expect(verdict(answer({ p: 0.04 }), { ...texts, q: 0.09 })).toBe("suggestive");
    expect(verdict(answer({ p: 0.04, logRatioInterval: wide }), { ...texts, q: 0.09 })).toBe("too_few_to_tell");
    expect(verdict(answer({ p: 0.04 }), { ...texts, q: 0.05 })).toBe("differs");
  });
  it("asks for 99 % where 95 % was measured to cover too little", () => {
    const narrow = answer({ logRatio99: [-0.2, 3] });
    expect(verdict(narrow, { ...texts, coverage: 0.94 })).toBe("differs");
    expect(verdict(narrow, { ...texts, coverage: 0.92 })).toBe("suggestive");
  });
  it("lets no interval speak where a side has no hit", () => {
    const none = answer({ counts: [60, 0] });
    expect(verdict(none, texts)).toBe("differs");
    expect(verdict(answer({ counts: [60, 0], p: 0.2 }), texts)).toBe("too_few_to_tell");
  });
  it("is a bound where neither speaks and the interval is narrow, else too few", () => {
    const quiet = answer({ p: 0.5, counts: [50, 48], logRatioInterval: [-0.5, 0.7], fisherP: 0.8 });
    expect(judge(quiet, texts)).toMatchObject({ verdict: "no_difference_larger_than" });
    expect(judge(quiet, texts).largestRatio).toBeCloseTo(2 ** 0.7, 12);
    const loud = answer({ p: 0.5, counts: [50, 48], logRatioInterval: [-1.1, 0.7], fisherP: 0.8 });
    const found = judge(loud, texts);
    expect(found.verdict).toBe("too_few_to_tell");
    expect(found.needs?.onTarget).toBe(true);
    expect(found.needs?.hits).toBeGreaterThan(50);
  });
  it("takes the interval at 99 % for its bound too where 95 % was measured to cover too little", () => {
    const quiet = answer({
      p: 0.5,
      counts: [50, 48],
      logRatioInterval: [-0.5, 0.7],
      logRatio99: [-0.7, 0.9],
      fisherP: 0.8,
    });
    expect(judge(quiet, { ...texts, coverage: 0.92 }).largestRatio).toBeCloseTo(2 ** 0.9, 12);
    const wider = { ...quiet, logRatio99: [-0.9, 1.1] as const };
    expect(verdict(wider, { ...texts, coverage: 0.94 })).toBe("no_difference_larger_than");
    expect(verdict(wider, { ...texts, coverage: 0.92 })).toBe("too_few_to_tell");
  });
});

describe("a verdict on one text against one", () => {
  it("is stable only if paragraphs, sentences and the rest of the text agree", () => {
    expect(verdict(answer(), { ...blocks, passages: [passage(0.01)] })).toBe("stable_within_these_texts");
    expect(verdict(answer(), { ...blocks, passages: [passage(0.2)] })).toBe("hangs_on_few_passages");
    const few = [passage(0.01), passage(0.03), passage(0.06)];
    expect(verdict(answer({ p: 0.2 }), { ...blocks, passages: few })).toBe("hangs_on_few_passages");
    expect(verdict(answer(), { ...blocks, passages: few, secondP: 0.3 })).toBe("hangs_on_few_passages");
    expect(verdict(answer({ logRatioInterval: [-0.1, 3] }), { ...blocks, passages: few })).toBe(
      "hangs_on_few_passages",
    );
  });
  it("hangs on no passages where more than three would have to go, or none is known that would do", () => {
    const many = [passage(0.01), passage(0.02), passage(0.03), passage(0.06)];
    for (const passages of [many, [passage(0.01)], []]) {
      expect(verdict(answer({ p: 0.2 }), { ...blocks, passages })).toBe("too_few_to_tell");
    }
  });
  it("is too few wherever even Fisher's p is above .05, and says what the richer side needs", () => {
    const found = judge(answer({ counts: [6, 0], fisherP: 0.186 }), blocks);
    expect(found).toEqual({ verdict: "too_few_to_tell", largestRatio: null, needs: { hits: 35, onTarget: true } });
    expect(judge(answer({ counts: [0, 6], fisherP: 0.186 }), blocks).needs).toEqual({ hits: 90, onTarget: false });
  });
});
