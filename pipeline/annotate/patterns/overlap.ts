import type { Hit } from "../../model/layers.js";
import { bySpan, overlaps, type Span } from "../../model/span.js";

/** A hit and the order in which it wins over others of its length; lower wins. */
export interface Ranked<H extends Hit> {
  readonly hit: H;
  readonly rank: number;
}

const length = ({ start, end }: Span): number => end - start;

/**
 * Keeps of overlapping hits the longest, of equally long ones the lower rank, then the earlier in the lexicon;
 * what loses is kept as rejected. Hits that a rule has rejected take part in nothing. Sorted by span.
 */
export const resolveOverlaps = <H extends Hit>(candidates: readonly Ranked<H>[]): H[] => {
  const order = candidates
    .map((candidate, index) => ({ ...candidate, index }))
    .sort((a, b) => length(b.hit) - length(a.hit) || a.rank - b.rank || a.hit.start - b.hit.start || a.index - b.index);
  const kept: H[] = [];
  const all: { readonly hit: H; readonly index: number }[] = [];
  // Sorted by start, kept hits are disjoint, so only those near a candidate need a look.
  for (const { hit, index } of order) {
    const winner = hit.status === "kept" ? blocker(kept, hit) : undefined;
    if (hit.status === "kept" && winner === undefined) insert(kept, hit);
    all.push({ index, hit: winner === undefined ? hit : lose(hit, winner) });
  }
  return all.sort((a, b) => bySpan(a.hit, b.hit) || a.index - b.index).map(({ hit }) => hit);
};

const lose = <H extends Hit>(hit: H, winner: Hit): H => ({
  ...hit,
  status: "rejected",
  rule: "overlap",
  reason: `inside or over ${winner.entry}, which goes before it`,
});

/** Index of the first kept hit that ends behind the offset. */
const firstEndingAfter = (kept: readonly Span[], offset: number): number => {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

const blocker = <H extends Hit>(kept: readonly H[], hit: H): H | undefined => {
  const candidate = kept[firstEndingAfter(kept, hit.start)];
  return candidate !== undefined && overlaps(candidate, hit) ? candidate : undefined;
};

const insert = <H extends Hit>(kept: H[], hit: H): void => {
  kept.splice(firstEndingAfter(kept, hit.start), 0, hit);
};
