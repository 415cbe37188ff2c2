import { describe, expect, it } from "vitest";
import { check } from "../../scripts/oracle/check.js";
import type { OracleFile } from "../../scripts/oracle/mapping.js";

const file = (source: string, call: string, input: unknown, output: unknown): OracleFile => ({
  name: "made",
  source,
  version: "",
  call,
  input,
  output,
});

const words = "a b a c b".split(" ");

/** Files of the same calls with other arguments; values by hand. */
const made: readonly (readonly [string, OracleFile, number])[] = [
  [
    "pairs in a wider window",
    file(
      "nltk.metrics.BigramAssocMeasures",
      "BigramCollocationFinder.from_words(tokens, window_size=3)",
      { tokens: words },
      // a … b stands in the windows of both a: 2, by two other places.
      [{ w1: "a", w2: "b", n_ii: 2, n_ix: 2, n_xi: 2, n_xx: 5, raw_freq: 0.2, pmi: Math.log2(5 / 4), dice: 0.5 }],
    ),
    7,
  ],
  [
    "measures that no package has, on counts",
    file(
      "by hand",
      "logDice; deltaP",
      { n_ii: 10, n_ix: 40, n_xi: 50, n_xx: 1000 },
      {
        logDice: 14 + Math.log2(20 / 90),
        deltaP_21: 10 / 40 - 40 / 960,
        MI3: Math.log2(500),
      },
    ),
    3,
  ],
  [
    "sequences of two sizes",
    file(
      "quanteda.textstats::textstat_collocations",
      "textstat_collocations(tokens(x), size=2:3, min_count=1, smoothing=1)",
      { tokens: { d: ["x", "y", "z"] } },
      [
        {
          collocation: "x y z",
          count: 1,
          count_nested: 0,
          length: 3,
          lambda: Math.log(2),
          z: Math.log(2) / Math.sqrt(7.5),
        },
        {
          collocation: "x y",
          count: 1,
          count_nested: 1,
          length: 2,
          lambda: Math.log(4),
          z: Math.log(4) / Math.sqrt(2.5 + 0.5),
        },
      ],
    ),
    12,
  ],
  [
    "ordered and weighted windows",
    file(
      "quanteda::fcm",
      'fcm(x, context="window", window=2, count="weighted", ordered=TRUE, tri=FALSE)',
      { tokens: { d: words } },
      {
        words: ["a", "b"],
        matrix: [
          [0.5, 1.5],
          [1, 0],
        ],
      },
    ),
    4,
  ],
  [
    "entropy by another base",
    file("quanteda.textstats::textstat_entropy", "textstat_entropy(dfm, base=exp(1))", { tokens: { d: ["a", "b"] } }, [
      { document: "d", entropy: Math.LN2 },
    ]),
    1,
  ],
  [
    "n-grams of one call",
    file(
      "quanteda",
      'tokens_ngrams(x, n=c(1,3), concatenator=" ")',
      { tokens: { d: ["a", "b", "c"] } },
      {
        n13: { d: ["a", "b", "c", "a b c"] },
      },
    ),
    4,
  ],
  [
    "ranks with other ties",
    file("textstat_frequency", 'textstat_frequency(dfm(tokens), ties_method="average")', { tokens: { d: words } }, [
      { feature: "a", frequency: 2, rank: 1.5, docfreq: 1, group: "all" },
      { feature: "c", frequency: 1, rank: 3, docfreq: 1, group: "all" },
    ]),
    8,
  ],
  [
    "similarity of words",
    file(
      "quanteda.textstats::textstat_simil",
      "textstat_simil(dfm, margin='features')",
      { tokens: { d: ["a", "b"], e: ["a"] } },
      { features: ["a", "b"], simil: { cosine: [[1, Math.SQRT1_2]], "simple matching": [[1, 0.5]] } },
    ),
    4,
  ],
  [
    "log-odds of sets",
    file("tidylo", "x %>% bind_log_odds(party, word, n, uninformative = TRUE, unweighted = TRUE)", {}, [
      { party: "A", word: "toString", n: 3, log_odds: Math.log(4 / 6) - Math.log(6 / 9) },
      { party: "A", word: "y", n: 5, log_odds: Math.log(6 / 4) - Math.log(6 / 9) },
      { party: "B", word: "toString", n: 1, log_odds_weighted: 0 },
      { party: "B", word: "z", n: 2, log_odds_weighted: Math.log(3 / 2 / (3 / 12)) / Math.sqrt(1 / 3 + 1 / 3) },
    ]),
    4,
  ],
];

describe("a call of another program, with other arguments", () => {
  it.each(made)("is compared: %s", (_, one, compared) => {
    const { wrong, compared: seen } = check(one);
    expect(wrong).toEqual([]);
    expect(seen).toBe(compared);
  });
});
