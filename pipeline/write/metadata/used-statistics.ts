import type { Table } from "../../model/table.js";
import { comparisonStatistics, type Statistic, statistics } from "../../statistics/index.js";

/** Statistics whose names are no columns, by the tables that are made with them. */
export const usedBehind: Readonly<Record<string, readonly string[]>> = {
  ratio_interval: ["measurement-error"],
  estimate_difference: ["measurement-error"],
  ratio_intervals: ["comparison", "text-rates", "pair-effects"],
  bootstrap_bca: ["comparison", "text-rates"],
  newcombe_interval: ["comparison"],
  wilson_interval: ["comparison", "measurement-error"],
  block_permutation_test: ["comparison"],
  text_permutation_test: ["comparison"],
  sign_flip_test: ["comparison", "pair-effects"],
  fisher_exact: ["comparison", "passages"],
  rate_test: ["comparison"],
  wilcoxon_rank_sum: ["comparison", "text-rates"],
  deviation_of_proportions: ["text-rates"],
  normed_deviation_of_proportions: ["text-rates"],
};

/** Tables whose sentences repeat the figures and verdicts of another. */
const repeats: ReadonlyMap<string, string> = new Map([["findings", "comparison"]]);

const comparisonColumns = new Set(comparisonStatistics.map(({ name }) => name));

/** True if a column is called after the statistic, also for one side, or for an end of its interval. */
const isOf = (name: string, column: string): boolean => {
  const plain = column.replace(/^(?:target|reference)_/, "");
  return plain === name || plain.startsWith(`${name}_`) || plain.endsWith(`_${name}`);
};

/** Statistics that the tables of a report are made with, in the order of the codebook. */
export const usedStatistics = (tables: readonly Table[]): readonly Statistic[] => {
  const names = new Set(tables.flatMap(({ name }) => [name, repeats.get(name) ?? name]));
  return [...statistics, ...comparisonStatistics].filter(
    ({ name }) =>
      usedBehind[name]?.some((table) => names.has(table)) ||
      (names.has("comparison") && comparisonColumns.has(name) && usedBehind[name] === undefined) ||
      tables.some(({ columns }) => Object.keys(columns).some((column) => isOf(name, column))),
  );
};
