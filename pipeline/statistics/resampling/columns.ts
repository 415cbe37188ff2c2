/** Units of two groups: the first group's come first. */
export interface TwoGroups {
  readonly first: number;
  readonly second: number;
}

/** Values of units, zeros left out: `value[i]` is that of the unit `at[i]`. */
export interface SparseColumn {
  readonly at: Uint32Array;
  readonly value: Float64Array;
}

/** Counts of units that are to be compared, against a base that several columns share. */
export interface CountedColumn {
  readonly counts: SparseColumn;
  /** Index into the bases. */
  readonly base: number;
}

/** A sparse column of dense values. */
export const sparseColumn = (values: ArrayLike<number>): SparseColumn => {
  const at: number[] = [];
  const value: number[] = [];
  for (let unit = 0; unit < values.length; unit += 1) {
    const one = values[unit] ?? 0;
    if (one === 0) continue;
    at.push(unit);
    value.push(one);
  }
  return { at: Uint32Array.from(at), value: Float64Array.from(value) };
};

/** Values of a sparse column, unit by unit. */
export const denseColumn = ({ at, value }: SparseColumn, size: number): Float64Array => {
  const dense = new Float64Array(size);
  at.forEach((unit, i) => {
    dense[unit] = value[i] as number;
  });
  return dense;
};

let spare = new Float64Array();

/**
 * What is made of the values of a sparse column, unit by unit, which are there only meanwhile: of a million units there is
 * one dense column for thousands of questions, not one for each.
 */
export const withDense = <Made>(column: SparseColumn, size: number, make: (dense: Float64Array) => Made): Made => {
  const own = spare.length < size ? new Float64Array(size) : spare;
  // Whoever asks for another one meanwhile gets another.
  spare = new Float64Array();
  column.at.forEach((unit, i) => {
    own[unit] = column.value[i] as number;
  });
  try {
    return make(own.subarray(0, size));
  } finally {
    for (const unit of column.at) own[unit] = 0;
    spare = own;
  }
};

/** Sum of a column over units, each taken so many times. */
export const weightedSum = ({ at, value }: SparseColumn, times: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < at.length; i += 1) sum += (value[i] as number) * (times[at[i] as number] as number);
  return sum;
};

/** Sum of a column over all units. */
export const columnSum = ({ value }: SparseColumn): number => {
  let sum = 0;
  for (let i = 0; i < value.length; i += 1) sum += value[i] as number;
  return sum;
};
