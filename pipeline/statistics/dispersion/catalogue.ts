import type { Statistic } from "../catalogue/statistic.js";

/** Statistics of how evenly a word is spread over the parts of a corpus. */
export const dispersionStatistics: readonly Statistic[] = [
  {
    name: "range",
    formula: "parts with the word",
    about: "Compare only over the same number of parts.",
    paper: "Gries (2008), International Journal of Corpus Linguistics 13, 403–437",
  },
  {
    name: "max_min",
    formula: "greatest − least count in a part",
    about: "Of counts, so parts should be of one size.",
    paper: "Gries (2008), International Journal of Corpus Linguistics 13, 403–437",
  },
  {
    name: "inverse_document_frequency",
    formula: "log2(parts ÷ parts with the word)",
    about: "0 where every part has it.",
    paper: "Spärck Jones (1972), Journal of Documentation 28, 11–21",
  },
  {
    name: "engvall",
    formula: "f · range ÷ parts",
    about: "Frequency adjusted by range.",
    paper: "Engvall (1974), after Gries (2008), International Journal of Corpus Linguistics 13, 403–437",
  },
  {
    name: "deviation_of_proportions",
    formula: "½ · Σ |share of the word − share of the corpus|",
    about: "DP, 0 even to 1 clumped. Empty if the word does not occur.",
    paper: "Gries (2008), International Journal of Corpus Linguistics 13, 403–437",
  },
  {
    name: "normed_deviation_of_proportions",
    formula: "DP ÷ (1 − least share of the corpus)",
    about: "DPnorm, 0 to 1. Empty for one part.",
    paper: "Lijffijt & Gries (2012), International Journal of Corpus Linguistics 17, 147–149",
  },
  {
    name: "juilland_d",
    formula: "1 − (s ÷ mean of the rates) ÷ √(n − 1)",
    about:
      '1 is even. By the population standard deviation as in the book; by the sample one (`deviation: "sample"`) as in Gries\' script and quanteda.extras.',
    paper: "Juilland, Brodin & Davidovitch (1970), Frequency Dictionary of French Words",
  },
  {
    name: "juilland_u",
    formula: "f · D",
    about: "Frequency that dispersion leaves.",
    paper: "Juilland, Brodin & Davidovitch (1970), Frequency Dictionary of French Words",
  },
  {
    name: "carroll_d2",
    formula: "−Σ p · log2 p ÷ log2 n",
    about: "Entropy of the word's counts over n parts, 0 to 1; of rates where parts differ in size.",
    paper: "Carroll (1970), Computer Studies in the Humanities and Verbal Behaviour 3, 61–65",
  },
  {
    name: "carroll_um",
    formula: "f · D2 + (1 − D2) · f ÷ n",
    about: "Frequency adjusted by dispersion.",
    paper: "Carroll (1970), Computer Studies in the Humanities and Verbal Behaviour 3, 61–65",
  },
  {
    name: "rosengren_s",
    formula: "(Σ √(count · share of the corpus))² ÷ f",
    about: "At most 1. The numerator is Rosengren's adjusted frequency.",
    paper: "Rosengren (1971), Études de linguistique appliquée 1, 103–127",
  },
  {
    name: "distributional_consistency",
    formula: "(Σ √count ÷ n)² ÷ mean count",
    about: "DC, at most 1; takes parts to be of one size.",
    paper: "Zhang, Huang & Yu (2004), Distributional consistency, LREC",
  },
  {
    name: "lyne_d3",
    formula: "1 − χ² ÷ 4f",
    about: "1 is even, below 0 clumped. With equal parts as in Gries' script.",
    paper: "Lyne (1985), The Vocabulary of French Business Correspondence",
  },
  {
    name: "kromer_ur",
    formula: "Σ (1 + ½ + … + 1 ÷ count)",
    about: "An occurrence counts the less, the more came before it in its part.",
    paper: "Kromer (2003), after Gries (2008), International Journal of Corpus Linguistics 13, 403–437",
  },
  {
    name: "kl_dispersion",
    formula: "Σ p · log2(p ÷ s)",
    about: "Divergence in bits of the word's shares p from the parts' s; 0 is even.",
    paper: "Gries (2021), Research in Corpus Linguistics 9, 1–33",
  },
  {
    name: "normed_kl_dispersion",
    formula: "1 − 2^−D",
    about: "The same from 0, even, to 1.",
    paper: "Gries (2021), Research in Corpus Linguistics 9, 1–33",
  },
  {
    name: "dispersion_da",
    formula: "1 − mean |difference of two rates| ÷ (2 · mean rate)",
    about: "1 is even.",
    paper: "Burch, Egbert & Biber (2017), Journal of Research Design and Statistics in Linguistics 3, 189–216",
  },
  {
    name: "average_reduced_frequency",
    formula: "Σ min(d, v) ÷ v, v = N ÷ f",
    about: "ARF, at most f, over distances d between occurrences in a ring of N words.",
    paper: "Savický & Hlaváčová (2002), Journal of Quantitative Linguistics 9, 215–231",
  },
  {
    name: "average_waiting_time",
    formula: "½ · (1 + Σ d² ÷ N)",
    about: "AWT, in words.",
    paper: "Savický & Hlaváčová (2002), Journal of Quantitative Linguistics 9, 215–231",
  },
  {
    name: "average_logarithmic_distance",
    formula: "Σ d · log10 d ÷ N",
    about: "ALD.",
    paper: "Savický & Hlaváčová (2002), Journal of Quantitative Linguistics 9, 215–231",
  },
];
