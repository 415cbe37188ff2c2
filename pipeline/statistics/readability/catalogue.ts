import type { Statistic } from "../catalogue/statistic.js";

/** Statistics of how hard a text is to read. */
export const readabilityStatistics: readonly Statistic[] = [
  {
    name: "flesch",
    formula: "206.835 − 1.015 · words ÷ sentences − 84.6 · syllables ÷ words",
    about: "Reading ease: higher is easier.",
    paper: "Flesch (1948), Journal of Applied Psychology 32, 221–233",
  },
  {
    name: "flesch_kincaid",
    formula: "0.39 · words ÷ sentences + 11.8 · syllables ÷ words − 15.59",
    about: "U.S. school grade.",
    paper: "Kincaid, Fishburne, Rogers & Chissom (1975), Research Branch Report 8-75",
  },
  {
    name: "fog",
    formula: "0.4 · (words ÷ sentences + 100 · polysyllables ÷ words)",
    about: "Gunning's index. His exceptions for names and endings are left to whoever counts.",
    paper: "Gunning (1952), The Technique of Clear Writing",
  },
  {
    name: "fog_psk",
    formula: "3.068 + 0.0877 · words ÷ sentences + 9.84 · polysyllables ÷ words",
    about: "Fog recalculated. quanteda multiplies by the constant instead.",
    paper: "Powers, Sumner & Kearl (1958), Journal of Educational Psychology 49, 99–105",
  },
  {
    name: "fog_nri",
    formula: "((easy words + 3 · polysyllables) ÷ sentences − 3) ÷ 2",
    about: "The U.S. Navy's. quanteda divides by sentences per 100 words instead.",
    paper: "Kincaid, Fishburne, Rogers & Chissom (1975), Research Branch Report 8-75",
  },
  {
    name: "smog",
    formula: "1.043 · √(30 · polysyllables ÷ sentences) + 3.1291",
    about: "Years of school. Its other forms are named; meant for 30 sentences or more.",
    paper: "McLaughlin (1969), Journal of Reading 12, 639–646; Bamberger & Vanecek (1984)",
  },
  {
    name: "automated_readability",
    formula: "0.5 · words ÷ sentences + 4.71 · characters ÷ words − 21.43",
    about: "U.S. school grade, without syllables.",
    paper: "Senter & Smith (1967), AMRL-TR-66-220",
  },
  {
    name: "coleman_liau",
    formula: "5.88 · characters ÷ words − 29.6 · sentences ÷ words − 15.8",
    about: "U.S. school grade, without syllables; by the cloze percentage, too.",
    paper: "Coleman & Liau (1975), Journal of Applied Psychology 60, 283–284",
  },
  {
    name: "lix",
    formula: "words ÷ sentences + 100 · words of 7 characters or more ÷ words",
    about: "Läsbarhetsindex, for other languages, too.",
    paper: "Björnsson (1968), Läsbarhet",
  },
  {
    name: "rix",
    formula: "words of 7 characters or more ÷ sentences",
    about: "A quotient of counts.",
    paper: "Anderson (1983), Journal of Reading 26, 490–496",
  },
  {
    name: "forcast",
    formula: "20 − 15 · monosyllables ÷ words",
    about: "U.S. school grade, without sentences.",
    paper: "Caylor, Sticht, Fox & Ford (1973), HumRRO 73-5",
  },
  {
    name: "linsear_write",
    formula: "(easy words + 3 · polysyllables) ÷ sentences",
    about: "quanteda counts hard words only.",
    paper: "Klare (1975), Reading Research Quarterly 10, 62–102",
  },
  {
    name: "strain",
    formula: "0.3 · syllables ÷ sentences",
    about: "A quotient of counts.",
    paper: "Solomon (2006), Qualitative Analysis of Media Language",
  },
  {
    name: "dale_chall",
    formula: "0.1579 · 100 · difficult ÷ words + 0.0496 · words ÷ sentences + 3.6365",
    about: "Difficult words are those off the authors' list, which is not here; the new formula is named.",
    paper: "Dale & Chall (1948), Educational Research Bulletin 27, 11–28; Chall & Dale (1995)",
  },
  {
    name: "syllables",
    formula: "groups of vowels, less silent ones, more where vowels are spoken apart",
    about: "By rules of spelling. Wrong for 3 in 1,000 words of speeches that the CMU Pronouncing Dictionary has.",
    paper: "own rules, measured against the CMU Pronouncing Dictionary",
  },
];
