import type { Hit } from "../../model/hit.js";
import { bySpan, overlaps, type Span } from "../../model/span.js";

/** Order in which a hit wins over others of its length; the lower wins. */
export type RankOf<H extends Hit> = (hit: H) => number;

const length = ({ start, end }: Span): number => end - start;

/** Index of the first winner that ends behind the offset. */
const firstEndingAfter = (winners: readonly Span[], offset: number): number => {
  let low = 0;
  let high = winners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((winners[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The hits that win among themselves, given best first: no winner overlaps another; for each loser, who beat it. */
const contest = <H extends Hit>(best: Iterable<H>): ReadonlyMap<H, H | null> => {
  const winners: H[] = [];
  const outcome = new Map<H, H | null>();
  for (const hit of best) {
    // Sorted by start, winners are disjoint, so only the one beside a hit needs a look.
    const at = firstEndingAfter(winners, hit.start);
    const rival = winners[at];
    if (rival !== undefined && overlaps(rival, hit)) outcome.set(hit, rival);
    else {
      winners.splice(at, 0, hit);
      outcome.set(hit, null);
    }
  }
  return outcome;
};

const lost = <H extends Hit>(hit: H, winner: Hit, listed: boolean): H => ({
  ...hit,
  listed,
  status: "rejected",
  rule: "overlap",
  reason: `inside or over ${winner.entry}, which goes before it`,
});

/** Resolves hits of which each overlaps another one, directly or through others. */
const resolveGroup = <H extends Hit>(group: readonly H[], rank: RankOf<H>): H[] => {
  const best = group.toSorted((a, b) => length(b) - length(a) || rank(a) - rank(b) || a.start - b.start);
  const list = contest(best);
  const rules = contest(best.filter(({ status }) => status === "kept"));
  return group.map((hit) => {
    const listed = list.get(hit) === null;
    const winner = rules.get(hit);
    if (winner) return lost(hit, winner, listed);
    return listed ? hit : { ...hit, listed };
  });
};

/**
 * Keeps of overlapping hits the longest, of equally long ones the lower rank, then the earlier in the lexicon;
 * what loses is kept as rejected. Hits that a rule has rejected take part in nothing. Beside it stands (`listed`, true
 * for a hit that comes in) what a list without rules would have counted: the same contest among all. Sorted by span.
 */
export const resolveOverlaps = <H extends Hit>(hits: readonly H[], rank: RankOf<H>): H[] => {
  const sorted = hits.toSorted(bySpan);
  const resolved: H[] = [];
  // Most hits touch no other; the rest come in small groups, so that no sorting is done over a whole document.
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    let end = Number.NEGATIVE_INFINITY;
    for (let next = sorted[to]; next !== undefined && (to === from || next.start < end); next = sorted[to]) {
      end = Math.max(end, next.end);
      to += 1;
    }
    const alone = sorted[from];
    if (to === from + 1 && alone !== undefined) resolved.push(alone);
    else for (const one of resolveGroup(sorted.slice(from, to), rank)) resolved.push(one);
    from = to;
  }
  return resolved;
};
