import { studentUpper } from "../distributions.js";
import { mean, variance } from "../moments.js";

/** Student's test with Cohen's effect size. */
export interface PooledT {
  readonly difference: number;
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** The difference in pooled standard deviations (Cohen 1988). */
  readonly cohensD: number;
}

/**
 * Student's t test of two means with one common variance (Student 1908), two-sided. Null if both sides together have fewer
 * than three values, if one has none, or if no value differs from its mean.
 */
export const pooledT = (target: readonly number[], reference: readonly number[]): PooledT | null => {
  const [one, other] = [mean(target), mean(reference)];
  const [n, m] = [target.length, reference.length];
  if (one === null || other === null || n + m < 3) return null;
  const squares = (variance(target) ?? 0) * (n - 1) + (variance(reference) ?? 0) * (m - 1);
  if (squares === 0) return null;
  const df = n + m - 2;
  const deviation = Math.sqrt(squares / df);
  const difference = one - other;
  const statistic = difference / (deviation * Math.sqrt(1 / n + 1 / m));
  return { difference, statistic, df, p: 2 * studentUpper(Math.abs(statistic), df), cohensD: difference / deviation };
};
