import type { Statistic } from "./statistic.js";

/** What is done with the p values of a family of tests; one file each. */
export const familyStatistics: readonly Statistic[] = [
  {
    name: "benjamini_hochberg",
    formula: "least of n·p ÷ rank over all p that are not smaller",
    about: "q value: bounds the part of false findings among findings. Empty p values are not counted.",
    paper: "Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300",
  },
  {
    name: "benjamini_yekutieli",
    formula: "the same times 1 + ½ + … + 1 ÷ n",
    about: "q value under any dependence.",
    paper: "Benjamini & Yekutieli (2001), The Annals of Statistics 29, 1165–1188",
  },
  {
    name: "holm",
    formula: "greatest of (n − rank + 1)·p over all p that are not greater",
    about: "Bounds the chance of even one false finding, under any dependence.",
    paper: "Holm (1979), Scandinavian Journal of Statistics 6, 65–70",
  },
  {
    name: "hochberg",
    formula: "least of (n − rank + 1)·p over all p that are not smaller",
    about: "The same for independent or positively dependent tests.",
    paper: "Hochberg (1988), Biometrika 75, 800–802",
  },
  {
    name: "hommel",
    formula: "closed test with Simes' rule",
    about: "The same for independent or positively dependent tests, never above hochberg.",
    paper: "Hommel (1988), Biometrika 75, 383–386; Wright (1992), Biometrics 48, 1005–1013",
  },
  {
    name: "bonferroni",
    formula: "n·p, at most 1",
    about: "Bounds what holm does, and loses more.",
    paper: "Dunn (1961), Journal of the American Statistical Association 56, 52–64",
  },
];
