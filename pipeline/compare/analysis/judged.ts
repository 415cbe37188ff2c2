import type { Unit } from "../../model/inference.js";
import type { Verdict } from "../../model/verdict.js";
import type { Answer } from "./answers.js";
import type { Passage } from "./passages.js";

/** What a verdict is given by, beside the answer itself. */
export interface Evidence {
  readonly unit: Unit;
  /** Benjamini–Hochberg q of the permutation test, null outside families. */
  readonly q: number | null;
  /** p of the sentences of one text against one; of Brunner and Munzel for texts; of the sign test for pairs. */
  readonly secondP: number | null;
  /** Mean rate of the target's units less that of the reference's. */
  readonly meanDifference: number | null;
  /** The same question for own words alone and for all words. */
  readonly others: readonly Answer[];
  /** Measured coverage of the interval, null where none was measured. */
  readonly coverage: number | null;
  readonly passages: readonly Passage[];
}

/** A verdict with the figure that its words need. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Of `no_difference_larger_than`: the largest ratio that the interval holds, 1 or more. */
  readonly largestRatio: number | null;
  /** Of `too_few_to_tell`: hits that the side with the higher rate needs at the least, and whether that is the target. */
  readonly needs: { readonly hits: number; readonly onTarget: boolean } | null;
}

/** Up to this p a test speaks for a difference. */
const level = 0.05;

/** An interval whose measured coverage is less than this promises too much. */
const fairCoverage = 0.93;

const isLow = (p: number | null): boolean => p !== null && p <= level;

const signOf = (value: number | null): number => Math.sign(value ?? 0);

/** True if the interval of the log ratio, at 99 % where 95 % covers too little, leaves 0 out. */
const leavesZeroOut = ({ logRatioInterval, logRatio99 }: Answer, coverage: number | null): boolean => {
  const interval = coverage !== null && coverage < fairCoverage ? logRatio99 : logRatioInterval;
  return interval !== null && (interval[0] > 0 || interval[1] < 0);
};

/** Hits that the richer side lacks. */
const needsOf = ({ target, reference }: Answer): Judgement["needs"] => {
  const onTarget = (target.rate ?? 0) >= (reference.rate ?? 0);
  const hits = (onTarget ? target : reference).minimumCount;
  return hits === null ? null : { hits, onTarget };
};

const tooFew = (answer: Answer): Judgement => ({
  verdict: "too_few_to_tell",
  largestRatio: null,
  needs: needsOf(answer),
});

const plain = (verdict: Verdict): Judgement => ({ verdict, largestRatio: null, needs: null });

/** The verdict on one text against one. */
const ofTexts = (answer: Answer, evidence: Evidence): Judgement => {
  if (!isLow(answer.fisherP)) return tooFew(answer);
  const [first] = evidence.passages;
  const isStable =
    isLow(evidence.q ?? answer.permutation.p) &&
    isLow(evidence.secondP) &&
    leavesZeroOut(answer, evidence.coverage) &&
    (first === undefined || isLow(first.fisherPWithout));
  return plain(isStable ? "stable_within_these_texts" : "hangs_on_few_passages");
};

/** The largest ratio that the interval of the log ratio holds, in either direction. */
const largestRatioOf = ({ logRatioInterval }: Answer): number | null =>
  logRatioInterval === null ? null : 2 ** Math.max(Math.abs(logRatioInterval[0]), Math.abs(logRatioInterval[1]));

/** The verdict on texts or pairs that stand for others. */
const ofCorpora = (answer: Answer, evidence: Evidence): Judgement => {
  const sign = signOf(answer.logRatioWalter);
  const testSays = isLow(evidence.q ?? answer.permutation.p);
  const intervalSays = leavesZeroOut(answer, evidence.coverage);
  const everyCheck =
    testSays &&
    intervalSays &&
    isLow(evidence.secondP) &&
    isLow(answer.fisherP) &&
    signOf(evidence.meanDifference) === sign &&
    evidence.others.every(({ logRatioWalter }) => signOf(logRatioWalter) !== 0 - sign);
  if (everyCheck) return plain("differs");
  if (testSays || intervalSays) return plain("suggestive");
  const largestRatio = largestRatioOf(answer);
  if (largestRatio === null || largestRatio > 2) return tooFew(answer);
  return { verdict: "no_difference_larger_than", largestRatio, needs: null };
};

/** The verdict by the rules that `verdictRules` tells. */
export const judge = (answer: Answer, evidence: Evidence): Judgement => {
  const isCorpus = evidence.unit === "text" || evidence.unit === "pair";
  return isCorpus ? ofCorpora(answer, evidence) : ofTexts(answer, evidence);
};
