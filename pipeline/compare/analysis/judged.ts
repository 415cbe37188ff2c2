import type { Unit } from "../../model/inference.js";
import type { Verdict } from "../../model/verdict.js";
import type { Interval } from "../../statistics/index.js";
import { exp2, square } from "../../statistics/index.js";
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
  /**
   * Of `too_few_to_tell`: hits that the side with the higher rate needs at the least, and whether that is the target. Where
   * it has as many already, it is the texts that are too few, or too unlike.
   */
  readonly needs: { readonly hits: number; readonly onTarget: boolean } | null;
}

/** Up to this p a test speaks for a difference. */
const level = 0.05;

/** More passages than this are not few. */
const mostHanging = 3;

/** An interval whose measured coverage is less than this promises too much. */
const fairCoverage = 0.93;

const isLow = (p: number | null): boolean => p !== null && p <= level;

const signOf = (value: number | null): number => Math.sign(value ?? 0);

/** The interval of the log ratio that may be trusted: at 99 % where that at 95 % was measured to cover too little. */
const trusted = ({ logRatioInterval, logRatio99 }: Answer, coverage: number | null): Interval | null =>
  coverage !== null && coverage < fairCoverage ? logRatio99 : logRatioInterval;

/**
 * True if the interval of the log ratio, at 99 % where 95 % covers too little, leaves 0 out; null where one side has no
 * hit, since the rule for zeros and not the texts would then decide.
 */
const leavesZeroOut = (answer: Answer, coverage: number | null): boolean | null => {
  if (answer.target.count === 0 || answer.reference.count === 0) return null;
  const interval = trusted(answer, coverage);
  return interval !== null && (interval[0] > 0 || interval[1] < 0);
};

/** Hits that the side with the higher rate needs at the least, by Fisher's p alone. */
const needsOf = ({ target, reference }: Answer): Judgement["needs"] => {
  const more = (target.rate ?? 0) - (reference.rate ?? 0);
  // Of equal rates that of the shorter side, whichever is the target.
  const onTarget = more > 0 || (more === 0 && target.base <= reference.base);
  const hits = (onTarget ? target : reference).minimumCount;
  return hits === null ? null : { hits, onTarget };
};

/**
 * The same for texts, which differ among themselves: also so many that the interval of the log ratio, whose width falls
 * with the root of the hits, would leave 0 out or lie between −1 and 1, whichever takes fewer.
 */
const needsOfTexts = (answer: Answer, coverage: number | null): Judgement["needs"] => {
  const needs = needsOf(answer);
  const interval = trusted(answer, coverage);
  if (needs === null || interval === null) return needs;
  const has = (needs.onTarget ? answer.target : answer.reference).count;
  const logRatio = answer.logRatioWalter ?? 0;
  const centre = Math.abs(logRatio);
  const [across, away] = logRatio < 0 ? [interval[1], 0 - interval[0]] : [0 - interval[0], interval[1]];
  const toLeaveZeroOut = (centre + across) / centre;
  const toBeSmall = centre < 1 ? Math.max((away - centre) / (1 - centre), (across + centre) / (1 + centre)) : Infinity;
  const factor = square(Math.min(toLeaveZeroOut, toBeSmall));
  return { ...needs, hits: Math.max(needs.hits, Number.isFinite(factor) ? Math.ceil(has * factor) : needs.hits) };
};

const tooFew = (needs: Judgement["needs"]): Judgement => ({ verdict: "too_few_to_tell", largestRatio: null, needs });

const plain = (verdict: Verdict): Judgement => ({ verdict, largestRatio: null, needs: null });

/** The verdict on one text against one. */
const ofTexts = (answer: Answer, evidence: Evidence): Judgement => {
  if (!isLow(answer.fisherP)) return tooFew(needsOf(answer));
  const [first] = evidence.passages;
  const last = evidence.passages.at(-1);
  const isStable =
    isLow(evidence.q ?? answer.permutation.p) &&
    isLow(evidence.secondP) &&
    leavesZeroOut(answer, evidence.coverage) !== false &&
    (first === undefined || isLow(first.fisherPWithout));
  if (isStable) return plain("stable_within_these_texts");
  const hangs = last !== undefined && evidence.passages.length <= mostHanging && !isLow(last.fisherPWithout);
  return hangs ? plain("hangs_on_few_passages") : tooFew(needsOf(answer));
};

/** The largest ratio that the interval of the log ratio holds, in either direction. */
const largestRatioOf = (interval: Interval | null): number | null =>
  interval === null ? null : exp2(Math.max(Math.abs(interval[0]), Math.abs(interval[1])));

/** The verdict on texts or pairs that stand for others. */
const ofCorpora = (answer: Answer, evidence: Evidence): Judgement => {
  // Of the difference, since ½ added to few hits on a short side can turn the log ratio.
  const sign = signOf(answer.difference);
  const testSays = isLow(evidence.q ?? answer.permutation.p);
  const intervalSays = leavesZeroOut(answer, evidence.coverage);
  const everyCheck =
    testSays &&
    intervalSays !== false &&
    isLow(evidence.secondP) &&
    isLow(answer.fisherP) &&
    signOf(evidence.meanDifference) === sign &&
    evidence.others.every(({ difference }) => signOf(difference) !== 0 - sign);
  if (everyCheck) return plain("differs");
  if (testSays || intervalSays === true) return plain("suggestive");
  const largestRatio = largestRatioOf(trusted(answer, evidence.coverage));
  if (largestRatio === null || largestRatio > 2) return tooFew(needsOfTexts(answer, evidence.coverage));
  return { verdict: "no_difference_larger_than", largestRatio, needs: null };
};

/** The verdict by the rules that `verdictRules` tells. */
export const judge = (answer: Answer, evidence: Evidence): Judgement => {
  const isCorpus = evidence.unit === "text" || evidence.unit === "pair";
  return isCorpus ? ofCorpora(answer, evidence) : ofTexts(answer, evidence);
};
