import { type CellRow, numberCell } from "../../model/row.js";
import type { Cell } from "../../model/table.js";
import {
  benjaminiHochberg,
  brunnerMunzel,
  type ExactTest,
  exactTests,
  exp2,
  holm,
  type Interval,
  logLikelihood,
  newcombeInterval,
  wilsonInterval,
} from "../../statistics/index.js";
import type { Proof } from "../proof.js";
import { isOfContrast, isOfLabel } from "../selections.js";
import { unitCounts } from "../units.js";
import { type Formula, type Formulas, numberOf } from "./formula.js";
import { contrastFormulas, countsOf, percentFormula } from "./two-counts.js";

type Named = readonly [string, Formula];

const sides = ["target", "reference"] as const;
const ends = ["lower", "upper"] as const;

const endOf = (interval: Interval | null, end: (typeof ends)[number]): number | null =>
  interval === null ? null : interval[end === "lower" ? 0 : 1];

const exactOf = (row: CellRow): ExactTest => (row.exact_test === "rates" ? exactTests.rates : exactTests.fisher);

/** Whether each of the base may be taken for a draw, so that proportions can be told of. */
const isPart = (row: CellRow): boolean =>
  exactOf(row).name === "fisher" && exactOf(row).of(countsOf(row, "base")) !== null;

const perThousand = (value: number | null): number | null => (value === null ? null : 1000 * value);

const wilson = sides.flatMap((side) =>
  ends.map(
    (end): Named => [
      `${side}_wilson_${end}`,
      {
        text: `1000 · the ${end} end of Wilson's 95 % interval of {${side}_count} in {${side}_base}`,
        statistic: "wilson_interval",
        of: (row) => {
          const [count, base] = [numberOf(row, `${side}_count`), numberOf(row, `${side}_base`)];
          return exactOf(row).name === "fisher" && count <= base
            ? perThousand(endOf(wilsonInterval(count, base), end))
            : null;
        },
      },
    ],
  ),
);

const fourCounts = "{target_count} in {target_base} and {reference_count} in {reference_base}";

const newcombe = ends.map(
  (end): Named => [
    `difference_newcombe_${end}`,
    {
      text: `1000 · the ${end} end of Newcombe's 95 % interval of ${fourCounts}`,
      statistic: "newcombe_interval",
      of: (row) => (isPart(row) ? perThousand(endOf(newcombeInterval(countsOf(row, "base")), end)) : null),
    },
  ],
);

const percentEnds = ends.map(
  (end): Named => [
    `percent_difference_${end}`,
    {
      text: `100 · (2 to the power of {log_ratio_${end}} − 1)`,
      of: (row) => {
        const ratio = numberCell(row, `log_ratio_${end}`);
        return ratio === null ? null : 100 * (exp2(ratio) - 1);
      },
    },
  ],
);

const minimums = sides.map((side): Named => {
  const other = side === "target" ? "reference" : "target";
  return [
    `${side}_minimum_count`,
    {
      text: `fewest hits in {${side}_base} for an exact p below .05 against {${other}_count} in {${other}_base}`,
      statistic: "minimum_count",
      of: (row) =>
        exactOf(row).minimum({
          otherCount: numberOf(row, `${other}_count`),
          base: numberOf(row, `${side}_base`),
          otherBase: numberOf(row, `${other}_base`),
        }),
    },
  ];
});

/** Rows of a family in the order of the table: it is corrected as a whole, in headline words. */
const familyOf = (row: CellRow, { rows, report }: Proof): readonly CellRow[] => {
  const labels = report.counting.inference.families.find(({ name }) => name === row.family)?.labels ?? [];
  return rows("comparison").filter(
    (one) => one.voice === "headline" && isOfContrast(row, one) && labels.includes(`${one.layer}.${one.label}`),
  );
};

const corrected = (
  statistic: "benjamini_hochberg" | "holm",
  correct: (ps: readonly (number | null)[]) => readonly (number | null)[],
): Formula => ({
  text: "{permutation_p} corrected among the {rows} rows of the family {family}",
  statistic,
  given: (row, proof) => ({ rows: familyOf(row, proof).length }),
  of: (row, proof) => {
    if (row.family === null) return null;
    const family = familyOf(row, proof);
    return correct(family.map((one) => numberCell(one, "permutation_p")))[family.indexOf(row)] ?? null;
  },
});

const passageCount: Formula = {
  text: "rows of passages for layer {layer} and label {label}",
  tables: ["passages"],
  of: (row, { rows }) =>
    row.voice !== "headline" ? undefined : rows("passages").filter((one) => isOfLabel(row, one)).length,
};

const brunner: Formula = {
  text: "Brunner and Munzel's test of the rates of {target_units} and {reference_units} texts",
  statistic: "brunner_munzel",
  of: (row, proof): Cell | undefined => {
    if (row.unit !== "text") return null;
    const { missing, target, reference } = unitCounts(proof, row);
    if (missing.length > 0) return undefined;
    const rates = [target, reference].map((units) =>
      units.flatMap(({ count, base }) => (base > 0 ? [(1000 * count) / base] : [])),
    );
    return brunnerMunzel(rates[0] ?? [], rates[1] ?? [])?.p ?? null;
  },
};

/** Figures of `comparison` that follow from counts by a closed formula. */
export const comparisonFormulas: Formulas = new Map<string, Formula>([
  ...contrastFormulas("base"),
  percentFormula("base"),
  ...wilson,
  ...newcombe,
  ...percentEnds,
  [
    "fisher_p",
    {
      text: `two-sided p of the exact test ({exact_test}) of ${fourCounts}`,
      statistic: "fisher_exact",
      of: (row) => exactOf(row).of(countsOf(row, "base"))?.twoSided ?? null,
    },
  ],
  [
    "fisher_mid_p",
    {
      text: `mid-p of the exact test ({exact_test}) of ${fourCounts}`,
      statistic: "fisher_exact",
      of: (row) => exactOf(row).of(countsOf(row, "base"))?.midP ?? null,
    },
  ],
  [
    "log_likelihood",
    {
      text: `G2 with four terms of ${fourCounts}`,
      statistic: "log_likelihood",
      of: (row) => (isPart(row) ? (logLikelihood(countsOf(row, "base"))?.fourTerms.statistic ?? null) : null),
    },
  ],
  ...minimums,
  ["benjamini_hochberg_q", corrected("benjamini_hochberg", benjaminiHochberg)],
  ["holm_p", corrected("holm", holm)],
  ["passages", passageCount],
  ["brunner_munzel_p", brunner],
]);
