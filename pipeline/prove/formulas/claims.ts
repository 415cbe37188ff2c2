import { claimParts, claimWeights } from "../../model/claim-weights.js";
import { numberCell } from "../../model/row.js";
import type { Formula, Formulas } from "./formula.js";

/** Formulas of `claim-pairs`. */
export const claimFormulas: Formulas = new Map<string, Formula>([
  [
    "score",
    {
      text: `(${claimParts.map((part) => `${claimWeights[part]} · {score_${part}}`).join(" + ")}) ÷ the weights of those that are not empty`,
      of: (row) => {
        let [sum, weight] = [0, 0];
        for (const part of claimParts) {
          const value = numberCell(row, `score_${part}`);
          if (value === null) continue;
          sum += claimWeights[part] * value;
          weight += claimWeights[part];
        }
        return sum / weight;
      },
    },
  ],
]);
