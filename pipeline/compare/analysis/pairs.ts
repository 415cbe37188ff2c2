import {
  type CochranQ,
  cochranQ,
  denseColumn,
  type Effect,
  type Interval,
  logRatioInterval,
  logRatioVariance,
  logRatioWalter,
  rate,
  type SignTest,
  signTest,
} from "../../statistics/index.js";
import type { Counted, CountedQuestions } from "./resampled.js";

/** One pair: its two rates and their log ratio. */
export interface PairEffect {
  readonly pair: string;
  readonly targetCount: number;
  readonly targetBase: number;
  readonly referenceCount: number;
  readonly referenceBase: number;
  readonly logRatio: number | null;
  /** As if words were drawn one by one. */
  readonly interval: Interval | null;
}

/** All pairs, and what they come to together. */
export interface PairEffects {
  readonly pairs: readonly PairEffect[];
  readonly signs: SignTest | null;
  readonly heterogeneity: CochranQ | null;
  /** Mean difference of a pair's rates, per 1,000. */
  readonly meanDifference: number | null;
}

const pairEffect = (
  pair: string,
  target: readonly [number, number],
  reference: readonly [number, number],
): PairEffect => {
  const counts = {
    targetCount: target[0],
    targetBase: target[1],
    referenceCount: reference[0],
    referenceBase: reference[1],
  };
  const logRatio = logRatioWalter(counts);
  if (logRatio === null) return { pair, ...counts, logRatio, interval: null };
  return { pair, ...counts, logRatio, interval: logRatioInterval(logRatio, counts) };
};

/** Effects of all pairs of one question. */
export const pairEffectsOf = (
  { observations, bases }: CountedQuestions,
  { question, counts }: Counted,
): PairEffects => {
  const { groups, flipped, places } = observations;
  const base = bases[question.choice] ?? new Float64Array();
  const dense = denseColumn(counts, base.length);
  const sideOf = (unit: number): readonly [number, number] => [dense[unit] as number, base[unit] as number];
  const pairs = Array.from({ length: groups.first }, (_, i) => {
    const [first, second] = [sideOf(i), sideOf(groups.first + i)];
    const name = places.at(i).text;
    return flipped ? pairEffect(name, second, first) : pairEffect(name, first, second);
  });
  const differences = pairs.flatMap((one) => {
    const [target, reference] = [rate(one.targetCount, one.targetBase), rate(one.referenceCount, one.referenceBase)];
    return target === null || reference === null ? [] : [target - reference];
  });
  const effects = pairs.flatMap((one): readonly Effect[] =>
    one.logRatio === null ? [] : [{ effect: one.logRatio * Math.LN2, variance: logRatioVariance(one) }],
  );
  return {
    pairs,
    signs: signTest(differences),
    heterogeneity: cochranQ(effects),
    meanDifference: differences.length === 0 ? null : differences.reduce((a, b) => a + b, 0) / differences.length,
  };
};
