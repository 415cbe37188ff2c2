import { type JointCount, pairCount, type TripleCount } from "../../pipeline/statistics/association/index.js";
import { at, calledBy, type Finding, listOf, numberOf, type OracleMapping, recordOf } from "./mapping.js";
import { argumentOf, documentsOf, textsOf } from "./tokens-of.js";
import { compareMeasures } from "./word-measures.js";

type Counts = Map<string, number>;
const key = (...words: readonly (string | undefined)[]): string => JSON.stringify(words);
const add = (counts: Counts, name: string): Counts => counts.set(name, (counts.get(name) ?? 0) + 1);

/** Pairs and triples as NLTK's finders count them: single words anywhere, pairs at most window − 1 apart. */
const countsOf = (documents: Iterable<readonly string[]>, window: number) => {
  const [words, pairs, apart, triples]: readonly [Counts, Counts, Counts, Counts] = [
    new Map(),
    new Map(),
    new Map(),
    new Map(),
  ];
  let total = 0;
  for (const document of documents) {
    for (const [place, word] of document.entries()) {
      total += 1;
      add(words, word);
      const near = document.slice(place + 1, place + window);
      for (const other of near) add(pairs, key(word, other));
      const [next, after] = [document[place + 1], document[place + 2]];
      if (after === undefined) continue;
      add(apart, key(word, after));
      add(triples, key(word, next, after));
    }
  }
  return { words, pairs, apart, triples, total };
};

/** Counts of two words that the file gives itself, as n_ii, n_ix, n_xi, n_xx. */
const givenPair = (record: Readonly<Record<string, unknown>>): JointCount | null => {
  const [joint, first, second, total] = ["n_ii", "n_ix", "n_xi", "n_xx"].map((name) => numberOf(record[name]));
  if (joint == null || first == null || second == null || total == null) return null;
  return pairCount(joint, first, second, total);
};

/** Measures of pairs: BigramAssocMeasures of NLTK, on counts or on a text. */
export const pairMeasures: OracleMapping = {
  name: "association of pairs",
  takes: (file) => /BigramAssocMeasures|log_?dice|delta_?p\b/i.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const input = recordOf(file.input);
    const given = givenPair(input);
    if (given !== null) yield* compareMeasures("", recordOf(file.output), given);
    const window = argumentOf(calledBy(file), "window_size", 2);
    const { words, pairs, total } = countsOf(documentsOf(input.tokens).values(), window);
    for (const [index, item] of listOf(file.output).entries()) {
      const row = recordOf(item);
      const path = at("", index);
      const [first, second] = typeof row.w1 === "string" ? [row.w1, row.w2] : textsOf(row.ngram);
      if (total === 0 || typeof first !== "string" || typeof second !== "string") {
        const counts = givenPair(row);
        if (counts !== null) yield* compareMeasures(path, row, counts);
        continue;
      }
      const joint = (pairs.get(key(first, second)) ?? 0) / (window - 1);
      const counts = pairCount(joint, words.get(first) ?? 0, words.get(second) ?? 0, total);
      // The finder counts pairs in a window, and divides by the window's other places before it scores.
      const seen = numberOf(row.n_ii) === joint ? joint : joint * (window - 1);
      yield { path: at(path, "n_ii"), theirs: row.n_ii, ours: seen };
      for (const [name, ours] of [
        ["n_ix", counts.single[0]],
        ["n_xi", counts.single[1]],
        ["n_xx", total],
      ] as const) {
        if (name in row) yield { path: at(path, name), theirs: row[name], ours };
      }
      for (const name of ["w1", "w2", "ngram"]) if (name in row) yield { path: at(path, name), given: true };
      yield* compareMeasures(path, row, counts);
    }
  },
};

/** Measures of triples: TrigramAssocMeasures of NLTK on a text. */
export const tripleMeasures: OracleMapping = {
  name: "association of triples",
  takes: (file) => /TrigramAssocMeasures/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const documents = documentsOf(recordOf(file.input).tokens);
    const { words, pairs, apart, triples, total } = countsOf(documents.values(), 2);
    for (const [index, item] of listOf(file.output).entries()) {
      const row = recordOf(item);
      const path = at("", index);
      const [first = "", second = "", third = ""] = textsOf(row.ngram);
      const counts: TripleCount = {
        joint: triples.get(key(first, second, third)) ?? 0,
        single: [first, second, third].map((word) => words.get(word) ?? 0),
        total,
        firstSecond: pairs.get(key(first, second)) ?? 0,
        firstThird: apart.get(key(first, third)) ?? 0,
        secondThird: pairs.get(key(second, third)) ?? 0,
      };
      yield { path: at(path, "ngram"), given: true };
      if ("n" in row) yield { path: at(path, "n"), theirs: row.n, ours: counts.joint };
      yield* compareMeasures(path, row, counts);
    }
  },
};
