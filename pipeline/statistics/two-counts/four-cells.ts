import type { TwoCounts } from "../two-counts.js";

/** A table of two rows and two columns, row by row: a and b of the target, c and d of the reference. */
export interface FourCells {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** A statistic with the probability of one at least as great where there is no difference. */
export interface TestResult {
  readonly statistic: number;
  readonly p: number;
}

/** Hits and all other words of both sides. */
export const fourCells = ({ targetCount, targetBase, referenceCount, referenceBase }: TwoCounts): FourCells => ({
  a: targetCount,
  b: targetBase - targetCount,
  c: referenceCount,
  d: referenceBase - referenceCount,
});
