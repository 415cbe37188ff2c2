import { denseColumn, type TwoCounts } from "../../statistics/index.js";
import type { ExactTest } from "./exact-test.js";
import type { ObservationPlace, Observations } from "./observations.js";
import type { Counted } from "./resampled.js";

/** A passage that does much for a difference. */
export interface Passage {
  readonly place: ObservationPlace;
  /** True if it is on the target's side. */
  readonly onTarget: boolean;
  readonly hits: number;
  readonly base: number;
  /** Hits more than the common rate of both sides would give it (fewer: below 0). */
  readonly excess: number;
  /** The exact test's p without it and all passages before it. */
  readonly fisherPWithout: number | null;
}

/** No more passages than this are looked at. */
const mostPassages = 12;

/**
 * The passages without which a difference would be gone: taken away one after the other, that with the largest excess in
 * the difference's direction first, until the exact test's p is above .05.
 */
export const passagesOf = (
  { places, groups, flipped }: Observations,
  bases: Float64Array,
  { counts }: Counted,
  whole: TwoCounts,
  exact: ExactTest,
): readonly Passage[] => {
  const dense = denseColumn(counts, bases.length);
  const rate = (whole.targetCount + whole.referenceCount) / (whole.targetBase + whole.referenceBase);
  const isMore = whole.targetCount * whole.referenceBase > whole.referenceCount * whole.targetBase;
  const candidates = Array.from(dense, (hits, unit) => {
    const base = bases[unit] as number;
    const onTarget = unit < groups.first !== flipped;
    return { unit, onTarget, hits, base, excess: hits - rate * base };
  })
    // On the richer side what has many hits, on the other what has many words and none.
    .map((one) => ({ ...one, push: one.onTarget === isMore ? one.excess : 0 - one.excess }))
    .filter(({ push }) => push > 0)
    .sort((a, b) => b.push - a.push || a.unit - b.unit);
  const passages: Passage[] = [];
  let left = whole;
  for (const { unit, onTarget, hits, base, excess } of candidates.slice(0, mostPassages)) {
    left = onTarget
      ? { ...left, targetCount: left.targetCount - hits, targetBase: left.targetBase - base }
      : { ...left, referenceCount: left.referenceCount - hits, referenceBase: left.referenceBase - base };
    const p = exact.of(left)?.twoSided ?? null;
    passages.push({ place: places.at(unit), onTarget, hits, base, excess, fisherPWithout: p });
    if (p === null || p > 0.05) break;
  }
  return passages;
};
