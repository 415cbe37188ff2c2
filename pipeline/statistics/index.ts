export { cohenKappa } from "./cohen-kappa.js";
export { correctedRate } from "./corrected-rate.js";
export { difference } from "./difference.js";
export { estimateDifference } from "./estimate-difference.js";
export { logRatioHardie } from "./log-ratio-hardie.js";
export { logRatioWalter } from "./log-ratio-walter.js";
export { macroAverage } from "./macro-average.js";
export { partInterval } from "./part-interval.js";
export { type Interval, percentileInterval } from "./percentile-interval.js";
export { type Matched, type PrecisionRecall, precisionRecall } from "./precision-recall.js";
export { quantile } from "./quantile.js";
export { rate } from "./rate.js";
export { type Estimate, ratioInterval } from "./ratio-interval.js";
export { resamples } from "./resamples.js";
export { type JudgedSentences, sentenceRecall } from "./sentence-recall.js";
export { share } from "./share.js";
export type { TwoCounts } from "./two-counts.js";
export { wilsonInterval } from "./wilson-interval.js";

/** What the codebook says of a statistic. */
export interface Statistic {
  /** As columns call it, behind `target_` or `reference_` where it has a value for each side. */
  readonly name: string;
  readonly formula: string;
  readonly about: string;
  readonly paper: string;
}

/** Statistics of a comparison, as its codebook prints them; one file each. */
export const statistics: readonly Statistic[] = [
  {
    name: "rate",
    formula: "1000 · count ÷ words",
    about: "How often in 1,000 counted words. Empty if a side has no words.",
    paper: "Biber, Conrad & Reppen (1998), Corpus Linguistics",
  },
  {
    name: "share",
    formula: "count ÷ all",
    about: "Part of a whole that the column names, from 0 to 1. Empty if the whole is 0.",
    paper: "Wallis (2021), Statistics in Corpus Linguistics Research, on the choice of a baseline",
  },
  {
    name: "difference",
    formula: "target − reference",
    about: "In the unit of what is compared; above 0 where the target has more. Empty if a side has no value.",
    paper: "Newcombe (1998), Statistics in Medicine 17, 873–890",
  },
  {
    name: "log_ratio_hardie",
    formula: "log2((a ÷ A) ÷ (b ÷ B)), ½ in place of a count of 0",
    about:
      "1 means twice as frequent in the target, −1 half as frequent. Empty if a side has no words, or if neither has a hit. " +
      "On short texts the rule for zeros can decide its size and even its sign: compare log_ratio_walter.",
    paper: "Hardie (2014), Log Ratio: an informal introduction, CASS Lancaster",
  },
  {
    name: "log_ratio_walter",
    formula: "log2(((a + ½) ÷ (A + ½)) ÷ ((b + ½) ÷ (B + ½)))",
    about:
      "The same with ½ added to every number, which draws small counts towards 0. Empty where log_ratio_hardie is.",
    paper: "Walter (1975), Biometrika 62, 371–374",
  },
  {
    name: "corrected_rate",
    formula: "rate · precision ÷ recall",
    about:
      "What the rate would be if every hit were right and none were missed. Precision changes with how frequent a thing is, so " +
      "figures of another register correct nothing.",
    paper: "Forman (2008), Data Mining and Knowledge Discovery 17, 164–206",
  },
  {
    name: "ratio_interval",
    formula: "(ab − √((ab)² − l₁u₂(2a − l₁)(2b − u₂))) ÷ u₂(2b − u₂), and its like",
    about:
      "95 % interval of precision ÷ recall, recovered from theirs (Wilson's): it holds near 0 and 1. Both are taken as independent, " +
      "and hits as well, which those of one document are not.",
    paper: "Donner & Zou (2012), Statistical Methods in Medical Research 21, 347–359",
  },
  {
    name: "estimate_difference",
    formula: "d − √((a − l₁)² + (u₂ − b)²) to d + √((u₁ − a)² + (b − l₂)²)",
    about: "95 % interval of the difference of two figures that were estimated apart, recovered from theirs.",
    paper: "Zou & Donner (2008), Statistics in Medicine 27, 1693–1702",
  },
];

/** Statistics of an evaluation, as its codebook prints them; one file each. */
export const scoreStatistics: readonly Statistic[] = [
  {
    name: "precision_recall",
    formula: "P = right ÷ found, R = right ÷ gold, F1 = 2PR ÷ (P + R)",
    about: "From 0 to 1. Empty where nothing was found, or nothing wanted; F1 is 0 where nothing is right.",
    paper: "van Rijsbergen (1979), Information Retrieval, chapter 7",
  },
  {
    name: "macro_average",
    formula: "Σ figure of a class ÷ classes",
    about: "Over classes that have gold, each as weighty. Micro adds up the counts of all classes first.",
    paper: "Sokolova & Lapalme (2009), Information Processing & Management 45, 427–437",
  },
  {
    name: "resamples",
    formula: "n documents, drawn n times with replacement",
    about: "Whole documents are drawn, since spans of one document are not independent.",
    paper: "Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 6",
  },
  {
    name: "percentile_interval",
    formula: "quantiles .025 and .975 of what the resamples gave",
    about: "95 in 100 resamples lie in it. Resamples in which a figure has nothing to divide by are left out.",
    paper: "Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13",
  },
  {
    name: "quantile",
    formula: "value at (n + 1) · p, interpolated",
    about: "Definition 6 of the paper, type 6 of R.",
    paper: "Hyndman & Fan (1996), The American Statistician 50, 361–365",
  },
];

/** Statistics of hand coding, as its codebook prints them; one file each. */
export const codingStatistics: readonly Statistic[] = [
  {
    name: "wilson_interval",
    formula: "(p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96",
    about: "95 % interval of a proportion; it holds at small n and near 0 and 1, where p ± 1.96·s does not.",
    paper: "Wilson (1927), Journal of the American Statistical Association 22, 209–212",
  },
  {
    name: "sentence_recall",
    formula: "N₁p₁ ÷ (N₁p₁ + N₀p₀)",
    about:
      "N₁ and N₀ are the sentences with and without a kept hit, p₁ and p₀ the parts of them in which the coder sees one. " +
      "Its interval is a part_interval made of the Wilson intervals of p₁ and p₀, so that it has a width where no miss was " +
      "seen, too; that a sheet may hold a large part of a small corpus is left out of account, which makes it too wide.",
    paper: "Cochran (1977), Sampling Techniques, chapter 5",
  },
  {
    name: "part_interval",
    formula: "1 ÷ (1 + U) to 1 ÷ (1 + L), where L and U are the ends of the interval of rest ÷ part",
    about: "Interval of the part that one estimate has in the sum of two, recovered from the intervals of both.",
    paper: "Donner & Zou (2012), Statistical Methods in Medical Research 21, 347–359",
  },
  {
    name: "cohen_kappa",
    formula: "(p₀ − pₑ) ÷ (1 − pₑ)",
    about: "Agreement of two coders beyond what their marginals would give by chance; 1 is perfect, 0 is chance.",
    paper: "Cohen (1960), Educational and Psychological Measurement 20, 37–46",
  },
];
