import { associationStatistics } from "./association/catalogue.js";
import { agreementStatistics } from "./catalogue/agreement.js";
import { codingStatistics } from "./catalogue/coding.js";
import { familyStatistics } from "./catalogue/families.js";
import { instrumentStatistics } from "./catalogue/instruments.js";
import { intervalStatistics } from "./catalogue/intervals.js";
import { statistics } from "./catalogue/report.js";
import { resamplingStatistics } from "./catalogue/resampling.js";
import { scoreStatistics } from "./catalogue/scores.js";
import type { Statistic } from "./catalogue/statistic.js";
import { testStatistics } from "./catalogue/tests.js";
import { twoCountsStatistics } from "./catalogue/two-counts.js";
import { dispersionStatistics } from "./dispersion/catalogue.js";
import { diversityStatistics } from "./diversity/catalogue.js";
import { frequencyStatistics } from "./frequency/catalogue.js";
import { readabilityStatistics } from "./readability/catalogue.js";
import { similarityStatistics } from "./similarity/catalogue.js";

/** Every statistic that the program has, a list a use. */
export const catalogue: readonly (readonly Statistic[])[] = [
  statistics,
  scoreStatistics,
  codingStatistics,
  twoCountsStatistics,
  intervalStatistics,
  testStatistics,
  resamplingStatistics,
  familyStatistics,
  agreementStatistics,
  associationStatistics,
  dispersionStatistics,
  diversityStatistics,
  frequencyStatistics,
  readabilityStatistics,
  similarityStatistics,
  instrumentStatistics,
];

const inComparison = [
  "ratio_intervals",
  "bootstrap_bca",
  "newcombe_interval",
  "wilson_interval",
  "percent_difference",
  "block_permutation_test",
  "text_permutation_test",
  "sign_flip_test",
  "fisher_exact",
  "minimum_count",
  "rate_test",
  "log_likelihood",
  "wilcoxon_rank_sum",
  "brunner_munzel",
  "sign_test",
  "cochran_q",
  "range",
  "deviation_of_proportions",
  "normed_deviation_of_proportions",
  "benjamini_hochberg",
  "holm",
] as const;

/** Statistics by which differences are judged, as the codebook of a comparison prints them. */
export const comparisonStatistics: readonly Statistic[] = inComparison.map((name) => {
  const found = catalogue.flat().find((statistic) => statistic.name === name);
  if (found === undefined) throw new Error(`the catalogue has no ${name}`);
  return found;
});

export {
  agreementStatistics,
  codingStatistics,
  familyStatistics,
  intervalStatistics,
  resamplingStatistics,
  type Statistic,
  scoreStatistics,
  statistics,
  testStatistics,
  twoCountsStatistics,
};
