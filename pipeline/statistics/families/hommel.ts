import { adjustKnown, type PValue } from "./adjust.js";

/** Adjusted p values from ascending ones, by the algorithm in the appendix of Wright (1992). */
const closed = (ps: readonly number[]): readonly number[] => {
  const n = ps.length;
  const at = (index: number): number => ps[index] ?? 1;
  const whole = Math.min(1, ...ps.map((p, index) => (n * p) / (index + 1)));
  const adjusted: number[] = ps.map(() => whole);
  for (let m = n - 1; m >= 2; m -= 1) {
    const split = n - m + 1;
    let least = Infinity;
    for (let index = split; index < n; index += 1) least = Math.min(least, (m * at(index)) / (2 + index - split));
    for (let index = 0; index < n; index += 1) {
      const bound = index < split ? Math.min(m * at(index), least) : (adjusted[split - 1] ?? 0);
      adjusted[index] = Math.max(adjusted[index] ?? 0, bound);
    }
  }
  return adjusted.map((value, index) => Math.min(1, Math.max(value, at(index))));
};

/**
 * p values by the closed test with Simes' rule (Hommel 1988; Wright 1992), a little below Hochberg's, for independent or
 * positively dependent tests. Null stays null and is not counted.
 */
export const hommel = (ps: readonly PValue[]): readonly PValue[] => adjustKnown(ps, closed);
