import type { FourCells } from "./four-cells.js";
import { type Ratio, ratioWith } from "./risk-ratio.js";

/**
 * Odds ratio a·d ÷ b·c of the cells (Cornfield 1951), with the interval by its logarithm (Woolf 1955); fisher_exact has the
 * conditional one. Null if its divisor is 0.
 */
export const oddsRatio = ({ a, b, c, d }: FourCells, level = 0.95): Ratio | null =>
  b * c === 0 ? null : ratioWith(a * d, b * c, 1 / a + 1 / c + (1 / b + 1 / d), level);
