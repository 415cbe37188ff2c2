import type { Statistic } from "./statistic.js";

/** Intervals of proportions, differences, ratios and bootstrap replicates; one file each. */
export const intervalStatistics: readonly Statistic[] = [
  {
    name: "wilson_corrected",
    formula: "the Wilson interval, each end ½ ÷ n farther out",
    about: "Interval of a proportion that covers at least what it says nearly everywhere.",
    paper: "Newcombe (1998), Statistics in Medicine 17, 857–872, method 4",
  },
  {
    name: "clopper_pearson",
    formula: "B(α/2; x, n − x + 1) to B(1 − α/2; x + 1, n − x), B the quantile of the beta distribution",
    about: "Exact interval of a proportion; it covers at least what it says, mostly more.",
    paper: "Clopper & Pearson (1934), Biometrika 26, 404–413",
  },
  {
    name: "jeffreys_interval",
    formula: "B(α/2; x + ½, n − x + ½) to B(1 − α/2; x + ½, n − x + ½)",
    about: "Interval of a proportion whose coverage is on average what it says.",
    paper: "Brown, Cai & DasGupta (2001), Statistical Science 16, 101–133",
  },
  {
    name: "newcombe_interval",
    formula: "p₁ − p₂ − √((p₁ − l₁)² + (u₂ − p₂)²) to p₁ − p₂ + √((u₁ − p₁)² + (p₂ − l₂)²)",
    about: "Interval of the difference of two proportions from the Wilson intervals l to u of both.",
    paper: "Newcombe (1998), Statistics in Medicine 17, 873–890, method 10",
  },
  {
    name: "wald_difference",
    formula: "p₁ − p₂ ± z·√(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂)",
    about: "Interval of the difference of two proportions; too narrow for small counts.",
    paper: "Wald (1943), Transactions of the American Mathematical Society 54, 426–482",
  },
  {
    name: "ratio_intervals",
    formula: "log2(r₁ ÷ r₂) ± t·√(v₁ ÷ r₁² + v₂ ÷ r₂²) ÷ ln 2, r = Σc ÷ Σn, v = m ÷ (m − 1) · Σ(c − r·n)² ÷ (Σn)²",
    about:
      "For units of unlike size (below 500 a side, or above 10,000 in all): t has Welch–Satterthwaite degrees of freedom, fewer where few units hold most " +
      "of the hits (by the kurtosis of c − r·n); of pairs their covariance is taken away; v is never taken for less " +
      "than that of independent draws, and ½ is added to all four numbers (log_ratio_walter). Rates and differences alike.",
    paper:
      "Cochran (1977), Sampling Techniques, chapter 6; Satterthwaite (1946), Biometrics Bulletin 2, 110–114; Box (1953), Biometrika 40, 318–335",
  },
  {
    name: "welch_interval",
    formula: "mean₁ − mean₂ ± t·√(s₁²/n₁ + s₂²/n₂)",
    about: "Interval of the difference of mean rates of units; each unit weighs the same.",
    paper: "Welch (1947), Biometrika 34, 28–35",
  },
  {
    name: "student_interval",
    formula: "mean ± t·s ÷ √n, t with n − 1 degrees of freedom",
    about: "Interval of a mean of rates of texts; each text weighs the same.",
    paper: "Student (1908), Biometrika 6, 1–25",
  },
  {
    name: "log_ratio_interval",
    formula: "log_ratio_walter ∓ z·√(1 ÷ (a + ½) − 1 ÷ (A + ½) + 1 ÷ (b + ½) − 1 ÷ (B + ½)) ÷ ln 2",
    about:
      "Interval of the log ratio of one pair of texts. It takes words for drawn one by one, which on running text is too narrow.",
    paper: "Walter (1975), Biometrika 62, 371–374",
  },
  {
    name: "bootstrap_normal",
    formula: "2θ − mean of θ* ± z·s of θ*",
    about: "The estimate less its bias, with the spread of the replicates.",
    paper: "Davison & Hinkley (1997), Bootstrap Methods and their Application, section 5.2",
  },
  {
    name: "bootstrap_basic",
    formula: "2θ − q(1 − α/2) to 2θ − q(α/2), q the quantile of the replicates",
    about: "Takes the replicates' distance from the estimate for the estimate's from the truth.",
    paper: "Davison & Hinkley (1997), Bootstrap Methods and their Application, section 5.2",
  },
  {
    name: "bootstrap_percentile",
    formula: "q(α/2) to q(1 − α/2), at (R + 1)·p, interpolated on the scale of normal quantiles",
    about: "As boot.ci of R. Where (R + 1)·p is whole it is percentile_interval.",
    paper: "Davison & Hinkley (1997), Bootstrap Methods and their Application, section 5.3",
  },
  {
    name: "bootstrap_bca",
    formula: "q(Φ(z₀ + (z₀ ± z) ÷ (1 − a(z₀ ± z))))",
    about:
      "Corrected for bias (z₀; replicates that equal the estimate count half) and skewness (a, by the influence of each " +
      "unit). It under-covers for fewer than about 50 units.",
    paper: "Efron (1987), Journal of the American Statistical Association 82, 171–185",
  },
];
