import type { TwoCounts } from "../two-counts.js";
import { fisherTails } from "./fisher-tails.js";
import { minimumCount, type Standing } from "./minimum-count.js";
import { minimumRateCount, rateTest } from "./rate-test.js";

/** An exact test that takes each of the base for a draw by itself, with the fewest hits that it would take. */
export interface ExactTest {
  readonly name: "fisher" | "rates";
  /** Two-sided p and mid-p; null where a side has no base, or more hits than could be drawn. */
  readonly of: (counts: TwoCounts) => { readonly twoSided: number; readonly midP: number } | null;
  readonly minimum: (standing: Standing) => number | null;
}

const isDrawn = ({ targetCount, targetBase, referenceCount, referenceBase }: TwoCounts): boolean =>
  targetCount <= targetBase && referenceCount <= referenceBase && targetBase > 0 && referenceBase > 0;

const fisher: ExactTest = {
  name: "fisher",
  of: (counts) => {
    if (!isDrawn(counts)) return null;
    const { targetCount, targetBase, referenceCount, referenceBase } = counts;
    return fisherTails({
      a: targetCount,
      b: targetBase - targetCount,
      c: referenceCount,
      d: referenceBase - referenceCount,
    });
  },
  minimum: (standing) => (standing.otherCount > standing.otherBase ? null : minimumCount(standing)),
};

/** The exact tests by name: Fisher's where one of the base is a hit or none, that of two rates where it may hold several. */
export const exactTests: Readonly<Record<ExactTest["name"], ExactTest>> = {
  fisher,
  rates: { name: "rates", of: rateTest, minimum: minimumRateCount },
};
