import type { Columns } from "../../model/table.js";
import { described } from "../tables.js";

const columns = {
  item: { type: "string", about: "the word, lemma, n-gram, part of speech or label", text: true },
  key_of: { type: "string?", about: "side with the greater rate; empty where both are the same" },
  conservative_log_ratio: {
    type: "number",
    about:
      "LRC: end next to 0 of the interval of the log ratio, 0 if it holds 0; its level is divided by the number of items compared (Bonferroni), so that all hold at once at 95 %, or at --level; rows are sorted by it, and among equals by log_ratio_walter",
  },
  log_ratio_hardie: { type: "number", about: "log ratio, with ½ in place of a count of 0" },
  target_count: { type: "integer", about: "occurrences in the target" },
  reference_count: { type: "integer", about: "occurrences in the reference" },
  target_range: { type: "integer", about: "texts of the target that have it" },
  reference_range: { type: "integer", about: "texts of the reference that have it" },
  log_likelihood_four_terms: {
    type: "number?",
    about: "G2 over hits and all other words (Dunning); takes words for drawn one by one, so it is a score, not a test",
  },
  target_rate: { type: "number", about: "occurrences in the target per 1,000 words (n-grams: per 1,000 n-grams)" },
  reference_rate: { type: "number", about: "occurrences in the reference per 1,000 words" },
  text_permutation_test: {
    type: "number?",
    about:
      "p of the rates of texts dealt out anew between the sides, the same divisions for all items; for the rows with the greatest effect (the note says for how many), empty for others and where a side has one text",
  },
  text_dispersion_keyness: {
    type: "number?",
    about: "G2 of two terms of the numbers of texts that have it; empty where a side has one text",
  },
  prior_log_odds_z: {
    type: "number?",
    about: "z of prior_log_odds: a ranking that shrinks what is rare, not a test",
  },
  log_likelihood_two_terms: { type: "number?", about: "G2 over the hits alone (Rayson and Garside, UCREL)" },
  log_likelihood_williams: { type: "number?", about: "G2 of four terms with Williams' correction" },
  chi_squared: { type: "number?", about: "Pearson's chi-squared" },
  chi_squared_yates: { type: "number?", about: "the same with Yates' correction" },
  fisher_exact: {
    type: "number?",
    about:
      "two-sided p of Fisher's test of words, which are not drawn one by one: too small on running text; empty for one text against one",
  },
  log_ratio_lower: {
    type: "number?",
    about:
      "lower end of the log ratio's interval (Katz) at the level that conservative_log_ratio has; empty for a count of 0",
  },
  log_ratio_upper: { type: "number?", about: "upper end of it" },
  log_ratio_walter: { type: "number?", about: "log ratio with ½ added to every number" },
  percent_difference: { type: "number?", about: "%DIFF; empty if the reference does not have it" },
  odds_ratio: { type: "number?", about: "odds of the target ÷ odds of the reference; empty if the divisor is 0" },
  keyness_bic: { type: "number?", about: "BIC, of G2 of four terms" },
  effect_size_ell: { type: "number?", about: "ELL, of G2 of two terms; empty where less than 1 is to be expected" },
  simple_maths: {
    type: "number?",
    about: "simple maths, with the constant k of --k: 1 unless told, the note says which",
  },
  mi: {
    type: "number?",
    about: "PMI of item and target in bits; empty below --pmi-floor occurrences in the target, 5 unless told",
  },
  prior_log_odds: {
    type: "number?",
    about: "log-odds ratio with an informative Dirichlet prior, both sides pooled (natural logarithm)",
  },
  target_deviation_of_proportions: {
    type: "number?",
    about: "DP over the target's texts; empty where it does not occur, and for one text",
  },
  reference_deviation_of_proportions: { type: "number?", about: "DP over the reference's texts" },
  target: { type: "string", about: "side whose difference is told" },
  reference: { type: "string", about: "side that it is set against" },
} as const satisfies Columns;

/** Keywords of one side against another. */
export const keynessTable = described({
  name: "keyness",
  about:
    "What one side uses more than the other, from the target's keywords to the reference's, by the conservative log ratio and never by p.",
  columns,
});

/** Words that both sides use alike. */
export const lockwordsTable = described({
  name: "lockwords",
  about:
    "What both sides use alike (lockwords, Baker 2011): the whole interval of the log ratio lies within the bound; the surest first.",
  columns,
});

/** Columns of both tables. */
export type KeynessColumns = typeof columns;
