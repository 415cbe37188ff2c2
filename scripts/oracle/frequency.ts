import {
  cooccurrences,
  documentFrequencies,
  entropy,
  frequencyList,
  ngrams,
  type RankTies,
  wordCounts,
} from "../../pipeline/statistics/frequency/index.js";
import { at, calledBy, compareAll, type Finding, listOf, type OracleMapping, recordOf } from "./mapping.js";
import { argumentOf, documentsOf, numbersOfArgument, textArgument, textsOf } from "./tokens-of.js";

const isTies = (name: string): name is RankTies => ["min", "max", "average", "dense", "first"].includes(name);

/** Frequency lists: textstat_frequency of quanteda. */
export const frequencies: OracleMapping = {
  name: "frequency lists",
  takes: (file) => /textstat_frequency/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const documents = documentsOf(recordOf(file.input).tokens);
    const ties = textArgument(calledBy(file), "ties_method", "min");
    if (!isTies(ties)) return;
    const listOfGroup = (group: string) => {
      const words = group === "all" ? [...documents.values()] : [documents.get(group) ?? []];
      return new Map(frequencyList(words, { ties }).map((one) => [one.word, one]));
    };
    const lists = new Map<string, ReturnType<typeof listOfGroup>>();
    for (const [index, item] of listOf(file.output).entries()) {
      const row = recordOf(item);
      const group = String(row.group ?? "all");
      const list = lists.get(group) ?? listOfGroup(group);
      lists.set(group, list);
      const ours = list.get(String(row.feature));
      const path = at("", index);
      yield { path: at(path, "feature"), theirs: row.feature, ours: ours?.word };
      yield { path: at(path, "frequency"), theirs: row.frequency, ours: ours?.count };
      yield { path: at(path, "rank"), theirs: row.rank, ours: ours?.rank };
      yield { path: at(path, "docfreq"), theirs: row.docfreq, ours: ours?.documents };
      yield { path: at(path, "group"), given: true };
    }
  },
};

/** Document frequencies: docfreq of quanteda. */
export const docfreqs: OracleMapping = {
  name: "document frequencies",
  takes: (file) => /\bdocfreq\(/.test(calledBy(file)) && !/textstat/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const own = documentFrequencies(documentsOf(recordOf(file.input).tokens).values());
    for (const [word, theirs] of Object.entries(recordOf(file.output))) {
      if (typeof theirs === "number") yield { path: at("", word), theirs, ours: own.get(word) ?? 0 };
    }
  },
};

/** N-grams and skip-grams: tokens_ngrams and tokens_skipgrams of quanteda, one call for each part of the output. */
export const sequencesOfWords: OracleMapping = {
  name: "n-grams",
  takes: (file) => /tokens_(ngrams|skipgrams)\(/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const documents = documentsOf(recordOf(file.input).tokens);
    const calls = [file.call].flat().flatMap((call) => call.split(/;\s*/));
    for (const [index, [part, lists]] of Object.entries(recordOf(file.output)).entries()) {
      const call = calls[index];
      if (call === undefined) continue;
      const options = { sizes: numbersOfArgument(call, "n", [2]), skips: numbersOfArgument(call, "skip", [0]) };
      const between = textArgument(call, "concatenator", "_");
      for (const [name, theirs] of Object.entries(recordOf(lists))) {
        const ours = Array.from(ngrams(documents.get(name) ?? [], options), (words) => words.join(between));
        yield* compareAll(at(at("", part), name), theirs, ours);
      }
    }
  },
};

/** Co-occurrence in windows: fcm of quanteda. */
export const windows: OracleMapping = {
  name: "co-occurrence in windows",
  takes: (file) => /\bfcm\(/.test(calledBy(file)) && /context\s*=\s*"window"/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const call = calledBy(file);
    const counted = textArgument(call, "count", "frequency");
    if (counted === "boolean") {
      yield { path: "matrix", unmapped: "whether words are near each other at all is counted by nobody here" };
      return;
    }
    const { words, matrix } = recordOf(file.output);
    const names = textsOf(words);
    const ordered = /ordered\s*=\s*T/.test(call);
    const own = cooccurrences(documentsOf(recordOf(file.input).tokens).values(), {
      window: argumentOf(call, "window", 5),
      ordered,
      only: new Set(names),
      weight: counted === "weighted" ? (distance) => 1 / distance : () => 1,
    });
    const triangle = !ordered && !/tri\s*=\s*F/.test(call);
    yield { path: "words", given: true };
    for (const [row, values] of listOf(matrix).entries()) {
      for (const [column, theirs] of listOf(values).entries()) {
        const seen = own.get(names[row] ?? "")?.get(names[column] ?? "") ?? 0;
        yield { path: at(at("matrix", row), column), theirs, ours: triangle && column < row ? 0 : seen };
      }
    }
  },
};

/** Entropy of documents and of words: textstat_entropy of quanteda. */
export const entropies: OracleMapping = {
  name: "entropy",
  takes: (file) => /textstat_entropy/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const documents = documentsOf(recordOf(file.input).tokens);
    const base = argumentOf(calledBy(file), "base", 2);
    const counts = new Map([...documents].map(([name, words]) => [name, wordCounts(words)]));
    const parts = Array.isArray(file.output) ? { "": file.output } : recordOf(file.output);
    for (const [part, rows] of Object.entries(parts)) {
      for (const [index, item] of listOf(rows).entries()) {
        const row = recordOf(item);
        const path = at(part === "" ? "" : at("", part), index);
        const word = typeof row.feature === "string" ? row.feature : null;
        const of =
          word === null
            ? (counts.get(String(row.document))?.values() ?? [])
            : [...counts.values()].map((words) => words.get(word) ?? 0);
        for (const name of ["document", "feature"]) if (name in row) yield { path: at(path, name), given: true };
        yield { path: at(path, "entropy"), theirs: row.entropy, ours: entropy(of, { base }) };
      }
    }
  },
};
