import { adjustKnown, fallingMinimum, type PValue } from "./adjust.js";

/**
 * q values under any dependence (Benjamini & Yekutieli 2001): those of Benjamini and Hochberg times 1 + ½ + … + 1 ÷ n.
 * Null stays null and is not counted.
 */
export const benjaminiYekutieli = (ps: readonly PValue[]): readonly PValue[] =>
  adjustKnown(ps, (known) => {
    const harmonic = known.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
    return fallingMinimum(known.map((p, index) => ((harmonic * known.length) / (index + 1)) * p));
  });
