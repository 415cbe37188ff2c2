import type { Statistic } from "./statistic.js";

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
