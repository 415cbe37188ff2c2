import type { Statistic } from "../catalogue/statistic.js";

/** Statistics of word counts. */
export const frequencyStatistics: readonly Statistic[] = [
  {
    name: "frequency",
    formula: "count",
    about: "How often a word occurs; rank 1 is the most frequent, ties share the least rank unless told.",
    paper: "Sinclair (1991), Corpus, Concordance, Collocation",
  },
  {
    name: "document_frequency",
    formula: "documents with the word",
    about: "In how many documents it occurs.",
    paper: "Spärck Jones (1972), Journal of Documentation 28, 11–21",
  },
  {
    name: "skip_grams",
    formula: "n words in order, passing over so many between two neighbours",
    about: "A skip holds between each two neighbours; k-skip-n-grams limit all skips together, as in the paper.",
    paper: "Guthrie, Allison, Liu, Guthrie & Wilks (2006), A closer look at skip-gram modelling, LREC",
  },
  {
    name: "cooccurrence",
    formula: "places of b at most a window from places of a",
    about: "Counted from each a, so that two of the same word near each other count twice without order.",
    paper: "Lund & Burgess (1996), Behavior Research Methods 28, 203–208",
  },
  {
    name: "hapax_legomena",
    formula: "V(1)",
    about: "Words that occur once.",
    paper: "Baayen (2001), Word Frequency Distributions",
  },
  {
    name: "vocabulary_growth",
    formula: "types of the first n words",
    about: "Growth curve; hapaxes ÷ words is its slope, the chance that the next word is a new one.",
    paper: "Baayen (2001), Word Frequency Distributions; Good (1953), Biometrika 40, 237–264",
  },
  {
    name: "growth_rate",
    formula: "V(1) ÷ N",
    about: "Hapaxes ÷ words, the chance that the next word is a new one. It falls with length.",
    paper: "Good (1953), Biometrika 40, 237–264; Baayen (2001), Word Frequency Distributions",
  },
  {
    name: "entropy",
    formula: "−Σ p · log2 p",
    about: "In bits. The plain estimate, too low in small samples.",
    paper: "Shannon (1948), Bell System Technical Journal 27, 379–423",
  },
];
