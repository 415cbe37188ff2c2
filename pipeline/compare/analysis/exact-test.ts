import type { Base } from "../../model/inference.js";
import {
  fisherTails,
  minimumCount,
  minimumRateCount,
  rateTest,
  type Standing,
  type TwoCounts,
} from "../../statistics/index.js";

/** Exact tests that take each of the base for a draw by itself. */
export const exactTests = ["fisher", "rates"] as const;

/** The exact test that suits a base, with the fewest hits that it would take. */
export interface ExactTest {
  readonly name: (typeof exactTests)[number];
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

const rates: ExactTest = { name: "rates", of: rateTest, minimum: minimumRateCount };

/** A word is a hit or none, and a mention one of an actor or not; a sentence, or a verb's clause, may hold several hits. */
export const exactTestOf = (base: Base): ExactTest => (base === "words" || base === "mentions" ? fisher : rates);
