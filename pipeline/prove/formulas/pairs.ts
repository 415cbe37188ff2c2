import type { CellRow } from "../../model/row.js";
import {
  type CochranQ,
  cochranQ,
  difference,
  type Effect,
  logRatioInterval,
  logRatioVariance,
  logRatioWalter,
  normal975,
  rate,
  type SignTest,
  signTest,
} from "../../statistics/index.js";
import type { Proof } from "../proof.js";
import { isOfLabel } from "../selections.js";
import type { Formula, Formulas, Given } from "./formula.js";
import { countsOf, differenceFormula, rateFormulas, walterFormula } from "./two-counts.js";

type Named = readonly [string, Formula];

const isPair = (row: CellRow): boolean => Boolean(row.pair);

/** The rows of the pairs that a sum is of. */
const pairsOf = (row: CellRow, { rows }: Proof): readonly CellRow[] =>
  rows("pair-effects").filter((one) => isPair(one) && isOfLabel(row, one));

const differenceOf = (row: CellRow): number | null => {
  const { targetCount, targetBase, referenceCount, referenceBase } = countsOf(row, "base");
  return difference(rate(targetCount, targetBase), rate(referenceCount, referenceBase));
};

const differencesOf = (row: CellRow, proof: Proof): readonly number[] =>
  pairsOf(row, proof).flatMap((one) => differenceOf(one) ?? []);

const heterogeneity = (row: CellRow, proof: Proof): CochranQ | null =>
  cochranQ(
    pairsOf(row, proof).flatMap((one): readonly Effect[] => {
      const counts = countsOf(one, "base");
      const logRatio = logRatioWalter(counts);
      return logRatio === null ? [] : [{ effect: logRatio * Math.LN2, variance: logRatioVariance(counts) }];
    }),
  );

const signs = (row: CellRow, proof: Proof): SignTest | null => signTest(differencesOf(row, proof));

const given = (row: CellRow, proof: Proof): Given => ({ pairs_below: pairsOf(row, proof).length });

const ofSum = (text: string, statistic: string, of: (row: CellRow, proof: Proof) => number | null): Formula => ({
  text: `${text} of the {pairs_below} pairs in the rows of this label`,
  statistic,
  given,
  of: (row, proof) => (isPair(row) ? null : of(row, proof)),
});

/** One formula for the row of a pair, another for the row that sums over them. */
const either = (ofPair: Formula, ofAll: Formula): ((row: CellRow) => Formula) => {
  return (row) => (isPair(row) ? ofPair : ofAll);
};

const randomEnd = (row: CellRow, proof: Proof, direction: -1 | 0 | 1): number | null => {
  const random = heterogeneity(row, proof)?.random ?? null;
  if (random === null) return null;
  const reach = normal975 * Math.sqrt(random.variance);
  if (direction === 0) return random.effect / Math.LN2;
  return (direction < 0 ? random.effect - reach : random.effect + reach) / Math.LN2;
};

const pairEnd = (end: 0 | 1): Formula => ({
  text: "{log_ratio_walter} ∓ 1.96 · √(1 ÷ (a + ½) − 1 ÷ (A + ½) + 1 ÷ (b + ½) − 1 ÷ (B + ½)) ÷ ln 2, of {target_count} in {target_base} and {reference_count} in {reference_base}",
  statistic: "log_ratio_interval",
  of: (row) => {
    const counts = countsOf(row, "base");
    const logRatio = logRatioWalter(counts);
    return logRatio === null ? null : logRatioInterval(logRatio, counts)[end];
  },
});

const walter = walterFormula("base")[1];
const plainDifference = differenceFormula("base")[1];

const meanDifference = ofSum("mean difference", "difference", (row, proof) => {
  const differences = differencesOf(row, proof);
  return differences.length === 0 ? null : differences.reduce((a, b) => a + b, 0) / differences.length;
});

const random = (direction: -1 | 0 | 1, what: string): Formula =>
  ofSum(`${what} random-effects mean of the log ratios`, "cochran_q", (row, proof) => randomEnd(row, proof, direction));

/** Figures of which a pair's row and the sum's are made differently. */
const byRow: ReadonlyMap<string, (row: CellRow) => Formula> = new Map([
  ["difference", either(plainDifference, meanDifference)],
  ["log_ratio_walter", either(walter, random(0, "DerSimonian and Laird's"))],
  ["log_ratio_lower", either(pairEnd(0), random(-1, "lower end of the 95 % interval of the"))],
  ["log_ratio_upper", either(pairEnd(1), random(1, "upper end of the 95 % interval of the"))],
]);

const sums: readonly Named[] = [
  ["pairs", ofSum("those with a base on both sides", "difference", (row, proof) => differencesOf(row, proof).length)],
  ["target_more", ofSum("differences above 0", "sign_test", (row, proof) => signs(row, proof)?.up ?? 0)],
  ["reference_more", ofSum("differences below 0", "sign_test", (row, proof) => signs(row, proof)?.down ?? 0)],
  ["sign_test_p", ofSum("sign test", "sign_test", (row, proof) => signs(row, proof)?.twoSided ?? null)],
  ["cochran_q", ofSum("Cochran's Q", "cochran_q", (row, proof) => heterogeneity(row, proof)?.q ?? null)],
  ["cochran_p", ofSum("p of Cochran's Q", "cochran_q", (row, proof) => heterogeneity(row, proof)?.p ?? null)],
  ["i_squared", ofSum("I²", "cochran_q", (row, proof) => heterogeneity(row, proof)?.iSquared ?? null)],
  [
    "tau",
    ofSum("τ ÷ ln 2", "cochran_q", (row, proof) => {
      const found = heterogeneity(row, proof);
      return found && Math.sqrt(found.tauSquared) / Math.LN2;
    }),
  ],
];

/** Formulas of a row of `pair-effects`. */
export const pairFormulas = (row: CellRow): Formulas =>
  new Map<string, Formula>([
    ...rateFormulas("base"),
    ...[...byRow].map(([column, formulaOf]) => [column, formulaOf(row)] as const),
    ...sums,
  ]);
