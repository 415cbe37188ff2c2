import type { Statistic } from "../catalogue/statistic.js";

/** Statistics of words that stand together, and of keywords beyond two counts. */
export const associationStatistics: readonly Statistic[] = [
  {
    name: "mi",
    formula: "log2(O ÷ E), E = Π single counts ÷ total^(n − 1)",
    about:
      "Mutual information in bits, PMI. It favours the rare: give it a floor. Empty if the words never stand together.",
    paper: "Church & Hanks (1990), Computational Linguistics 16, 22–29",
  },
  {
    name: "mi2",
    formula: "log2(O² ÷ E)",
    about: "Mutual information that favours the rare less.",
    paper: "Daille (1994), Approche mixte pour l'extraction automatique de terminologie, Paris 7",
  },
  {
    name: "mi3",
    formula: "log2(O³ ÷ E)",
    about: "Mutual information that favours the frequent.",
    paper: "Daille (1994), Approche mixte pour l'extraction automatique de terminologie, Paris 7",
  },
  {
    name: "mi_like",
    formula: "O³ ÷ Π single counts",
    about: "Mutual information without logarithm and total, as NLTK has it.",
    paper: "Bird, Klein & Loper (2009), Natural Language Processing with Python (NLTK)",
  },
  {
    name: "t_score",
    formula: "(O − E) ÷ √O",
    about: "It favours the frequent. Empty if the words never stand together.",
    paper: "Church, Gale, Hanks & Hindle (1991), in Lexical Acquisition, 115–164",
  },
  {
    name: "z_score",
    formula: "(O − E) ÷ √E",
    about: "It favours the rare.",
    paper: "Berry-Rogghe (1973), in The Computer and Literary Studies, 103–112",
  },
  {
    name: "association_chi_squared",
    formula: "Σ (O − E)² ÷ E",
    about:
      "Over all cells of the table of two or three words. It takes words for drawn one by one, so as a test it promises too much.",
    paper: "Pearson (1900), Philosophical Magazine 50, 157–175",
  },
  {
    name: "association_g2",
    formula: "2 · Σ O · ln(O ÷ E)",
    about:
      "Over all cells of the table of two or three words. It takes words for drawn one by one, so as a test it promises too much.",
    paper: "Dunning (1993), Computational Linguistics 19, 61–74",
  },
  {
    name: "pair_fisher",
    formula: "Σ of hypergeometric probabilities at and beyond the table seen",
    about:
      "Exact tails of a pair with its margins fixed. It takes words for drawn one by one, so as a test it promises too much.",
    paper: "Pedersen (1996), Fishing for exactness, South-Central SAS Users Group",
  },
  {
    name: "phi_squared",
    formula: "(a·d − b·c)² ÷ Π margins",
    about: "Chi-squared by the total, 0 to 1. Empty if a margin is 0.",
    paper: "Gale & Church (1991), Identifying word correspondences in parallel texts, DARPA",
  },
  {
    name: "dice",
    formula: "n · O ÷ Σ single counts",
    about: "0 to 1, for n words. No total enters.",
    paper: "Dice (1945), Ecology 26, 297–302; Smadja (1993), Computational Linguistics 19, 143–177",
  },
  {
    name: "log_dice",
    formula: "14 + log2(Dice)",
    about: "At most 14; one less is half as strong. It compares between corpora of different sizes.",
    paper: "Rychlý (2008), A lexicographer-friendly association score, RASLAN",
  },
  {
    name: "jaccard",
    formula: "all together ÷ any of them",
    about: "0 to 1. Empty if none of the words occurs.",
    paper: "Jaccard (1912), New Phytologist 11, 37–50",
  },
  {
    name: "delta_p",
    formula: "P(one | other) − P(one | not other)",
    about: "−1 to 1, in both directions: which word calls for which.",
    paper:
      "Allan (1980), Bulletin of the Psychonomic Society 15; Gries (2013), International Journal of Corpus Linguistics 18, 137–166",
  },
  {
    name: "poisson_stirling",
    formula: "O · (log2(O ÷ E) − 1)",
    about: "By the binary logarithm as in NLTK, or with base e as in the paper.",
    paper: "Quasthoff & Wolff (2002), The Poisson collocation measure and its applications",
  },
  {
    name: "lambda",
    formula: "Σ (−1)^(n − b) · ln(cell + ½)",
    about:
      "Interaction of all n words of a sequence in the saturated log-linear model; z = λ ÷ √Σ 1 ÷ (cell + ½). Windows over a stop are not counted.",
    paper: "Blaheta & Johnson (2001), Unsupervised learning of multi-word verbs, ACL workshop on collocations",
  },
  {
    name: "prior_log_odds",
    formula:
      "δ = ln((a + α) ÷ (A + α₀ − a − α)) − ln((b + α) ÷ (B + α₀ − b − α)), z = δ ÷ √(1 ÷ (a + α) + 1 ÷ (b + α))",
    about:
      "Log-odds with a Dirichlet prior, flat, shared out by a background, or its counts. z ranks and shrinks what is rare; it is no test.",
    paper: "Monroe, Colaresi & Quinn (2008), Political Analysis 16, 372–403",
  },
  {
    name: "pooled_log_odds",
    formula: "δ = ln odds in the set − ln odds in all sets pooled, over counts with a prior",
    about: "As tidylo: each set against all, itself among them, so it is smaller than prior_log_odds.",
    paper: "Monroe, Colaresi & Quinn (2008), Political Analysis 16, 372–403",
  },
  {
    name: "keyness_bic",
    formula: "G2 − ln N",
    about: "Above 2 positive, above 6 strong, above 10 very strong evidence of a difference; below 0 for none.",
    paper: "Wilson (2013), Embracing Bayes factors for key item analysis in corpus linguistics",
  },
  {
    name: "effect_size_ell",
    formula: "G2 ÷ (N · ln E), E the least expected frequency",
    about: "0 to 1. Empty where E is 1 or less.",
    paper: "Johnston, Berry & Mielke (2006), Perceptual and Motor Skills 103, 412–414",
  },
  {
    name: "simple_maths",
    formula: "(f₁ + k) ÷ (f₂ + k), per million words",
    about: "k, 1 unless told, prefers more frequent words where it is greater.",
    paper: "Kilgarriff (2009), Simple maths for keywords, Corpus Linguistics",
  },
  {
    name: "conservative_log_ratio",
    formula: "end next to 0 of the interval of the log ratio, 0 if it holds 0",
    about:
      "LRC, by the interval of Katz et al. with ½ for a count of 0, or by the exact one; its level divided by the number of words compared (Bonferroni).",
    paper:
      "Hardie (2014), Log Ratio: an informal introduction; Katz et al. (1978), Biometrics 34; Evert (2022), Measuring keyness",
  },
];
