import { type CellRow, numberCell } from "../../model/row.js";
import { correctedRate, type Estimate, rate, ratioInterval } from "../../statistics/index.js";
import { plainRates } from "./counts.js";
import { type Formula, type Formulas, numberOf } from "./formula.js";

type Named = readonly [string, Formula];

const sides = ["target", "reference"] as const;
type Side = (typeof sides)[number];

const estimateOf = (row: CellRow, name: string): Estimate | null => {
  const [value, lower, upper] = [name, `${name}_lower`, `${name}_upper`].map((column) => numberCell(row, column));
  return value == null || lower == null || upper == null ? null : { value, interval: [lower, upper] };
};

const rawRate = (row: CellRow, side: Side): number | null =>
  rate(numberOf(row, `${side}_count`), numberOf(row, `${side}_words`));

/** A corrected rate; its interval is known where both sides are corrected by the same figures, which the row has. */
const correctedOf = (row: CellRow, side: Side): { value: number; interval: Estimate["interval"] | null } | null => {
  const raw = rawRate(row, side);
  if (row.status !== "corrected" || raw === null) return null;
  const [precision, recall] = [estimateOf(row, "precision"), estimateOf(row, "recall")];
  if (row.sides_differ === true) {
    const [own, found] = [numberCell(row, `${side}_precision`), numberCell(row, `${side}_recall`)];
    const exact = (value: number): Estimate => ({ value, interval: [value, value] });
    const estimate = own === null || found === null ? null : correctedRate(raw, exact(own), exact(found));
    return estimate && { value: estimate.value, interval: null };
  }
  return precision === null || recall === null ? null : correctedRate(raw, precision, recall);
};

const endOf = (found: ReturnType<typeof correctedOf>, end: 0 | 1): number | null | undefined =>
  found === null ? null : found.interval?.[end];

const difference = (row: CellRow): number | null => {
  const [target, reference] = sides.map((side) => correctedOf(row, side));
  return target == null || reference == null ? null : target.value - reference.value;
};

/** Where both sides are corrected by one factor, so is their difference. */
const differenceEnd = (row: CellRow, end: 0 | 1): number | null | undefined => {
  if (difference(row) === null) return null;
  const [precision, recall] = [estimateOf(row, "precision"), estimateOf(row, "recall")];
  if (row.sides_differ === true || precision === null || recall === null) return undefined;
  const raw = (rawRate(row, "target") ?? 0) - (rawRate(row, "reference") ?? 0);
  const ends = ratioInterval(precision, recall).map((one) => raw * one);
  return end === 0 ? Math.min(...ends) : Math.max(...ends);
};

const by = "the rate · precision ÷ recall";

const ofSide = (side: Side): readonly Named[] => [
  [
    `${side}_corrected_rate`,
    {
      text: `{${side}_rate} · precision ÷ recall, {precision} and {recall} of both sides, or the side's own where they differ ({sides_differ})`,
      statistic: "corrected_rate",
      of: (row) => correctedOf(row, side)?.value ?? null,
    },
  ],
  ...(["lower", "upper"] as const).map(
    (end, at): Named => [
      `${side}_corrected_rate_${end}`,
      {
        text: `${end} end of the interval of {${side}_rate} · precision ÷ recall, from their intervals`,
        statistic: "ratio_interval",
        of: (row) => endOf(correctedOf(row, side), at === 0 ? 0 : 1),
      },
    ],
  ),
];

/** Formulas of `measurement-error`. */
export const measurementFormulas: Formulas = new Map<string, Formula>([
  ...plainRates,
  ...sides.flatMap(ofSide),
  [
    "difference_corrected",
    {
      text: "{target_corrected_rate} − {reference_corrected_rate}",
      statistic: "difference",
      of: difference,
    },
  ],
  ...(["lower", "upper"] as const).map(
    (end, at): Named => [
      `difference_corrected_${end}`,
      {
        text: `${end} end of the interval of ${by}, times {difference}`,
        statistic: "ratio_interval",
        of: (row) => differenceEnd(row, at === 0 ? 0 : 1),
      },
    ],
  ),
]);
