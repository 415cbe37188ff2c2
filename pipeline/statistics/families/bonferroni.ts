import { adjustKnown, type PValue } from "./adjust.js";

/** n·p, at most 1 (Dunn 1961); holm bounds the same and loses less. Null stays null and is not counted. */
export const bonferroni = (ps: readonly PValue[]): readonly PValue[] =>
  adjustKnown(ps, (known) => known.map((p) => Math.min(1, known.length * p)));
