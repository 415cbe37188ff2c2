import { chiSquaredUpper } from "../distributions.js";
import { cube, square } from "../powers.js";
import type { FourCells, TestResult } from "./four-cells.js";

/** Pearson's chi-squared in its forms, each at least 0, with p of one degree of freedom. */
export interface ChiSquared {
  readonly pearson: TestResult;
  /** With Yates' correction (1934): ½, but never more than the distance from what is expected, as in R. */
  readonly yates: TestResult;
}

/**
 * Chi-squared of a table of two rows and two columns (Pearson 1900). It takes words for drawn one by one, which they are
 * not, so its p promises too much. Null if a row or a column is empty.
 */
export const chiSquared = ({ a, b, c, d }: FourCells): ChiSquared | null => {
  const all = a + b + c + d;
  const [rows, columns] = [(a + b) * (c + d), (a + c) * (b + d)];
  if (rows === 0 || columns === 0) return null;
  // |O − E| is the same in all four cells.
  const distance = Math.abs(a * d - b * c) / all;
  const result = (shift: number): TestResult => {
    const statistic = (square(distance - shift) / rows / columns) * cube(all);
    return { statistic, p: chiSquaredUpper(statistic, 1) };
  };
  return { pearson: result(0), yates: result(Math.min(0.5, distance)) };
};
