import type { CellRow } from "../../model/row.js";
import {
  difference,
  logRatioHardie,
  logRatioWalter,
  percentDifference,
  rate,
  share,
  type TwoCounts,
} from "../../statistics/index.js";
import { type Formula, numberOf } from "./formula.js";

/** Column that holds the base of a rate, without its side. */
export type BaseColumn = "words" | "base";

/** Counts and bases of both sides of a row. */
export const countsOf = (row: CellRow, base: BaseColumn): TwoCounts => ({
  targetCount: numberOf(row, "target_count"),
  targetBase: numberOf(row, `target_${base}`),
  referenceCount: numberOf(row, "reference_count"),
  referenceBase: numberOf(row, `reference_${base}`),
});

const rateText = (of: string, base: BaseColumn): string => `1000 · {${of}_count} ÷ {${of}_${base}}`;

const rates = (base: BaseColumn): readonly (readonly [string, Formula])[] =>
  (["target", "reference"] as const).map((of) => [
    `${of}_rate`,
    {
      text: rateText(of, base),
      statistic: "rate",
      of: (row) => rate(numberOf(row, `${of}_count`), numberOf(row, `${of}_${base}`)),
    },
  ]);

/** Rates of both sides. */
export const rateFormulas = (base: BaseColumn): readonly (readonly [string, Formula])[] => rates(base);

/** The difference of both rates, from the counts. */
export const differenceFormula = (base: BaseColumn): readonly [string, Formula] => [
  "difference",
  {
    text: `${rateText("target", base)} − ${rateText("reference", base)}`,
    statistic: "difference",
    of: (row) => {
      const counts = countsOf(row, base);
      return difference(rate(counts.targetCount, counts.targetBase), rate(counts.referenceCount, counts.referenceBase));
    },
  },
];

const half = (column: string): string => `({${column}} + ½)`;

const ratioText = (base: BaseColumn): string =>
  `({target_count} ÷ {target_${base}}) ÷ ({reference_count} ÷ {reference_${base}})`;

/** Walter's log ratio. */
export const walterFormula = (base: BaseColumn): readonly [string, Formula] => [
  "log_ratio_walter",
  {
    text: `log2((${half("target_count")} ÷ ${half(`target_${base}`)}) ÷ (${half("reference_count")} ÷ ${half(`reference_${base}`)}))`,
    statistic: "log_ratio_walter",
    of: (row) => logRatioWalter(countsOf(row, base)),
  },
];

/** Hardie's log ratio. */
export const hardieFormula = (base: BaseColumn): readonly [string, Formula] => [
  "log_ratio_hardie",
  {
    text: `log2(${ratioText(base)}), ½ in place of a count of 0`,
    statistic: "log_ratio_hardie",
    of: (row) => logRatioHardie(countsOf(row, base)),
  },
];

/** %DIFF. */
export const percentFormula = (base: BaseColumn): readonly [string, Formula] => [
  "percent_difference",
  {
    text: "100 · ({target_rate} − {reference_rate}) ÷ {reference_rate}",
    statistic: "percent_difference",
    of: (row) => percentDifference(countsOf(row, base)),
  },
];

/** Rates, their difference, and both log ratios. */
export const contrastFormulas = (base: BaseColumn): readonly (readonly [string, Formula])[] => [
  ...rates(base),
  differenceFormula(base),
  walterFormula(base),
  hardieFormula(base),
];

/** Shares of both sides, part ÷ whole, and their difference. */
export const shareFormulas = (part: string, whole: string): readonly (readonly [string, Formula])[] => {
  const of = (side: string, row: CellRow) => share(numberOf(row, `${side}_${part}`), numberOf(row, `${side}_${whole}`));
  const text = (side: string): string => `{${side}_${part}} ÷ {${side}_${whole}}`;
  return [
    ...(["target", "reference"] as const).map(
      (side) =>
        [`${side}_share`, { text: text(side), statistic: "share", of: (row: CellRow) => of(side, row) }] as const,
    ),
    [
      "difference",
      {
        text: `${text("target")} − ${text("reference")}`,
        statistic: "difference",
        of: (row) => difference(of("target", row), of("reference", row)),
      },
    ],
  ];
};
