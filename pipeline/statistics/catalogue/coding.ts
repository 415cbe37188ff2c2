import type { Statistic } from "./statistic.js";

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
