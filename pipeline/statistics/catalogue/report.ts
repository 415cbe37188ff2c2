import type { Statistic } from "./statistic.js";

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
];
