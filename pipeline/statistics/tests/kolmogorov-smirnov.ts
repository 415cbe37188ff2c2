/**
 * Greatest distance D of the distribution functions of two groups of values, from 0 to 1 (Smirnov 1939). Null if a group has
 * no values.
 */
export const kolmogorovSmirnov = (target: readonly number[], reference: readonly number[]): number | null => {
  const [one, other] = [Float64Array.from(target).sort(), Float64Array.from(reference).sort()];
  if (one.length === 0 || other.length === 0) return null;
  let [a, b, most] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    const value = Math.min(one[a] ?? Infinity, other[b] ?? Infinity);
    while (a < one.length && one[a] === value) a += 1;
    while (b < other.length && other[b] === value) b += 1;
    most = Math.max(most, Math.abs(a / one.length - b / other.length));
  }
  return most;
};
