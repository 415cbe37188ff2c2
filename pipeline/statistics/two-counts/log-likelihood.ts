import { deviance } from "../deviance.js";
import { chiSquaredUpper } from "../distributions.js";
import type { TwoCounts } from "../two-counts.js";
import { fourCells, type TestResult } from "./four-cells.js";

/** G2 in its forms, each at least 0, with p by the chi-squared distribution of one degree of freedom. */
export interface LogLikelihood {
  /** Over the hits of both sides only (Rayson & Garside 2000, as the UCREL wizard has it). */
  readonly twoTerms: TestResult;
  /** Over hits and all other words of both sides (Dunning 1993). */
  readonly fourTerms: TestResult;
  /** `fourTerms` divided by Williams' q (1976), which makes it nearer to chi-squared; equal to it where a cell is 0. */
  readonly williams: TestResult;
}

/** Williams' q for a table of two rows and two columns; 1 where a cell is 0. */
const williamsDivisor = (counts: TwoCounts): number => {
  const { a, b, c, d } = fourCells(counts);
  if (Math.min(a, b, c, d) === 0) return 1;
  const all = a + b + c + d;
  const rows = all / (a + b) + all / (c + d) - 1;
  const columns = all / (a + c) + all / (b + d) - 1;
  return 1 + (rows * columns) / (6 * all);
};

/**
 * Log-likelihood ratio G2 of hits on two sides, 2·Σ O·ln(O ÷ E). It takes words for drawn one by one, which they are not,
 * so its p promises too much. Null if a base is 0 or neither side has a hit.
 */
export const logLikelihood = (counts: TwoCounts): LogLikelihood | null => {
  const { targetBase, referenceBase } = counts;
  const { a, b, c, d } = fourCells(counts);
  const all = targetBase + referenceBase;
  if (targetBase === 0 || referenceBase === 0 || a + c === 0) return null;
  // Observed and expected hits have the same sum, so what `deviance` adds to each term cancels, and its digits stay.
  const cell = (seen: number, base: number, column: number): number =>
    column === 0 ? 0 : deviance(seen, (base * column) / all);
  const two = 2 * (cell(a, targetBase, a + c) + cell(c, referenceBase, a + c));
  const four = two + 2 * (cell(b, targetBase, b + d) + cell(d, referenceBase, b + d));
  const result = (statistic: number): TestResult => ({ statistic, p: chiSquaredUpper(statistic, 1) });
  return { twoTerms: result(two), fourTerms: result(four), williams: result(four / williamsDivisor(counts)) };
};
