import { wordCounts } from "../../pipeline/statistics/frequency/index.js";
import {
  type CountVector,
  canberra,
  correlation,
  cosine,
  countDice,
  countJaccard,
  diceSimilarity,
  euclidean,
  hamann,
  jaccardSimilarity,
  manhattan,
  maximumDistance,
  minkowski,
  simpleMatching,
  type VocabularyOptions,
} from "../../pipeline/statistics/similarity/index.js";
import { at, calledBy, type Finding, listOf, type OracleMapping, recordOf } from "./mapping.js";
import { argumentOf, documentsOf, textsOf } from "./tokens-of.js";

type Method = (a: CountVector, b: CountVector, options: VocabularyOptions & { readonly p: number }) => number | null;

const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["cosine", cosine],
  ["correlation", correlation],
  ["jaccard", jaccardSimilarity],
  ["ejaccard", countJaccard],
  ["dice", diceSimilarity],
  ["edice", countDice],
  ["simple matching", simpleMatching],
  ["hamann", hamann],
  ["euclidean", euclidean],
  ["manhattan", manhattan],
  ["maximum", maximumDistance],
  ["canberra", canberra],
  ["minkowski", minkowski],
]);

type Words = ReadonlyMap<string, number>;

/** Rows of counts turned to columns: how often a word occurs in each document. */
const turned = (rows: ReadonlyMap<string, Words>): ReadonlyMap<string, CountVector> => {
  const columns = new Map<string, Map<string, number>>();
  for (const [name, words] of rows) {
    for (const [word, count] of words) columns.set(word, (columns.get(word) ?? new Map()).set(name, count));
  }
  return columns;
};

/** Similarities and distances of texts, or of words: textstat_simil and textstat_dist of quanteda. */
export const similarities: OracleMapping = {
  name: "similarities and distances",
  takes: (file) => /textstat_(simil|dist)/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const call = calledBy(file);
    const texts = new Map(
      [...documentsOf(recordOf(file.input).tokens)].map(([name, words]) => [name, wordCounts(words)] as const),
    );
    const words = /margin\s*=\s*["']features/.test(call);
    const vectors = words ? turned(texts) : texts;
    const vocabulary = words ? texts.size : new Set([...texts.values()].flatMap((counts) => [...counts.keys()])).size;
    const output = recordOf(file.output);
    const labels = Object.values(output).find((value) => Array.isArray(value));
    for (const [part, tables] of Object.entries(output)) {
      if (Array.isArray(tables)) yield { path: at("", part), given: true };
      for (const [name, rows] of Object.entries(recordOf(tables))) {
        const method = methods.get(name);
        if (method === undefined) continue;
        for (const [row, cells] of listOf(rows).entries()) {
          for (const [column, theirs] of listOf(cells).entries()) {
            const [a, b] = [row, column].map((index) => vectors.get(textsOf(labels)[index] ?? ""));
            const ours = a && b ? method(a, b, { vocabulary, p: argumentOf(call, "p", 2) }) : null;
            yield { path: at(at(at(at("", part), name), row), column), theirs, ours };
          }
        }
      }
    }
  },
};
