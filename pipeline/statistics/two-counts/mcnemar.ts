import { chiSquaredUpper } from "../distributions.js";
import { square } from "../powers.js";
import type { FourCells, TestResult } from "./four-cells.js";

/** McNemar's test with and without a correction for continuity. */
export interface McNemar {
  readonly plain: TestResult;
  readonly corrected: TestResult;
}

/**
 * McNemar's test (1947) of a table of two codings of the same things: whether b and c differ, (|b − c| − 1)² ÷ (b + c) with
 * the correction of Edwards (1948). Null if b and c are 0.
 */
export const mcnemar = ({ b, c }: FourCells): McNemar | null => {
  if (b + c === 0) return null;
  const result = (shift: number): TestResult => {
    const statistic = square(Math.abs(b - c) - shift) / (b + c);
    return { statistic, p: chiSquaredUpper(statistic, 1) };
  };
  return { plain: result(0), corrected: result(Math.min(1, Math.abs(b - c))) };
};
