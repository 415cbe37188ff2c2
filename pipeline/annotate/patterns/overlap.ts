import type { Hit } from "../../model/layers.js";
import { bySpan, overlaps, type Span } from "../../model/span.js";

/** A hit before it is known what the others around it leave of it. */
export type Candidate<H extends Hit = Hit> = Omit<H, "listed">;

/** A candidate and the order in which it wins over others of its length; lower wins. */
export interface Ranked<C extends Candidate> {
  readonly hit: C;
  readonly rank: number;
}

interface Indexed<C extends Candidate> extends Ranked<C> {
  readonly index: number;
}

/** A candidate with what became of it. */
type Resolved<C extends Candidate> = C & { readonly listed: boolean };

const length = ({ start, end }: Span): number => end - start;

const byRank = (a: Indexed<Candidate>, b: Indexed<Candidate>): number =>
  length(b.hit) - length(a.hit) || a.rank - b.rank || a.hit.start - b.hit.start || a.index - b.index;

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

/** The candidates that win among themselves, best first: no winner overlaps another; for each loser, who beat it. */
const contest = <C extends Candidate>(best: Iterable<Indexed<C>>): ReadonlyMap<Indexed<C>, C | null> => {
  const winners: C[] = [];
  const outcome = new Map<Indexed<C>, C | null>();
  for (const one of best) {
    // Sorted by start, winners are disjoint, so only the one beside a candidate needs a look.
    const at = firstEndingAfter(winners, one.hit.start);
    const rival = winners[at];
    if (rival !== undefined && overlaps(rival, one.hit)) outcome.set(one, rival);
    else {
      winners.splice(at, 0, one.hit);
      outcome.set(one, null);
    }
  }
  return outcome;
};

const lost = <C extends Candidate>(hit: C, winner: Candidate, listed: boolean): Resolved<C> => ({
  ...hit,
  listed,
  status: "rejected",
  rule: "overlap",
  reason: `inside or over ${winner.entry}, which goes before it`,
});

/** Resolves candidates of which each overlaps another one, directly or through others. */
const resolveGroup = <C extends Candidate>(group: readonly Indexed<C>[]): Resolved<C>[] => {
  const best = [...group].sort(byRank);
  const list = contest(best);
  const rules = contest(best.filter(({ hit }) => hit.status === "kept"));
  return group.map((one) => {
    const listed = list.get(one) === null;
    const winner = rules.get(one);
    return winner ? lost(one.hit, winner, listed) : { ...one.hit, listed };
  });
};

/**
 * Keeps of overlapping hits the longest, of equally long ones the lower rank, then the earlier in the lexicon;
 * what loses is kept as rejected. Hits that a rule has rejected take part in nothing. Beside it stands what a list
 * without rules would have counted: the same contest among all candidates. Sorted by span.
 */
export const resolveOverlaps = <C extends Candidate>(candidates: readonly Ranked<C>[]): Resolved<C>[] => {
  const sorted = candidates
    .map(({ hit, rank }, index): Indexed<C> => ({ hit, rank, index }))
    .sort((a, b) => bySpan(a.hit, b.hit) || a.index - b.index);
  const resolved: Resolved<C>[] = [];
  // Most hits touch no other; the rest come in small groups, so that no sorting is done over a whole document.
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    let end = Number.NEGATIVE_INFINITY;
    for (let next = sorted[to]; next !== undefined && (to === from || next.hit.start < end); next = sorted[to]) {
      end = Math.max(end, next.hit.end);
      to += 1;
    }
    const alone = sorted[from];
    if (to === from + 1 && alone !== undefined) resolved.push({ ...alone.hit, listed: true });
    else for (const one of resolveGroup(sorted.slice(from, to))) resolved.push(one);
    from = to;
  }
  return resolved;
};
