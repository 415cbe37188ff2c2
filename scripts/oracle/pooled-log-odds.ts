import { pooledLogOdds } from "../../pipeline/statistics/association/index.js";
import { at, calledBy, type Finding, listOf, numberOf, type OracleMapping, recordOf } from "./mapping.js";

/** Columns of bind_log_odds(tbl, set, feature, n), the table left out where it is piped in. */
const columnsOf = (call: string): readonly [set: string, feature: string, n: string] => {
  const inside = /bind_log_odds\(([^()]*)/.exec(call)?.[1] ?? "";
  const plain = inside
    .split(",")
    .flatMap((one) => /^\s*(?:(?:set|feature|n)\s*=\s*)?([\w.]+)\s*$/.exec(one)?.[1] ?? []);
  const [set = "set", feature = "feature", n = "n"] = plain.slice(-3);
  return [set, feature, n];
};

/** Log-odds of each set against all pooled: bind_log_odds of tidylo, of rows that the output repeats. */
export const logOddsOfSets: OracleMapping = {
  name: "log-odds of sets",
  takes: (file) => /bind_log_odds/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const parts = Array.isArray(file.output) ? { "": file.output } : recordOf(file.output);
    const [set, feature, n] = columnsOf(calledBy(file));
    for (const [part, list] of Object.entries(parts)) {
      const rows = listOf(list).map(recordOf);
      if (!rows.every((row) => set in row && feature in row && numberOf(row[n]) !== null)) continue;
      const counts = rows.map((row) => ({
        set: String(row[set]),
        word: String(row[feature]),
        count: numberOf(row[n]) ?? 0,
      }));
      const flat = /uninformative(?!\s*=\s*F)/.test(part === "" ? calledBy(file) : part);
      const own = pooledLogOdds(counts, { prior: flat ? "flat" : "informed" });
      for (const [index, row] of rows.entries()) {
        const path = at(part === "" ? "" : at("", part), index);
        for (const name of [set, feature, n]) yield { path: at(path, name), given: true };
        if ("log_odds" in row) yield { path: at(path, "log_odds"), theirs: row.log_odds, ours: own[index]?.delta };
        if ("log_odds_weighted" in row) {
          yield { path: at(path, "log_odds_weighted"), theirs: row.log_odds_weighted, ours: own[index]?.z };
        }
      }
    }
  },
};
