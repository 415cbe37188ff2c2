import type { CellRow } from "../../model/row.js";
import type { Cell } from "../../model/table.js";
import {
  brunnerMunzel,
  deviationOfProportions,
  mean,
  mostBootstrapUnits,
  normedDeviationOfProportions,
  partRange,
  studentInterval,
  wilcoxonRankSum,
} from "../../statistics/index.js";
import type { Proof } from "../proof.js";
import { type UnitCount, unitCounts, unitOfRow } from "../units.js";
import type { Formula, Formulas } from "./formula.js";

/** Rates of the texts of one side that have any of the base. */
interface Rates {
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
  readonly rates: readonly number[];
  /** Texts, those without a base among them. */
  readonly all: number;
}

const ratesOf = (units: readonly UnitCount[]): Rates => {
  const some = units.filter(({ base }) => base > 0);
  return {
    counts: some.map(({ count }) => count),
    sizes: some.map(({ base }) => base),
    rates: some.map(({ count, base }) => (1000 * count) / base),
    all: units.length,
  };
};

type Of = (target: Rates, reference: Rates, isPaired: boolean) => Cell | undefined;

const formula = (text: string, statistic: string, of: Of): Formula => ({
  text: `${text}, over {target_units} texts of the target and {reference_units} of the reference`,
  statistic,
  given: (row: CellRow, proof: Proof) => {
    const { target, reference } = unitCounts(proof, row);
    return { target_units: target.length, reference_units: reference.length };
  },
  of: (row, proof) => {
    const { missing, target, reference } = unitCounts(proof, row);
    return missing.length > 0 ? undefined : of(ratesOf(target), ratesOf(reference), unitOfRow(proof, row) === "pair");
  },
});

const fewestForBootstrap = 20;
const fewestWithHits = 3;

/** An end of the interval of a mean; undefined where a bootstrap made it, which is drawn anew by `verify` alone. */
const meanEnd = (own: Rates, other: Rates, end: 0 | 1): Cell | undefined => {
  const isLarge = Math.min(own.all, other.all) >= fewestForBootstrap && own.all + other.all <= mostBootstrapUnits;
  if (isLarge && own.counts.filter((count) => count > 0).length >= fewestWithHits) return undefined;
  return studentInterval(own.rates)?.[end] ?? null;
};

const ofSide = (of: (own: Rates, other: Rates) => Cell | undefined): readonly (readonly [string, Of])[] => [
  ["target", (target, reference) => of(target, reference)],
  ["reference", (target, reference) => of(reference, target)],
];

const dispersed = (
  own: Rates,
  of: (parts: { counts: readonly number[]; sizes: readonly number[] }) => number | null,
) => (own.rates.length < 3 ? null : of({ counts: own.counts, sizes: own.sizes }));

const sideFormulas: readonly (readonly [
  suffix: string,
  text: string,
  statistic: string,
  of: (own: Rates, other: Rates) => Cell | undefined,
])[] = [
  ["texts", "number of those with a base", "range", (own) => own.rates.length],
  ["mean_rate", "mean of the rates", "rate", (own) => mean(own.rates)],
  [
    "mean_rate_lower",
    "lower end of Student's interval of the mean",
    "student_interval",
    (own, other) => meanEnd(own, other, 0),
  ],
  [
    "mean_rate_upper",
    "upper end of Student's interval of the mean",
    "student_interval",
    (own, other) => meanEnd(own, other, 1),
  ],
  ["range", "number of those with a hit", "range", (own) => partRange(own.counts)],
  ["dp", "deviation of proportions", "deviation_of_proportions", (own) => dispersed(own, deviationOfProportions)],
  [
    "dp_norm",
    "deviation of proportions by its greatest value",
    "normed_deviation_of_proportions",
    (own) => dispersed(own, normedDeviationOfProportions),
  ],
];

const above = (target: Rates, reference: Rates) => {
  const wilcoxon = wilcoxonRankSum(target.rates, reference.rates);
  return wilcoxon && { w: wilcoxon.w, p: wilcoxon.p, pairs: target.rates.length * reference.rates.length };
};

/** Formulas of `text-rates`. */
export const textRateFormulas: Formulas = new Map<string, Formula>([
  ...sideFormulas.flatMap(([suffix, text, statistic, of]) =>
    ofSide(of).map(([side, own]) => [`${side}_${suffix}`, formula(text, statistic, own)] as const),
  ),
  [
    "difference",
    formula("mean rate of the target less that of the reference", "difference", (target, reference) => {
      const [one, other] = [mean(target.rates), mean(reference.rates)];
      return one === null || other === null ? null : one - other;
    }),
  ],
  [
    "target_above",
    formula("Wilcoxon's W", "wilcoxon_rank_sum", (target, reference) => above(target, reference)?.w ?? null),
  ],
  [
    "reference_above",
    formula("pairs of texts less Wilcoxon's W", "wilcoxon_rank_sum", (target, reference) => {
      const found = above(target, reference);
      return found && found.pairs - found.w;
    }),
  ],
  [
    "target_superiority",
    formula("Wilcoxon's W over the pairs of texts", "wilcoxon_rank_sum", (target, reference) => {
      const found = above(target, reference);
      return found && found.w / found.pairs;
    }),
  ],
  [
    "reference_superiority",
    formula("the rest of them over the pairs of texts", "wilcoxon_rank_sum", (target, reference) => {
      const found = above(target, reference);
      return found && (found.pairs - found.w) / found.pairs;
    }),
  ],
  [
    "wilcoxon_p",
    formula("Wilcoxon's rank sum test", "wilcoxon_rank_sum", (target, reference, isPaired) =>
      isPaired ? null : (above(target, reference)?.p ?? null),
    ),
  ],
  [
    "brunner_munzel_p",
    formula("Brunner and Munzel's test", "brunner_munzel", (target, reference, isPaired) =>
      isPaired ? null : (brunnerMunzel(target.rates, reference.rates)?.p ?? null),
    ),
  ],
]);
