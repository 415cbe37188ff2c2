import { interactions } from "../../pipeline/statistics/association/index.js";
import { at, calledBy, type Finding, listOf, type OracleMapping, recordOf } from "./mapping.js";
import { argumentOf, documentsOf, numbersOfArgument } from "./tokens-of.js";

/** λ and z of sequences: textstat_collocations of quanteda. */
export const sequences: OracleMapping = {
  name: "interactions of sequences",
  takes: (file) => /textstat_collocations/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const call = calledBy(file);
    const lower = !/tolower\s*=\s*F/.test(call);
    const documents = [...documentsOf(recordOf(file.input).tokens).values()];
    const own = interactions(
      documents.map((words) => (lower ? words.map((word) => word.toLowerCase()) : words)),
      {
        sizes: numbersOfArgument(call, "size", [2]),
        least: argumentOf(call, "min_count", 2),
        smoothing: argumentOf(call, "smoothing", 0.5),
        parts: (word) => /^\p{P}+$/u.test(word),
        removed: (word) => word === "",
      },
    );
    const found = new Map(own.map((one) => [one.words.join(" "), one]));
    for (const [index, item] of listOf(file.output).entries()) {
      const row = recordOf(item);
      const path = at("", index);
      const ours = found.get(String(row.collocation));
      yield { path: at(path, "collocation"), theirs: row.collocation, ours: ours?.words.join(" ") };
      yield { path: at(path, "count"), theirs: row.count, ours: ours?.count };
      yield { path: at(path, "count_nested"), theirs: row.count_nested, ours: ours?.nested };
      yield { path: at(path, "length"), theirs: row.length, ours: ours?.words.length };
      yield { path: at(path, "lambda"), theirs: row.lambda, ours: ours?.lambda };
      yield { path: at(path, "z"), theirs: row.z, ours: ours?.z };
    }
  },
};
