import type { Row } from "../../model/table.js";
import { deviationOfProportions, logLikelihood, type SparseColumn } from "../../statistics/index.js";
import { type ItemNumbers, itemName } from "../counts/items.js";
import type { TextCounts } from "../counts/text-counts.js";
import { type Chosen, textsOnSides } from "./chosen.js";
import type { KeynessColumns } from "./columns.js";
import { type CountedSides, columnsOf, countsOf, directionOf, targetFirst } from "./counted-sides.js";
import { keynessMeasures } from "./measures.js";
import type { Permuted } from "./permuted.js";

/** Rows whose columns of texts are made at once; columns of all rows would be a corpus again. */
const rowsAtOnce = 50_000;

/** DP over the texts of one group; texts without the item are one part, which changes nothing and costs nothing. */
const deviationIn = (column: SparseColumn, { bases, words }: CountedSides, group: 0 | 1, from: number, to: number) => {
  const [counts, sizes]: [number[], number[]] = [[], []];
  let rest = words[group];
  for (let i = 0; i < column.at.length; i += 1) {
    const unit = column.at[i] as number;
    if (unit < from || unit >= to) continue;
    counts.push(column.value[i] as number);
    sizes.push(bases[unit] as number);
    rest -= bases[unit] as number;
  }
  return to - from < 2 ? null : deviationOfProportions({ counts: [...counts, 0], sizes: [...sizes, rest] });
};

/** All that rows are made of. */
export interface RowsOf {
  readonly numbers: ItemNumbers;
  readonly counts: TextCounts;
  readonly sides: CountedSides;
  readonly chosen: Chosen;
  readonly permuted: Permuted;
}

const rowOf = (
  { numbers, sides, chosen, permuted }: RowsOf,
  item: number,
  column: SparseColumn,
): Row<KeynessColumns> => {
  const { target, reference, groups } = sides;
  const [targetTexts, referenceTexts] = textsOnSides(sides);
  const all = groups.first + groups.second;
  const counts = countsOf(sides, item);
  const { targetCount, referenceCount } = counts;
  const direction = directionOf(counts);
  const measures = keynessMeasures(counts, chosen.options);
  const [targetRanges, referenceRanges] = targetFirst(sides, sides.ranges);
  const [targetRange, referenceRange] = [targetRanges[item] ?? 0, referenceRanges[item] ?? 0];
  const many = Math.min(targetTexts, referenceTexts) > 1;
  const ofTexts = many
    ? logLikelihood({
        targetCount: targetRange,
        targetBase: targetTexts,
        referenceCount: referenceRange,
        referenceBase: referenceTexts,
      })
    : null;
  const deviations = [
    deviationIn(column, sides, 0, 0, groups.first),
    deviationIn(column, sides, 1, groups.first, all),
  ] as const;
  const [targetDeviation, referenceDeviation] = targetFirst(sides, deviations);
  return {
    ...measures,
    item: itemName(numbers, item),
    key_of: direction === 0 ? null : direction > 0 ? target : reference,
    conservative_log_ratio: measures.conservative_log_ratio ?? 0,
    log_ratio_hardie: measures.log_ratio_hardie ?? 0,
    target_rate: measures.target_rate ?? 0,
    reference_rate: measures.reference_rate ?? 0,
    target_count: targetCount,
    reference_count: referenceCount,
    target_range: targetRange,
    reference_range: referenceRange,
    text_permutation_test: permuted.tests.get(item)?.p ?? null,
    text_dispersion_keyness: ofTexts?.twoTerms.statistic ?? null,
    fisher_exact: all > 2 ? measures.fisher_exact : null,
    target_deviation_of_proportions: targetDeviation,
    reference_deviation_of_proportions: referenceDeviation,
    target,
    reference,
  };
};

/** Rows in their order, made as they are asked for. */
export function* keynessRows(of: RowsOf): Generator<Row<KeynessColumns>> {
  const { items } = of.chosen;
  for (let from = 0; from < items.length; from += rowsAtOnce) {
    const some = items.slice(from, from + rowsAtOnce);
    const columns = columnsOf(of.counts, of.sides, some);
    for (const [index, item] of some.entries()) yield rowOf(of, item, columns[index] as SparseColumn);
  }
}
