/** A function's value and its slope. */
export interface Slope {
  readonly value: number;
  readonly slope: number;
}

const longestStep = 4;

/** Where a rising function is 0: Newton's method inside the bracket that the signs so far leave. */
export const risingRoot = (of: (x: number) => Slope, start: number): number => {
  let [x, low, high] = [start, -Infinity, Infinity];
  for (let step = 0; step < 200; step += 1) {
    const { value, slope } = of(x);
    if (value === 0) return x;
    if (value < 0) low = x;
    else high = x;
    const wanted = -value / slope;
    const bounded =
      Number.isFinite(wanted) && Math.abs(wanted) < longestStep ? wanted : -Math.sign(value) * longestStep;
    const next = x + bounded;
    const inside = next > low && next < high;
    const to = inside ? next : (low + high) / 2;
    if (Math.abs(to - x) <= 1e-14 * Math.max(1, Math.abs(x))) return to;
    x = to;
  }
  return x;
};
