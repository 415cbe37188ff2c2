import { square } from "./powers.js";
/** Arithmetic mean; null of nothing. */
export const mean = (values: ArrayLike<number>): number | null =>
  values.length === 0 ? null : sum(values) / values.length;

/** Variance with n − 1 below (Student 1908), by distances from the mean; null of fewer than two values. */
export const variance = (values: ArrayLike<number>): number | null => {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  let squares = 0;
  for (let index = 0; index < values.length; index += 1) squares += square((values[index] ?? 0) - centre);
  return squares / (values.length - 1);
};

/** Sum, with what each addition loses added at the end (Neumaier 1974). */
export const sum = (values: ArrayLike<number>): number => {
  let [total, lost] = [0, 0];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
};
