import { studentUpper } from "../distributions.js";
import { mean, sum } from "../moments.js";

/** A correlation, −1 to 1, with its two-sided p; p is null for fewer than three pairs. */
export interface Correlation {
  readonly estimate: number;
  readonly p: number | null;
}

/** p of a correlation by Student's distribution with n − 2 degrees of freedom. */
const studentP = (r: number, size: number): number | null => {
  if (size < 3) return null;
  return 2 * studentUpper(Math.abs(r) * Math.sqrt((size - 2) / Math.max(0, (1 - r) * (1 + r))), size - 2);
};

/** Linear correlation of pairs (Pearson 1895), p by t. Null for fewer than two pairs, or if a side has one value only. */
export const pearson = (x: readonly number[], y: readonly number[]): Correlation | null => {
  const [one, other] = [mean(x), mean(y)];
  if (one === null || other === null || x.length !== y.length) return null;
  const [dx, dy] = [x.map((value) => value - one), y.map((value) => value - other)];
  const [xx, yy] = [sum(dx.map((value) => value * value)), sum(dy.map((value) => value * value))];
  if (xx === 0 || yy === 0) return null;
  const product = sum(dx.map((value, index) => value * (dy[index] ?? 0)));
  const estimate = Math.min(1, Math.max(-1, product / Math.sqrt(xx * yy)));
  return { estimate, p: studentP(estimate, x.length) };
};
