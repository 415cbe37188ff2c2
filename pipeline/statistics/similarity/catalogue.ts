import type { Statistic } from "../catalogue/statistic.js";

/** Statistics of how alike two texts are in their words. */
export const similarityStatistics: readonly Statistic[] = [
  {
    name: "cosine",
    formula: "Σxy ÷ √(Σx² · Σy²)",
    about: "Of counts, 0 to 1. Empty for a text without words.",
    paper: "Salton & McGill (1983), Introduction to Modern Information Retrieval",
  },
  {
    name: "correlation",
    formula: "Pearson's r of the counts",
    about: "Over a vocabulary that is told: words that neither has raise it.",
    paper: "Pearson (1896), Philosophical Transactions A 187, 253–318",
  },
  {
    name: "jaccard_similarity",
    formula: "shared words ÷ words of either",
    about: "Of vocabularies, 0 to 1; of counts, Σxy ÷ (Σx² + Σy² − Σxy).",
    paper: "Jaccard (1912), New Phytologist 11, 37–50; Tanimoto (1958)",
  },
  {
    name: "dice_similarity",
    formula: "2 · shared words ÷ words of both added up",
    about: "Of vocabularies, 0 to 1; of counts, 2Σxy ÷ (Σx² + Σy²).",
    paper: "Dice (1945), Ecology 26, 297–302",
  },
  {
    name: "coverage",
    formula: "words of the one text that the other has too ÷ words of the one text",
    about: "Lexical coverage, 0 to 1, of running words: how far a text is made of the other's vocabulary.",
    paper: "Nation (2006), Canadian Modern Language Review 63, 59–82",
  },
  {
    name: "simple_matching",
    formula: "words that both have or neither ÷ vocabulary",
    about: "Over a vocabulary that is told.",
    paper: "Sokal & Michener (1958), University of Kansas Science Bulletin 38, 1409–1438",
  },
  {
    name: "hamann",
    formula: "(matches − mismatches) ÷ vocabulary",
    about: "−1 to 1.",
    paper: "Hamann (1961), Willdenowia 2, 639–768",
  },
  {
    name: "euclidean",
    formula: "√Σ (x − y)²",
    about: "Of counts, so longer texts are farther; Minkowski's distance of another power is there, too.",
    paper: "Minkowski (1910), Geometrie der Zahlen",
  },
  {
    name: "manhattan",
    formula: "Σ |x − y|",
    about: "Of counts.",
    paper: "Minkowski (1910), Geometrie der Zahlen",
  },
  {
    name: "maximum_distance",
    formula: "max |x − y|",
    about: "Of counts.",
    paper: "Chebyshev's distance",
  },
  {
    name: "canberra",
    formula: "Σ |x − y| ÷ (x + y)",
    about: "Rare words weigh as much as frequent ones.",
    paper: "Lance & Williams (1967), Australian Computer Journal 1, 15–20",
  },
];
