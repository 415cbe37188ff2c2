import type { CellRow } from "../../model/row.js";
import type { Cell } from "../../model/table.js";
import { difference, logRatioWalter, rate, share } from "../../statistics/index.js";
import type { Proof } from "../proof.js";
import { isOfLabel } from "../selections.js";
import { type Formula, type Formulas, numberOf } from "./formula.js";
import { contrastFormulas, countsOf } from "./two-counts.js";

type Named = readonly [string, Formula];

const choices = ["voice", "zones", "rules", "base"] as const;

const waysOf = (row: CellRow, { rows }: Proof): readonly CellRow[] =>
  rows("specifications").filter((one) => isOfLabel(row, one));

const isUsual = (row: CellRow, base: Cell | undefined): boolean =>
  row.voice === "headline" && row.zones === "counted" && row.rules === "disambiguated" && row.base === base;

/** The way in which the headline figures count a label: against the base that was chosen, or else against words. */
const headlineOf = (row: CellRow, proof: Proof): CellRow | undefined => {
  const ways = waysOf(row, proof);
  const { base } = proof.report.counting.inference;
  return ways.find((one) => isUsual(one, base)) ?? ways.find((one) => isUsual(one, "words"));
};

const differenceOf = (row: CellRow): number | null => {
  const { targetCount, targetBase, referenceCount, referenceBase } = countsOf(row, "base");
  return difference(rate(targetCount, targetBase), rate(referenceCount, referenceBase));
};

/** Whether two differences have one sign; null where either is zero or empty. */
const signHolds = (one: number | null, other: number | null): boolean | null =>
  one === null || other === null || one === 0 || other === 0 ? null : one > 0 === other > 0;

/** Formulas of `specifications`. */
export const specificationFormulas: Formulas = new Map<string, Formula>([
  ...contrastFormulas("base"),
  [
    "sign_holds",
    {
      text: "whether {difference} has the sign of {headline_difference} of the headline row",
      given: (row, proof) => ({ headline_difference: headlineOf(row, proof)?.difference ?? null }),
      of: (row, proof) => {
        const headline = headlineOf(row, proof);
        return headline && signHolds(differenceOf(headline), differenceOf(row));
      },
    },
  ],
]);

/** The rows of a label, and what they hold to the headline. */
const summed = (row: CellRow, proof: Proof) => {
  const headline = headlineOf(row, proof);
  if (headline === undefined) return undefined;
  const ways = waysOf(row, proof).map((way) => ({
    way,
    ratio: logRatioWalter(countsOf(way, "base")),
    holds: signHolds(differenceOf(headline), differenceOf(way)),
  }));
  return { headline, ways, ratios: ways.flatMap(({ ratio }) => ratio ?? []) };
};

type Summed = NonNullable<ReturnType<typeof summed>>;

const holding = ({ ways }: Summed): number => ways.filter(({ holds }) => holds === true).length;
const signed = ({ ways }: Summed): number => ways.filter(({ holds }) => holds !== null).length;

/** The one choice in which a way parts from the headline, where it parts in no other. */
const onlyChoice = (headline: CellRow, way: CellRow): readonly string[] => {
  const parted = choices.filter((choice) => headline[choice] !== way[choice]);
  const [only] = parted;
  return parted.length === 1 && only !== undefined ? [`${only} ${way[only]}`] : [];
};

const turning = ({ headline, ways }: Summed): string =>
  ways.flatMap(({ way, holds }) => (holds === false ? onlyChoice(headline, way) : [])).join("; ");

const extreme = (ratios: readonly number[], of: (...values: number[]) => number): number | null =>
  ratios.length === 0 ? null : of(...ratios);

const over = (text: string, of: (all: Summed) => Cell): Formula => ({
  text: `${text} of the {ways} rows of specifications for this label`,
  tables: ["specifications"],
  given: (row, proof) => ({ ways: waysOf(row, proof).length }),
  of: (row, proof) => {
    const all = summed(row, proof);
    return all && of(all);
  },
});

const sums: readonly Named[] = [
  ["base", over("base of the headline row", ({ headline }) => headline.base ?? null)],
  ["difference", over("difference of the headline row", ({ headline }) => differenceOf(headline))],
  [
    "log_ratio_walter",
    over("log ratio of the headline row", ({ headline }) => logRatioWalter(countsOf(headline, "base"))),
  ],
  ["log_ratio_walter_least", over("least log ratio", ({ ratios }) => extreme(ratios, Math.min))],
  ["log_ratio_walter_greatest", over("greatest log ratio", ({ ratios }) => extreme(ratios, Math.max))],
  ["specifications", over("number", ({ ways }) => ways.length)],
  ["signed", over("number with a sign", signed)],
  ["holding", over("number with the sign of the headline", holding)],
  ["turned_by", over("single choices that turn the sign", turning)],
  [
    "holding_share",
    {
      text: "{holding} ÷ {signed}",
      statistic: "share",
      of: (row) => share(numberOf(row, "holding"), numberOf(row, "signed")),
    },
  ],
];

/** Formulas of `specification-summary`. */
export const summaryFormulas: Formulas = new Map<string, Formula>(sums);
