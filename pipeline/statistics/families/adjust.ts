/** A p value, or null where there was nothing to test. */
export type PValue = number | null;

/**
 * Adjusts the p values that are there and leaves the others null: they are not counted in the family, as R leaves out NA.
 * `adjusted` gets them from the smallest to the greatest.
 */
export const adjustKnown = (
  ps: readonly PValue[],
  adjusted: (ascending: readonly number[]) => readonly number[],
): readonly PValue[] => {
  const known = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }]));
  known.sort((one, other) => one.p - other.p);
  const values = adjusted(known.map(({ p }) => p));
  const result: PValue[] = ps.map(() => null);
  for (const [rank, { index }] of known.entries()) result[index] = values[rank] ?? null;
  return result;
};

/** The greatest value so far, each at most 1: no p value is adjusted to less than a smaller one. */
export const risingMaximum = (values: readonly number[]): readonly number[] => {
  let greatest = 0;
  return values.map((value) => {
    greatest = Math.max(greatest, value);
    return Math.min(1, greatest);
  });
};

/** The least value from here on, each at most 1: no p value is adjusted to more than a greater one. */
export const fallingMinimum = (values: readonly number[]): readonly number[] => {
  let least = 1;
  return values
    .map((_, index) => values[values.length - 1 - index] ?? 1)
    .map((value) => {
      least = Math.min(least, value);
      return least;
    })
    .reverse();
};
