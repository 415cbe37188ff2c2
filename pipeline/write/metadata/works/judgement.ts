import type { Work } from "./work.js";

/** On agreement of coders, and on how good a program is. */
// biome-ignore format: one work a line
export const judgement: readonly Work[] = [
  { type: "article", authors: "Cohen, Jacob", year: 1960, title: "A coefficient of agreement for nominal scales", journal: "Educational and Psychological Measurement", volume: "20", number: "1", pages: "37–46" },
  { type: "article", authors: "Cohen, Jacob", year: 1968, title: "Weighted kappa: nominal scale agreement provision for scaled disagreement or partial credit", journal: "Psychological Bulletin", volume: "70", number: "4", pages: "213–220" },
  { type: "article", authors: "Conger, Anthony J.", year: 1980, title: "Integration and generalization of kappas for multiple raters", journal: "Psychological Bulletin", volume: "88", number: "2", pages: "322–328" },
  { type: "article", authors: "Fleiss, Joseph L.", year: 1971, title: "Measuring nominal scale agreement among many raters", journal: "Psychological Bulletin", volume: "76", number: "5", pages: "378–382" },
  { type: "article", authors: "Fleiss, Joseph L.; Cohen, Jacob; Everitt, B. S.", year: 1969, title: "Large sample standard errors of kappa and weighted kappa", journal: "Psychological Bulletin", volume: "72", number: "5", pages: "323–327" },
  { type: "article", authors: "Forman, George", year: 2008, title: "Quantifying counts and costs via classification", journal: "Data Mining and Knowledge Discovery", volume: "17", number: "2", pages: "164–206" },
  { type: "book", authors: "Krippendorff, Klaus", year: 2004, title: "Content analysis: an introduction to its methodology", edition: "2", publisher: "Sage" },
  { type: "misc", authors: "Krippendorff, Klaus", year: 2011, title: "Computing Krippendorff's alpha-reliability", howpublished: "University of Pennsylvania" },
  { type: "article", authors: "Light, Richard J.", year: 1971, title: "Measures of response agreement for qualitative data: some generalizations and alternatives", journal: "Psychological Bulletin", volume: "76", number: "5", pages: "365–377" },
  { type: "article", authors: "Sokolova, Marina; Lapalme, Guy", year: 2009, title: "A systematic analysis of performance measures for classification tasks", journal: "Information Processing & Management", volume: "45", number: "4", pages: "427–437" },
  { type: "book", authors: "van Rijsbergen, C. J.", year: 1979, title: "Information retrieval", edition: "2", publisher: "Butterworths" },
];
