import type { Statistic } from "../catalogue/statistic.js";

/** Statistics of how varied a vocabulary is. */
export const diversityStatistics: readonly Statistic[] = [
  {
    name: "type_token_ratio",
    formula: "V ÷ N",
    about: "Different words ÷ words. It falls with length: compare only texts of one length.",
    paper: "Templin (1957), Certain Language Skills in Children",
  },
  {
    name: "root_type_token_ratio",
    formula: "V ÷ √N",
    about: "It depends on length: compare only texts of one length.",
    paper: "Guiraud (1954), Les caractères statistiques du vocabulaire",
  },
  {
    name: "corrected_type_token_ratio",
    formula: "V ÷ √(2N)",
    about: "It depends on length: compare only texts of one length.",
    paper: "Carroll (1964), Language and Thought",
  },
  {
    name: "herdan_c",
    formula: "log V ÷ log N",
    about: "It depends on length: compare only texts of one length.",
    paper: "Herdan (1960), Type–Token Mathematics",
  },
  {
    name: "dugast_u",
    formula: "log² N ÷ (log N − log V)",
    about: "By logarithms of base 10 unless told. Empty where all words differ.",
    paper: "Dugast (1978), Le français moderne 46, 25–32",
  },
  {
    name: "summer_s",
    formula: "log log V ÷ log log N",
    about: "By logarithms of base 10 unless told.",
    paper: "Summer (1966), after Tweedie & Baayen (1998), Computers and the Humanities 32, 323–352",
  },
  {
    name: "maas",
    formula: "√((log N − log V) ÷ log² N)",
    about: "Maas' a, as quanteda has it; it falls with diversity. By logarithms of base 10 unless told.",
    paper: "Maas (1972), Zeitschrift für Literaturwissenschaft und Linguistik 8, 73–79",
  },
  {
    name: "maas_squared",
    formula: "(log N − log V) ÷ log² N",
    about: "Maas' a², as lexical_diversity and LexicalRichness (base e) have it.",
    paper: "Maas (1972), Zeitschrift für Literaturwissenschaft und Linguistik 8, 73–79",
  },
  {
    name: "maas_lg_v0",
    formula: "lg V ÷ √(1 − (lg V ÷ lg N)²)",
    about: "Maas' lg V₀, in powers of ten; times ln 10 in powers of e.",
    paper: "Maas (1972), Zeitschrift für Literaturwissenschaft und Linguistik 8, 73–79",
  },
  {
    name: "yule_k",
    formula: "10⁴ · (Σ count² − N) ÷ N²",
    about: "Hardly dependent on length; it falls with diversity.",
    paper: "Yule (1944), The Statistical Study of Literary Vocabulary",
  },
  {
    name: "yule_i",
    formula: "V² ÷ (Σ count² − V)",
    about: "Empty where no word occurs twice.",
    paper: "Oakes (1998), Statistics for Corpus Linguistics, after Yule (1944)",
  },
  {
    name: "simpson_d",
    formula: "Σ count · (count − 1) ÷ (N · (N − 1))",
    about: "Chance that two words drawn without replacement are the same.",
    paper: "Simpson (1949), Nature 163, 688",
  },
  {
    name: "herdan_vm",
    formula: "√(Σ count² ÷ N² − 1 ÷ V)",
    about: "0 where all words are as frequent.",
    paper: "Herdan (1955), Zeitschrift für angewandte Mathematik und Physik 6, 332–334",
  },
  {
    name: "mattr",
    formula: "mean TTR of all windows of 100 words",
    about: "Moving-average TTR, of another window where told. Empty for a shorter text.",
    paper: "Covington & McFall (2010), Journal of Quantitative Linguistics 17, 94–100",
  },
  {
    name: "msttr",
    formula: "mean TTR of successive segments of 100 words",
    about: "Mean segmental TTR; what is left at the end is dropped.",
    paper: "Johnson (1944), Psychological Monographs 56, 1–15",
  },
  {
    name: "hdd",
    formula: "Σ P(word in a sample of 42) ÷ 42",
    about: "HD-D: TTR to be expected of a random sample; the expected types themselves where told.",
    paper: "McCarthy & Jarvis (2007), Language Testing 24, 459–488",
  },
  {
    name: "mtld",
    formula: "mean length of stretches whose TTR stays above .72",
    about:
      "Forwards and backwards averaged. Programs differ in when a stretch is full: below .72 and of 10 words (K. Kyle), or at .72 at any length (L. Shen).",
    paper: "McCarthy & Jarvis (2010), Behavior Research Methods 42, 381–392",
  },
  {
    name: "mtld_ma",
    formula: "mean length of stretches from each word on until TTR is below .72",
    about: "MTLD-MA, wrapping round the end, or dropping what is not full and averaging both directions.",
    paper:
      "Vidal & Jarvis (2020), Language Teaching Research; McCarthy & Jarvis (2010), Behavior Research Methods 42, 381–392",
  },
];
