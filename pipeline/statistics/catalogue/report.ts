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
    formula: "(ab ∓ √((ab)² − l₁u₂(2a − l₁)(2b − u₂))) ÷ u₂(2b − u₂), for the upper end with u₁ and l₂",
    about:
      "95 % interval of precision ÷ recall, recovered from theirs: it holds near 0 and 1. Both are taken as independent, and " +
      "so are hits, which those of one text are not.",
    paper: "Donner & Zou (2012), Statistical Methods in Medical Research 21, 347–359",
  },
  {
    name: "estimate_difference",
    formula: "d − √((a − l₁)² + (u₂ − b)²) to d + √((u₁ − a)² + (b − l₂)²)",
    about: "95 % interval of the difference of two figures that were estimated apart, recovered from theirs.",
    paper: "Zou & Donner (2008), Statistics in Medicine 27, 1693–1702",
  },
];
