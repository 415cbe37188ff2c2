import type { Statistic } from "./statistic.js";

/** Statistics under the names that tables of instruments have for them, where one function gives several. */
export const instrumentStatistics: readonly Statistic[] = [
  {
    name: "log_likelihood_two_terms",
    formula: "G2 = 2·(a·ln(a ÷ Ea) + b·ln(b ÷ Eb)), Ea = A·(a + b) ÷ (A + B)",
    about:
      "Over the hits of both sides only, as the UCREL wizard has it. Never below 0: the log ratio tells on which side there are more.",
    paper: "Rayson & Garside (2000), Comparing corpora using frequency profiling, ACL workshop on comparing corpora",
  },
  {
    name: "log_likelihood_four_terms",
    formula: "G2 = 2·Σ O·ln(O ÷ E) over hits and all other words",
    about:
      "It takes words for drawn one by one, which they are not, so that as a test it promises too much. Never below 0.",
    paper: "Dunning (1993), Computational Linguistics 19, 61–74",
  },
  {
    name: "log_likelihood_williams",
    formula: "G2 of four terms ÷ q, q = 1 + (N/R₁ + N/R₂ − 1)(N/C₁ + N/C₂ − 1) ÷ 6N",
    about: "Nearer to chi-squared where counts are small; the same as four terms where a cell is 0.",
    paper: "Williams (1976), Biometrika 63, 33–37",
  },
  {
    name: "chi_squared_yates",
    formula: "Σ (|O − E| − ½)² ÷ E, with less than ½ where |O − E| is",
    about: "Chi-squared with a correction for continuity, which makes it smaller.",
    paper: "Yates (1934), Supplement to the Journal of the Royal Statistical Society 1, 217–235",
  },
  {
    name: "log_ratio",
    formula: "log2 of the ends of (a ÷ A) ÷ (b ÷ B) · exp(∓ z·√(1/a − 1/A + 1/b − 1/B))",
    about:
      "Interval of the log ratio, its level divided by the number of items compared (Bonferroni). Empty where a count is 0. It takes words for independent.",
    paper: "Katz, Baptista, Azen & Pike (1978), Biometrics 34, 469–474; Dunn (1961), JASA 56, 52–64",
  },
  {
    name: "text_dispersion_keyness",
    formula: "G2 of two terms of the numbers of texts that have the word, against all texts of each side",
    about:
      "A word that one text repeats counts once for it. As texts, and not words, are counted, it comes nearer to a test. Never below 0.",
    paper: "Egbert & Biber (2019), Corpora 14, 77–104",
  },
  {
    name: "prior_log_odds_z",
    formula: "z = δ ÷ √(1 ÷ (a + α) + 1 ÷ (b + α))",
    about: "Log-odds with a Dirichlet prior by their standard error. A ranking that shrinks what is rare, not a test.",
    paper: "Monroe, Colaresi & Quinn (2008), Political Analysis 16, 372–403",
  },
  {
    name: "lockwords",
    formula: "−x ≤ lower end and upper end ≤ x of the log ratio's interval",
    about:
      "Words that two corpora use alike. Baker found them by how little their frequencies vary; here the whole interval must be within a bound, so that few hits do not make a lockword.",
    paper: "Baker (2011), Journal of English Linguistics 39, 65–88; Schuirmann (1987), on equivalence by intervals",
  },
  {
    name: "expected",
    formula: "E = words near the node · occurrences of the collocate ÷ all words",
    about: "Of words that stand anywhere; with sentences in place of words where these are counted.",
    paper: "Evert (2008), Corpora and collocations, in Corpus Linguistics: An International Handbook",
  },
  {
    name: "left_log_dice",
    formula: "14 + log2(2·L ÷ (node + collocate)), L on the left of the node",
    about: "log_dice of the occurrences on one side of the node alone; right_log_dice is the other.",
    paper: "Rychlý (2008), A lexicographer-friendly association score, RASLAN",
  },
  {
    name: "right_log_dice",
    formula: "14 + log2(2·R ÷ (node + collocate)), R on the right of the node",
    about: "log_dice of the occurrences on one side of the node alone; left_log_dice is the other.",
    paper: "Rychlý (2008), A lexicographer-friendly association score, RASLAN",
  },
  {
    name: "log_dice_difference",
    formula: "logDice on this side − logDice on the other",
    about:
      "1 means twice as strongly drawn to the node here. No corpus size enters, so sides of different sizes compare.",
    paper: "Rychlý (2008), A lexicographer-friendly association score, RASLAN",
  },
  {
    name: "delta_p_collocate_by_node",
    formula: "P(collocate | near the node) − P(collocate | elsewhere)",
    about: "−1 to 1: how far the node calls for the collocate.",
    paper: "Allan (1980); Gries (2013), International Journal of Corpus Linguistics 18, 137–166",
  },
  {
    name: "delta_p_node_by_collocate",
    formula: "P(near the node | collocate) − P(near the node | another word)",
    about: "−1 to 1: how far the collocate calls for the node.",
    paper: "Allan (1980); Gries (2013), International Journal of Corpus Linguistics 18, 137–166",
  },
  {
    name: "lambda_z",
    formula: "λ ÷ √Σ 1 ÷ (cell + ½)",
    about: "λ by its standard error; words near each other are not independent, so it ranks and tests nothing.",
    paper: "Blaheta & Johnson (2001), Unsupervised learning of multi-word verbs, ACL workshop on collocations",
  },
];
