import { agreementStatistics } from "./catalogue/agreement.js";
import { codingStatistics } from "./catalogue/coding.js";
import { familyStatistics } from "./catalogue/families.js";
import { intervalStatistics } from "./catalogue/intervals.js";
import { statistics } from "./catalogue/report.js";
import { resamplingStatistics } from "./catalogue/resampling.js";
import { scoreStatistics } from "./catalogue/scores.js";
import type { Statistic } from "./catalogue/statistic.js";
import { testStatistics } from "./catalogue/tests.js";
import { twoCountsStatistics } from "./catalogue/two-counts.js";

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
];

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
