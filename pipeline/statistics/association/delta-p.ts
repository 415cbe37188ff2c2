import { type JointCount, pairCells } from "./joint-count.js";

/** ΔP in both directions, −1 to 1 each; null where a condition never holds. */
export interface DeltaP {
  /** How much likelier the second word is where the first is there. */
  readonly secondByFirst: number | null;
  /** How much likelier the first word is where the second is there. */
  readonly firstBySecond: number | null;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const difference = (present: number | null, absent: number | null): number | null =>
  present === null || absent === null ? null : present - absent;

/** ΔP of a pair, `P(second | first) − P(second | not first)` and the reverse (Allan 1980; Gries 2013). */
export const deltaP = (counts: JointCount): DeltaP => {
  const cells = pairCells(counts);
  if (cells === null) return { secondByFirst: null, firstBySecond: null };
  const { both, firstOnly, secondOnly, neither } = cells;
  return {
    secondByFirst: difference(ratio(both, both + firstOnly), ratio(secondOnly, secondOnly + neither)),
    firstBySecond: difference(ratio(both, both + secondOnly), ratio(firstOnly, firstOnly + neither)),
  };
};
