import type { CellRow } from "../../model/row.js";
import { exactTests, type TwoCounts } from "../../statistics/index.js";
import type { Proof } from "../proof.js";
import { isOfLabel } from "../selections.js";
import { type Formula, type Formulas, type Given, numberOf } from "./formula.js";
import { countsOf } from "./two-counts.js";

/** The headline row of a label in `comparison`, on which its passages rest. */
const headlineRow = (row: CellRow, { rows }: Proof): CellRow | undefined =>
  rows("comparison").find((one) => one.voice === "headline" && isOfLabel(row, one));

const given = (row: CellRow, proof: Proof): Given => {
  const whole = headlineRow(row, proof);
  return {
    all_hits: whole === undefined ? null : numberOf(whole, "target_count") + numberOf(whole, "reference_count"),
    all_base: whole === undefined ? null : numberOf(whole, "target_base") + numberOf(whole, "reference_base"),
  };
};

/** Counts without a passage and all that are ranked before it. */
const without = (row: CellRow, whole: CellRow, { rows }: Proof): TwoCounts => {
  const gone = rows("passages").filter((one) => isOfLabel(row, one) && numberOf(one, "rank") <= numberOf(row, "rank"));
  const left = (side: "target" | "reference", column: "hits" | "base", of: number): number =>
    gone.filter((one) => one.side === one[`${side}_side`]).reduce((rest, one) => rest - numberOf(one, column), of);
  const all = countsOf(whole, "base");
  return {
    targetCount: left("target", "hits", all.targetCount),
    targetBase: left("target", "base", all.targetBase),
    referenceCount: left("reference", "hits", all.referenceCount),
    referenceBase: left("reference", "base", all.referenceBase),
  };
};

/** Formulas of `passages`. */
export const passageFormulas: Formulas = new Map<string, Formula>([
  [
    "excess",
    {
      text: "{hits} − {all_hits} ÷ {all_base} · {base}",
      tables: ["comparison"],
      given,
      of: (row, proof) => {
        const whole = headlineRow(row, proof);
        if (whole === undefined) return undefined;
        const { targetCount, targetBase, referenceCount, referenceBase } = countsOf(whole, "base");
        const rate = (targetCount + referenceCount) / (targetBase + referenceBase);
        return numberOf(row, "hits") - rate * numberOf(row, "base");
      },
    },
  ],
  [
    "fisher_p_without",
    {
      text: "two-sided p of the exact test of {target_count} in {target_base} and {reference_count} in {reference_base}, which passages 1 to {rank} leave",
      statistic: "fisher_exact",
      tables: ["comparison"],
      given: (row, proof) => {
        const whole = headlineRow(row, proof);
        if (whole === undefined) return {};
        const left = without(row, whole, proof);
        return {
          target_count: left.targetCount,
          target_base: left.targetBase,
          reference_count: left.referenceCount,
          reference_base: left.referenceBase,
        };
      },
      of: (row, proof) => {
        const whole = headlineRow(row, proof);
        if (whole === undefined) return undefined;
        const exact = whole.exact_test === "rates" ? exactTests.rates : exactTests.fisher;
        return exact.of(without(row, whole, proof))?.twoSided ?? null;
      },
    },
  ],
]);
