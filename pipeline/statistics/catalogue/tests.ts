import type { Statistic } from "./statistic.js";

/** Tests of groups of values and correlations; one file each. */
export const testStatistics: readonly Statistic[] = [
  {
    name: "wilcoxon_rank_sum",
    formula: "W = pairs in which the target's value is greater + ½ · pairs in which both are equal",
    about:
      "Exact below 50 values a side without ties, else normal, corrected for ties and continuity. Cliff's delta is " +
      "2W ÷ nm − 1, Vargha and Delaney's A is W ÷ nm.",
    paper:
      "Wilcoxon (1945), Biometrics Bulletin 1, 80–83; Mann & Whitney (1947); Cliff (1993); Vargha & Delaney (2000)",
  },
  {
    name: "brunner_munzel",
    formula: "nm(R̄₁ − R̄₂) ÷ ((n + m)·√(n·S₁² + m·S₂²))",
    about:
      "Whether values of one group tend to be greater, with unequal spreads and ties. Where the groups are wholly separated " +
      "only the effect has a value.",
    paper: "Brunner & Munzel (2000), Biometrical Journal 42, 17–25",
  },
  {
    name: "welch_t",
    formula: "(mean₁ − mean₂) ÷ √(s₁²/n₁ + s₂²/n₂)",
    about: "Difference of two means where spreads may differ.",
    paper: "Welch (1947), Biometrika 34, 28–35",
  },
  {
    name: "pooled_t",
    formula: "(mean₁ − mean₂) ÷ (s·√(1/n₁ + 1/n₂))",
    about: "Student's test, which takes the spreads for equal; Cohen's d is the difference ÷ the pooled s.",
    paper: "Student (1908), Biometrika 6, 1–25; Cohen (1988), Statistical Power Analysis, chapter 2",
  },
  {
    name: "kruskal_wallis",
    formula: "H = 12 ÷ (N(N + 1)) · Σ n·R̄² − 3(N + 1), ÷ (1 − Σ(t³ − t) ÷ (N³ − N))",
    about: "Whether several groups differ in rank; p by chi-squared, corrected for ties.",
    paper: "Kruskal & Wallis (1952), Journal of the American Statistical Association 47, 583–621",
  },
  {
    name: "kolmogorov_smirnov",
    formula: "D = greatest distance of the two distribution functions",
    about: "How far two groups of values lie apart anywhere, from 0 to 1.",
    paper: "Smirnov (1939), Bulletin mathématique de l'Université de Moscou 2, 3–16",
  },
  {
    name: "pearson",
    formula: "r = Σ(x − x̄)(y − ȳ) ÷ √(Σ(x − x̄)²·Σ(y − ȳ)²)",
    about: "Linear correlation, −1 to 1; p by t with n − 2 degrees of freedom.",
    paper: "Pearson (1895), Proceedings of the Royal Society of London 58, 240–242",
  },
  {
    name: "spearman",
    formula: "Pearson's r of the ranks",
    about: "Rank correlation, −1 to 1; p by t with n − 2 degrees of freedom.",
    paper: "Spearman (1904), The American Journal of Psychology 15, 72–101",
  },
  {
    name: "kendall",
    formula: "τ_b = (concordant − discordant) ÷ √(pairs untied in x · pairs untied in y)",
    about: "Rank correlation by pairs, −1 to 1; p by the normal distribution, corrected for ties.",
    paper: "Kendall (1970), Rank Correlation Methods, 4th edition",
  },
  {
    name: "sign_test",
    formula: "2·P(X ≤ min(up, down)), X binomial with ½",
    about: "Whether pairs differ in one direction more often; equal pairs are left out.",
    paper: "Dixon & Mood (1946), Journal of the American Statistical Association 41, 557–566",
  },
  {
    name: "cochran_q",
    formula: "Q = Σ w(y − ȳ)², w = 1 ÷ variance; I² = max(0, (Q − df) ÷ Q); τ² = max(0, (Q − df) ÷ (Σw − Σw² ÷ Σw))",
    about: "Whether effects with variances differ more than chance has it, and how much of their spread that is.",
    paper: "Cochran (1954), Biometrics 10, 101–129; DerSimonian & Laird (1986); Higgins & Thompson (2002)",
  },
  {
    name: "permutation_exact",
    formula: "splits whose difference of means is at least as great ÷ all splits",
    about: "Every split of the values into groups of these sizes is gone through.",
    paper: "Pitman (1937), Supplement to the Journal of the Royal Statistical Society 4, 119–130",
  },
  {
    name: "binomial_test",
    formula: "Σ of the binomial probabilities that are at most that of the count seen",
    about: "Two-sided exact p of a proportion.",
    paper: "Clopper & Pearson (1934), Biometrika 26, 404–413; Agresti (2013), Categorical Data Analysis, chapter 1",
  },
];
