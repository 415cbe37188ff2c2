export type { Code, Coder, Kappa } from "./agreement/codes.js";
export { cohenKappaWeighted, type KappaWeights } from "./agreement/cohen-kappa-weighted.js";
export { congerKappa } from "./agreement/conger-kappa.js";
export { fleissKappa } from "./agreement/fleiss-kappa.js";
export { type Distance, type KrippendorffAlpha, krippendorffAlpha } from "./agreement/krippendorff-alpha.js";
export { lightKappa } from "./agreement/light-kappa.js";
export { percentAgreement } from "./agreement/percent-agreement.js";
export * from "./association/index.js";
export { bootstrapBasic } from "./bootstrap/bootstrap-basic.js";
export { acceleration, bootstrapBca, jackknifeInfluences, medianBias } from "./bootstrap/bootstrap-bca.js";
export { bootstrapNormal } from "./bootstrap/bootstrap-normal.js";
export { bootstrapPercentile } from "./bootstrap/bootstrap-percentile.js";
export type { Replicates } from "./bootstrap/replicates.js";
export {
  agreementStatistics,
  catalogue,
  codingStatistics,
  comparisonStatistics,
  familyStatistics,
  intervalStatistics,
  resamplingStatistics,
  type Statistic,
  scoreStatistics,
  statistics,
  testStatistics,
  twoCountsStatistics,
} from "./catalogue.js";
export { cohenKappa } from "./cohen-kappa.js";
export { correctedRate } from "./corrected-rate.js";
export { difference } from "./difference.js";
export type { ExactTails } from "./discrete.js";
export * from "./dispersion/index.js";
export {
  betaQuantile,
  chiSquaredUpper,
  normalQuantile,
  normalReach,
  normalUpper,
  studentReach,
  studentUpper,
} from "./distributions.js";
export * from "./diversity/index.js";
export type { PValue } from "./families/adjust.js";
export { benjaminiHochberg } from "./families/benjamini-hochberg.js";
export { benjaminiYekutieli } from "./families/benjamini-yekutieli.js";
export { bonferroni } from "./families/bonferroni.js";
export { hochberg } from "./families/hochberg.js";
export { holm } from "./families/holm.js";
export { hommel } from "./families/hommel.js";
export * from "./frequency/index.js";
export { clopperPearson } from "./intervals/clopper-pearson.js";
export { estimateDifference } from "./intervals/estimate-difference.js";
export { jeffreysInterval } from "./intervals/jeffreys-interval.js";
export { newcombeInterval } from "./intervals/newcombe-interval.js";
export { type Estimate, ratioInterval } from "./intervals/ratio-interval.js";
export { studentInterval } from "./intervals/student-interval.js";
export { waldDifference } from "./intervals/wald-difference.js";
export { welchInterval } from "./intervals/welch-interval.js";
export { wilsonCorrected } from "./intervals/wilson-corrected.js";
export { logRatioHardie } from "./log-ratio-hardie.js";
export { logRatioWalter } from "./log-ratio-walter.js";
export { macroAverage } from "./macro-average.js";
export { type ManyZeros, meanOfMany, sizeOf } from "./many-zeros.js";
export { mean, sum, variance } from "./moments.js";
export { partInterval } from "./part-interval.js";
export { type Interval, percentileInterval } from "./percentile-interval.js";
export { cube, exp2, power, square } from "./powers.js";
export { type Matched, type PrecisionRecall, precisionRecall } from "./precision-recall.js";
export { quantile } from "./quantile.js";
export { rate } from "./rate.js";
export {
  type RatioEstimate,
  type RatioIntervals,
  ratioEstimate,
  ratioEstimates,
  ratioIntervals,
  ratioPairs,
} from "./ratio-estimate.js";
export * from "./readability/index.js";
export { resamples } from "./resamples.js";
export { type BlockJackknife, blockJackknife } from "./resampling/block-jackknife.js";
export {
  bootstrapInTurn,
  bootstrapSums,
  type Drawing,
  mostBootstrapUnits,
  type ResampledSums,
} from "./resampling/bootstrap-sums.js";
export {
  type CountedColumn,
  denseColumn,
  type SparseColumn,
  sparseColumn,
  type TwoGroups,
  withDense,
} from "./resampling/columns.js";
export { divisions } from "./resampling/divisions.js";
export { mostPermutedUnits } from "./resampling/permutation-limit.js";
export { blockPermutationTest, textPermutationTest } from "./resampling/permutation-test.js";
export type { PermutationTest } from "./resampling/permuted.js";
export { seedOf } from "./resampling/seed.js";
export { signFlipTest } from "./resampling/sign-flip-test.js";
export { type JudgedSentences, sentenceRecall } from "./sentence-recall.js";
export { share } from "./share.js";
export * from "./similarity/index.js";
export { binomialTest } from "./tests/binomial-test.js";
export { type BrunnerMunzel, brunnerMunzel } from "./tests/brunner-munzel.js";
export { type CochranQ, cochranQ, type Effect } from "./tests/cochran-q.js";
export { kendall } from "./tests/kendall.js";
export { kolmogorovSmirnov } from "./tests/kolmogorov-smirnov.js";
export { type KruskalWallis, kruskalWallis } from "./tests/kruskal-wallis.js";
export { type Correlation, pearson } from "./tests/pearson.js";
export { type PermutationExact, permutationExact } from "./tests/permutation-exact.js";
export { type PooledT, pooledT } from "./tests/pooled-t.js";
export { ranks } from "./tests/ranks.js";
export { type SignTest, signTest } from "./tests/sign-test.js";
export { spearman } from "./tests/spearman.js";
export { type WelchT, welchT } from "./tests/welch-t.js";
export { type WilcoxonRankSum, wilcoxonRankSum } from "./tests/wilcoxon-rank-sum.js";
export { type ChiSquared, chiSquared } from "./two-counts/chi-squared.js";
export { type ExactTest, exactTests } from "./two-counts/exact-tests.js";
export { type FisherExact, fisherExact } from "./two-counts/fisher-exact.js";
export { fisherTails } from "./two-counts/fisher-tails.js";
export { type FourCells, fourCells, type TestResult } from "./two-counts/four-cells.js";
export { type LogLikelihood, logLikelihood } from "./two-counts/log-likelihood.js";
export { logRatioInterval, logRatioVariance, normal975 } from "./two-counts/log-ratio-interval.js";
export { type McNemar, mcnemar } from "./two-counts/mcnemar.js";
export { minimumCount, type Standing } from "./two-counts/minimum-count.js";
export { oddsRatio } from "./two-counts/odds-ratio.js";
export { percentDifference } from "./two-counts/percent-difference.js";
export { minimumRateCount, rateTest } from "./two-counts/rate-test.js";
export { type Ratio, riskRatio } from "./two-counts/risk-ratio.js";
export type { TwoCounts } from "./two-counts.js";
export { wilsonInterval } from "./wilson-interval.js";
