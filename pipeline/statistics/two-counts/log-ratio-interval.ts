import type { Interval } from "../percentile-interval.js";
import type { TwoCounts } from "../two-counts.js";

/** The .975 quantile of the normal distribution. */
export const normal975 = 1.959963984540054;

/** Where there may be more hits than base, hits are taken for independent without a limit. */
const sideVariance = (count: number, base: number): number =>
  1 / (count + 0.5) - (2 * count < base ? 1 / (base + 0.5) : 0);

/** Variance of Walter's log ratio, in natural logarithms (Walter 1975). */
export const logRatioVariance = ({ targetCount, targetBase, referenceCount, referenceBase }: TwoCounts): number =>
  sideVariance(targetCount, targetBase) + sideVariance(referenceCount, referenceBase);

/** 95 % interval of Walter's log ratio, binary, as if the words of both sides were drawn one by one. */
export const logRatioInterval = (logRatio: number, counts: TwoCounts): Interval => {
  const reach = (normal975 * Math.sqrt(logRatioVariance(counts))) / Math.LN2;
  return [logRatio - reach, logRatio + reach];
};
