import type { Statistic } from "./permuted.js";

/** How far hits are from what their words would have at the common rate; NaN without words. */
export const fromCommonRate: Statistic = (value, _square, weight, whole) => {
  const rate = whole.weight === 0 ? Number.NaN : whole.value / whole.weight;
  const distance = Math.abs(value - rate * weight);
  // What is exactly at the common rate may miss zero by a bit.
  return distance < 1e-12 * Math.max(1, whole.value) ? 0 : distance;
};

/** Variance of a mean, from sums; 0 where only the last bits differ. */
const varianceOfMean = (value: number, square: number, size: number): number => {
  const variance = (square - (value * value) / size) / (size - 1);
  return variance < 1e-12 * (square / size) ? 0 : variance / size;
};

/** Welch's t without its sign; infinite where groups differ and nothing varies within them, NaN below two units a group. */
export const studentised: Statistic = (firstValue, firstSquare, weight, whole) => {
  const rest = whole.weight - weight;
  if (weight < 2 || rest < 2) return Number.NaN;
  const [value, square] = [whole.value - firstValue, whole.square - firstSquare];
  const difference = Math.abs(firstValue / weight - value / rest);
  if (difference < 1e-12 * Math.abs(whole.value / whole.weight)) return 0;
  const variance = varianceOfMean(firstValue, firstSquare, weight) + varianceOfMean(value, square, rest);
  return difference / Math.sqrt(variance);
};
