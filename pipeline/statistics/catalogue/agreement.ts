import type { Statistic } from "./statistic.js";

/** Agreement of coders, beside cohen_kappa; one file each. */
export const agreementStatistics: readonly Statistic[] = [
  {
    name: "cohen_kappa_weighted",
    formula: "1 − Σ w·observed ÷ Σ w·expected, w = |i − j| or (i − j)²",
    about: "Agreement of two coders on a scale: near misses count for something. z is against a kappa of 0.",
    paper: "Cohen (1968), Psychological Bulletin 70, 213–220; Fleiss, Cohen & Everitt (1969)",
  },
  {
    name: "fleiss_kappa",
    formula: "(P̄ − P̄ₑ) ÷ (1 − P̄ₑ), P̄ₑ = Σ p²",
    about: "Agreement of several coders with one common marginal; z is against a kappa of 0.",
    paper: "Fleiss (1971), Psychological Bulletin 76, 378–382",
  },
  {
    name: "conger_kappa",
    formula: "the same with the chance agreement of each pair of coders",
    about: "Agreement of several coders, each with a marginal of his own (exact kappa); two coders: Cohen's.",
    paper: "Conger (1980), Psychological Bulletin 88, 322–328",
  },
  {
    name: "light_kappa",
    formula: "mean of Cohen's kappa over all pairs of coders",
    about: "Agreement of several coders, pair by pair.",
    paper: "Light (1971), Psychological Bulletin 76, 365–377",
  },
  {
    name: "krippendorff_alpha",
    formula: "1 − Dₒ ÷ Dₑ",
    about:
      "Agreement of any number of coders, with gaps; distance nominal, ordinal, interval or ratio. 1 is perfect, 0 is chance.",
    paper: "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability",
  },
  {
    name: "percent_agreement",
    formula: "100 · units on which all agree ÷ units that all coded",
    about: "Says nothing of chance.",
    paper: "Krippendorff (2004), Content Analysis, chapter 11",
  },
];
