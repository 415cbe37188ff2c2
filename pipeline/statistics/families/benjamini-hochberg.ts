import { adjustKnown, fallingMinimum, type PValue } from "./adjust.js";

/**
 * q values (Benjamini & Hochberg 1995): the least of n·p ÷ rank over all p values that are not smaller. They bound the
 * false discoveries where tests are independent or positively dependent. Null stays null and is not counted.
 */
export const benjaminiHochberg = (ps: readonly PValue[]): readonly PValue[] =>
  adjustKnown(ps, (known) => fallingMinimum(known.map((p, index) => (known.length / (index + 1)) * p)));
