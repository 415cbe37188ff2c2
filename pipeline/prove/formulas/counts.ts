import type { CellRow } from "../../model/row.js";
import { difference, rate, share } from "../../statistics/index.js";
import type { Proof } from "../proof.js";
import { isOfContrast, isOfLabel } from "../selections.js";
import { type Formula, type Formulas, numberOf } from "./formula.js";
import { contrastFormulas, countsOf, differenceFormula, rateFormulas, shareFormulas } from "./two-counts.js";

type Named = readonly [string, Formula];

const sides = ["target", "reference"] as const;

/** Labels that no total of stance holds, and which have no share. */
const outside: ReadonlySet<unknown> = new Set(["condition", "vague"]);

const wholeOf = (table: string, row: CellRow, { rows }: Proof): CellRow | undefined =>
  rows(table).find((one) => one.label === "all" && one.counting === row.counting && isOfContrast(row, one));

const shares = (table: string): readonly Named[] =>
  sides.map((side) => [
    `${side}_share`,
    {
      text: `{${side}_count} ÷ {${side}_count_of_all}`,
      statistic: "share",
      given: (row, proof) => ({
        [`${side}_count_of_all`]: wholeOf(table, row, proof)?.[`${side}_count`] ?? null,
      }),
      of: (row, proof) => {
        if (table === "stance-counts" && outside.has(row.label)) return null;
        const whole = wholeOf(table, row, proof);
        return whole && share(numberOf(row, `${side}_count`), numberOf(whole, `${side}_count`));
      },
    },
  ]);

const listedRate = (row: CellRow, side: (typeof sides)[number]): number | null =>
  rate(numberOf(row, `${side}_as_listed`), numberOf(row, `${side}_words`));

const listedText = (side: string): string => `1000 · {${side}_as_listed} ÷ {${side}_words}`;

const asListed: readonly Named[] = [
  ...sides.map(
    (side): Named => [
      `${side}_rate_as_listed`,
      { text: listedText(side), statistic: "rate", of: (row) => listedRate(row, side) },
    ],
  ),
  [
    "difference_as_listed",
    {
      text: `${listedText("target")} − ${listedText("reference")}`,
      statistic: "difference",
      of: (row) => difference(listedRate(row, "target"), listedRate(row, "reference")),
    },
  ],
];

/** Formulas of a table of counts by class. */
export const classFormulas = (table: string): Formulas =>
  new Map<string, Formula>([...contrastFormulas("words"), ...shares(table), ...asListed]);

/** Formulas of a table that has rates alone. */
export const rateOnlyFormulas: Formulas = new Map<string, Formula>(rateFormulas("words"));

const rateDifference = (row: CellRow): number | null => {
  const { targetCount, targetBase, referenceCount, referenceBase } = countsOf(row, "words");
  return difference(rate(targetCount, targetBase), rate(referenceCount, referenceBase));
};

const headlineOf = (row: CellRow, { rows }: Proof): CellRow | undefined =>
  rows("counts-by-mode").find((one) => one.choice === "headline" && isOfLabel(row, one));

/** Formulas of `counts-by-mode`. */
export const modeFormulas: Formulas = new Map<string, Formula>([
  ...contrastFormulas("words"),
  [
    "turned",
    {
      text: "whether {difference} has another sign than {headline_difference} of the headline row",
      given: (row, proof) => ({ headline_difference: headlineOf(row, proof)?.difference ?? null }),
      of: (row, proof) => {
        const headline = headlineOf(row, proof);
        if (headline === undefined) return undefined;
        const product = (rateDifference(headline) ?? 0) * (rateDifference(row) ?? 0);
        return product === 0 ? null : product < 0;
      },
    },
  ],
]);

/** Formulas of `modal-matrix`. */
export const matrixFormulas: Formulas = new Map<string, Formula>(shareFormulas("count", "clauses"));

/** Formulas of `actor-stance` and `actor-frame`. */
export const meetingFormulas: Formulas = new Map<string, Formula>(shareFormulas("sentences", "actor_sentences"));

/** Formulas of `actor-trajectories`. */
export const trajectoryFormulas: Formulas = new Map<string, Formula>(
  sides.map(
    (side): Named => [
      `${side}_trajectory`,
      {
        text: `rising, declining, both or none, by {${side}_rising} rising and {${side}_declining} declining stretches`,
        of: (row) => {
          const [up, down] = [numberOf(row, `${side}_rising`) > 0, numberOf(row, `${side}_declining`) > 0];
          if (up && down) return "both";
          return up ? "rising" : down ? "declining" : "none";
        },
      },
    ],
  ),
);

/** Formulas of `quotation-coverage`. */
export const coverageFormulas: Formulas = new Map<string, Formula>([
  [
    "share_quoted",
    {
      text: "{words_quoted} ÷ {words_source}",
      statistic: "share",
      of: (row) => share(numberOf(row, "words_quoted"), numberOf(row, "words_source")),
    },
  ],
]);

/** Rates and their difference, where no log ratios stand beside them. */
export const plainRates: readonly Named[] = [...rateFormulas("words"), differenceFormula("words")];
