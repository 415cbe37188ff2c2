import { sum } from "../moments.js";

/** The permutation test over all splits. */
export interface PermutationExact {
  /** Mean of the target's values less that of the reference's. */
  readonly difference: number;
  readonly splits: number;
  readonly twoSided: number;
  readonly greater: number;
  readonly less: number;
}

// More splits than this take more than a second or so; draw some of them instead.
const most = 5_000_000;

const numberOfSplits = (all: number, drawn: number): number => {
  let count = 1;
  for (let index = 1; index <= drawn; index += 1) count = (count * (all - drawn + index)) / index;
  return Math.round(count);
};

/** Sums of all choices of so many of the values. */
const eachSum = (values: readonly number[], drawn: number, take: (total: number) => void): void => {
  const choose = (from: number, left: number, total: number): void => {
    if (left === 0) take(total);
    else for (let at = from; at <= values.length - left; at += 1) choose(at + 1, left - 1, total + (values[at] ?? 0));
  };
  choose(0, drawn, 0);
};

/**
 * Exact permutation test of the difference of means (Pitman 1937): part of all splits of the values into groups of these
 * sizes whose difference is at least as great. Null if a group has no values, or if there are more than five million splits.
 */
export const permutationExact = (target: readonly number[], reference: readonly number[]): PermutationExact | null => {
  const [n, m] = [target.length, reference.length];
  if (n === 0 || m === 0 || numberOfSplits(n + m, Math.min(n, m)) > most) return null;
  // The smaller group is drawn; whichever it is, its sum tells the difference of means.
  const [small, large, sign] = n <= m ? [target, reference, 1] : [reference, target, -1];
  const all = [...small, ...large].sort((one, other) => one - other);
  const centre = (sum(all) * small.length) / (n + m);
  const seen = sum(small) - centre;
  const slack = 1e-10 * sum(all.map(Math.abs));
  let [splits, up, down, both] = [0, 0, 0, 0];
  eachSum(all, small.length, (total) => {
    const distance = total - centre;
    splits += 1;
    if (distance >= seen - slack) up += 1;
    if (distance <= seen + slack) down += 1;
    if (Math.abs(distance) >= Math.abs(seen) - slack) both += 1;
  });
  const [greater, less] = sign > 0 ? [up, down] : [down, up];
  const difference = sum(target) / n - sum(reference) / m;
  return { difference, splits, twoSided: both / splits, greater: greater / splits, less: less / splits };
};
