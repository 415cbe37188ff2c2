import {
  backgroundPrior,
  chiSquared,
  conservativeLogRatio,
  effectSizeEll,
  fisherTails,
  fourCells,
  keynessBic,
  logLikelihood,
  logRatioHardie,
  logRatioWalter,
  mutualInformation,
  oddsRatio,
  pairCount,
  percentDifference,
  priorLogOdds,
  rate,
  riskRatio,
  simpleMaths,
  type TwoCounts,
} from "../../statistics/index.js";
import { type KeynessSettings, usualKeyness } from "./options.js";

/** What the measures of one item take beside its counts. */
export interface MeasureOptions
  extends Partial<Pick<KeynessSettings, "level" | "interval" | "k" | "priorWeight" | "pmiFloor">> {
  /** Items that are compared at once, by whose number the chance of an error is divided (Bonferroni); 1 unless told. */
  readonly comparisons?: number;
}

/** Level of one interval of many that hold together at a level (Dunn 1961). */
export const levelOfEach = ({ level = usualKeyness.level, comparisons = 1 }: MeasureOptions): number =>
  1 - (1 - level) / comparisons;

/** Interval of the log ratio that LRC is an end of; both ends null where a count is 0. */
export const logRatioInterval = (
  counts: TwoCounts,
  options: MeasureOptions,
): readonly [number | null, number | null] => {
  const interval = riskRatio(counts, levelOfEach(options))?.interval ?? null;
  return interval === null ? [null, null] : [Math.log2(interval[0]), Math.log2(interval[1])];
};

/** LRC of an item among so many. */
export const lrcOf = (counts: TwoCounts, options: MeasureOptions): number | null =>
  conservativeLogRatio(counts, {
    level: options.level ?? usualKeyness.level,
    comparisons: options.comparisons ?? 1,
    interval: options.interval ?? usualKeyness.interval,
  });

const pmiOf = (counts: TwoCounts, floor: number): number | null => {
  const { targetCount, targetBase, referenceCount, referenceBase } = counts;
  if (targetCount < floor) return null;
  return mutualInformation(
    pairCount(targetCount, targetCount + referenceCount, targetBase, targetBase + referenceBase),
  );
};

/** The prior of an item: both sides pooled, its own part of so many pseudo-counts. */
const priorOf = ({ targetCount, targetBase, referenceCount, referenceBase }: TwoCounts, weight: number | undefined) => {
  const base = targetBase + referenceBase;
  return backgroundPrior(targetCount + referenceCount, base, weight ?? base);
};

/** Every measure of keyness that two counts have, by the name of its column. */
export const keynessMeasures = (counts: TwoCounts, options: MeasureOptions = {}) => {
  const { targetCount, targetBase, referenceCount, referenceBase } = counts;
  const all = targetBase + referenceBase;
  const [g2, cells] = [logLikelihood(counts), fourCells(counts)];
  const squared = chiSquared(cells);
  const prior = priorOf(counts, options.priorWeight);
  const odds = prior === null ? null : priorLogOdds(counts, prior);
  const leastExpected = (Math.min(targetBase, referenceBase) * (targetCount + referenceCount)) / all;
  const [lower, upper] = logRatioInterval(counts, options);
  return {
    target_rate: rate(targetCount, targetBase),
    reference_rate: rate(referenceCount, referenceBase),
    conservative_log_ratio: lrcOf(counts, options),
    log_ratio_hardie: logRatioHardie(counts),
    log_ratio_lower: lower,
    log_ratio_upper: upper,
    log_ratio_walter: logRatioWalter(counts),
    percent_difference: percentDifference(counts),
    odds_ratio: oddsRatio(cells)?.ratio ?? null,
    log_likelihood_two_terms: g2?.twoTerms.statistic ?? null,
    log_likelihood_four_terms: g2?.fourTerms.statistic ?? null,
    log_likelihood_williams: g2?.williams.statistic ?? null,
    chi_squared: squared?.pearson.statistic ?? null,
    chi_squared_yates: squared?.yates.statistic ?? null,
    fisher_exact: all === 0 ? null : fisherTails(cells).twoSided,
    keyness_bic: g2 === null ? null : keynessBic(g2.fourTerms.statistic, all),
    effect_size_ell: g2 === null ? null : effectSizeEll(g2.twoTerms.statistic, all, leastExpected),
    simple_maths: simpleMaths(counts, { k: options.k ?? usualKeyness.k }),
    mi: pmiOf(counts, options.pmiFloor ?? usualKeyness.pmiFloor),
    prior_log_odds: odds?.delta ?? null,
    prior_log_odds_z: odds?.z ?? null,
  };
};

/** Measures of keyness by their columns. */
export type KeynessMeasures = ReturnType<typeof keynessMeasures>;
