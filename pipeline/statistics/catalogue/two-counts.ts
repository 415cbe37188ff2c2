import type { Statistic } from "./statistic.js";

/** Statistics of hits on two sides, each with its base; one file each. */
export const twoCountsStatistics: readonly Statistic[] = [
  {
    name: "fisher_exact",
    formula: "Σ of the hypergeometric probabilities that are at most that of the table seen",
    about:
      "Two-sided p, given the margins; greater and less are its tails. The mid-p value takes half of the table seen, and of " +
      "any just as probable. Words are not drawn one by one, so on running text it is optimistic.",
    paper: "Fisher (1935), The Design of Experiments; Lancaster (1961), JASA 56, 223–234",
  },
  {
    name: "rate_test",
    formula: "a given a + c is binomial with A ÷ (A + C)",
    about:
      "In place of Fisher's test where the base may hold several hits, as sentences and verbs do. As optimistic: it takes hits " +
      "for independent.",
    paper: "Przyborowski & Wilenski (1940), Biometrika 31, 313–323",
  },
  {
    name: "minimum_rate_count",
    formula: "least a for which the two-sided p of rate_test is below .05, c as it is",
    about: "As minimum_count, for such bases.",
    paper: "Przyborowski & Wilenski (1940), Biometrika 31, 313–323",
  },
  {
    name: "minimum_count",
    formula: "least count at a higher rate with a two-sided Fisher p below α",
    about: "Hits that a side would need, the other side's count being what it is. Empty if no count would do.",
    paper: "Tarone (1990), Biometrics 46, 515–522, on the least p that a discrete test can reach",
  },
  {
    name: "log_likelihood",
    formula: "G2 = 2·Σ O·ln(O ÷ E)",
    about:
      "Two terms: over the hits of both sides, as the UCREL wizard; four terms: over all other words, too; Williams: four " +
      "terms divided by his q. It takes words for independent and promises too much.",
    paper:
      "Dunning (1993), Computational Linguistics 19, 61–74; Rayson & Garside (2000); Williams (1976), Biometrika 63",
  },
  {
    name: "chi_squared",
    formula: "Σ (|O − E| − y)² ÷ E, y = 0, or ½ at most with Yates' correction",
    about: "Of hits and all other words of both sides. It takes words for independent and promises too much.",
    paper: "Pearson (1900), Philosophical Magazine 50, 157–175; Yates (1934), Supplement to the JRSS 1, 217–235",
  },
  {
    name: "percent_difference",
    formula: "100 · (target rate − reference rate) ÷ reference rate",
    about: "%DIFF. 100 means twice as frequent. Empty if the reference has no hit.",
    paper: "Gabrielatos & Marchi (2012), Keyness: appropriate metrics and practical issues, Bologna",
  },
  {
    name: "risk_ratio",
    formula: "(a ÷ A) ÷ (b ÷ B)",
    about: "Ratio of both rates, 1 where they are the same. Empty if the reference has no hit.",
    paper: "Katz, Baptista, Azen & Pike (1978), Biometrics 34, 469–474",
  },
  {
    name: "odds_ratio",
    formula: "a·d ÷ b·c",
    about: "Of hits to all other words, by the cells of the table. Empty if its divisor is 0.",
    paper: "Cornfield (1951), Journal of the National Cancer Institute 11, 1269–1275",
  },
  {
    name: "mcnemar",
    formula: "(|b − c| − y)² ÷ (b + c), y = 1 with correction, at most |b − c|",
    about: "Whether two codings of the same things differ in one direction more than in the other.",
    paper: "McNemar (1947), Psychometrika 12, 153–157; Edwards (1948), Psychometrika 13, 185–187",
  },
];
