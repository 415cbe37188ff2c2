import { claimParts, claimWeights } from "../../model/claim-weights.js";
import { numberCell } from "../../model/row.js";
import type { Formula, Formulas } from "./formula.js";

/** The table has the score and its components with three decimals: what they make is off by no more than half of each. */
const rounding = 0.001;

/** Formulas of `claim-pairs`. */
export const claimFormulas: Formulas = new Map<string, Formula>([
  [
    "score",
    {
      text: `(${claimParts.map((part) => `${claimWeights[part]} · {score_${part}}`).join(" + ")}) ÷ the weights of those that are not empty, before they were rounded`,
      of: (row) => {
        let [sum, weight] = [0, 0];
        for (const part of claimParts) {
          const value = numberCell(row, `score_${part}`);
          if (value === null) continue;
          sum += claimWeights[part] * value;
          weight += claimWeights[part];
        }
        const [made, told] = [sum / weight, numberCell(row, "score")];
        return told !== null && Math.abs(made - told) <= rounding ? told : made;
      },
    },
  ],
]);
