import type { Statistic } from "./statistic.js";

/** Statistics that deal units out anew; one file each. */
export const resamplingStatistics: readonly Statistic[] = [
  {
    name: "block_permutation_test",
    formula: "p = (1 + #{abs(S*) ≥ abs(S)}) ÷ (1 + R), S = Σc − r·Σn over one side",
    about:
      "Paragraphs or sentences are dealt out anew between the sides; S is how far the hits of a side are from what its words " +
      "would have at the common rate. Where there are no more than R divisions, all are gone through and p is their share. Of more than 10,000 units: the normal limit, with " +
      "variance n₁·n₂ ÷ (N·(N − 1)) · Σ(c − r·n)², where 50 units with hits are to be expected on the smaller side; else the " +
      "units with hits alone are dealt out.",
    paper:
      "Lehmann & Romano (2005), Testing Statistical Hypotheses, chapter 15; Phipson & Smyth (2010), SAGMB 9, 39; " +
      "Hoeffding (1951), Annals of Mathematical Statistics 22, 558–566",
  },
  {
    name: "text_permutation_test",
    formula: "the same with abs(t) of Welch, of the texts' rates",
    about:
      "Texts are dealt out anew; divided by its spread, the difference of mean rates may be tested so also where the sides vary " +
      "unequally. Ties make it conservative: see permutation_smallest_p. Of more than 10,000 texts: Welch's p, to which the test " +
      "comes, where 50 texts with hits are to be expected on the smaller side; else the texts with hits alone are dealt out.",
    paper:
      "Janssen (1997), Statistics & Probability Letters 36, 9–21; Chung & Romano (2013), Annals of Statistics 41, 484–507",
  },
  {
    name: "sign_flip_test",
    formula: "the same with abs(Σd), the signs of the pairs' differences d flipped",
    about: "For pairs: which text of a pair is on which side is dealt out anew.",
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
    about:
      "Rate of units that differ in size. Of pairs the variance of a difference is less by twice the covariance " +
      "m ÷ (m − 1) · Σ(c − r·n)(c′ − r′·n′) ÷ (Σn · Σn′).",
    paper: "Cochran (1977), Sampling Techniques, chapter 6",
  },
  {
    name: "block_jackknife",
    formula: "s² = (B − 1) ÷ B · Σ (figure without a block − their mean)², figure ± t · s",
    about:
      "Interval of a figure of a text, or of texts, from the figure with each of B successive blocks left out. Unlike a bootstrap it takes no word twice, which would make a vocabulary look poorer.",
    paper: "Künsch (1989), Annals of Statistics 17, 1217–1241",
  },
];
