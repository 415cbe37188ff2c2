import { adjustKnown, type PValue, risingMaximum } from "./adjust.js";

/**
 * Step-down p values (Holm 1979): the greatest of (n − rank + 1)·p over all p values that are not greater; they bound the
 * chance of even one false finding, under any dependence. Null stays null and is not counted.
 */
export const holm = (ps: readonly PValue[]): readonly PValue[] =>
  adjustKnown(ps, (known) => risingMaximum(known.map((p, index) => (known.length - index) * p)));
