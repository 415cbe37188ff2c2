import { adjustKnown, fallingMinimum, type PValue } from "./adjust.js";

/**
 * Step-up p values (Hochberg 1988): the least of (n − rank + 1)·p over all p values that are not smaller, for independent
 * or positively dependent tests. Null stays null and is not counted.
 */
export const hochberg = (ps: readonly PValue[]): readonly PValue[] =>
  adjustKnown(ps, (known) => fallingMinimum(known.map((p, index) => (known.length - index) * p)));
