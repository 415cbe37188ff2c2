import type { Statistic } from "./statistic.js";

/** What is drawn anew: tests and estimates of units, be they texts, pairs or blocks of a text; one file each, or one a pair. */
export const resamplingStatistics: readonly Statistic[] = [
  {
    name: "block_permutation_test",
    formula: "divisions of the blocks with |Σc − r·Σn| at least as great ÷ all divisions",
    about:
      "Blocks of text are dealt out anew between both sides. Exact if blocks are exchangeable; ties make it conservative.",
    paper: "Lehmann & Romano (2005), Testing Statistical Hypotheses, chapter 15",
  },
  {
    name: "text_permutation_test",
    formula: "divisions of the texts with Welch's |t| at least as great ÷ all divisions",
    about: "Rates of texts are dealt out anew between both sides; it holds for means where the sides vary unequally.",
    paper: "Janssen (1997), Statistics & Probability Letters 36, 9–21; Chung & Romano (2013)",
  },
  {
    name: "sign_flip_test",
    formula: "ways to flip the signs of the differences with |Σd| at least as great ÷ all ways",
    about: "For pairs of texts.",
    paper: "Fisher (1935), The Design of Experiments, chapter 21",
  },
  {
    name: "bootstrap_sums",
    formula: "sums over units drawn with replacement, each side's from its own",
    about: "What bootstrap intervals of rates and their ratios are made of.",
    paper: "Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 8",
  },
  {
    name: "ratio_estimate",
    formula: "r = Σc ÷ Σn, variance m ÷ (m − 1) · Σ(c − r·n)² ÷ (Σn)², no less than that of independent draws",
    about: "Rate of units that differ in size.",
    paper: "Cochran (1977), Sampling Techniques, chapter 6",
  },
  {
    name: "ratio_intervals",
    formula: "estimate ± t·√(variance), t with Welch's degrees of freedom",
    about: "Intervals of both rates, their difference and their log ratio from few units.",
    paper: "Cochran (1977), Sampling Techniques, chapter 6; Welch (1947), Biometrika 34, 28–35",
  },
];
