// Overlaps and scopes by comparing everything with everything.

import type { RankOf } from "../../../pipeline/annotate/patterns/overlap.js";
import type { Hit, Place } from "../../../pipeline/model/hit.js";
import type { Negation } from "../../../pipeline/model/negation.js";
import { bySpan, overlaps, type Span } from "../../../pipeline/model/span.js";

/** For each loser, the first of the winners in the text that overlaps it. */
const losersAmong = <H extends Hit>(best: readonly H[]): ReadonlyMap<H, H> => {
  const winners: H[] = [];
  const losers = new Map<H, H>();
  for (const hit of best) {
    const [rival] = winners.filter((winner) => overlaps(winner, hit)).sort(bySpan);
    if (rival === undefined) winners.push(hit);
    else losers.set(hit, rival);
  }
  return losers;
};

/** Stands for `resolveOverlaps`. */
export const resolveOverlaps = <H extends Hit>(hits: readonly H[], rank: RankOf<H>): H[] => {
  const sorted = hits.toSorted(bySpan);
  const best = sorted.toSorted((a, b) => b.end - b.start - (a.end - a.start) || rank(a) - rank(b) || a.start - b.start);
  const unlisted = losersAmong(best);
  const losers = losersAmong(best.filter(({ status }) => status === "kept"));
  return sorted.map((hit) => {
    const listed = !unlisted.has(hit);
    const winner = losers.get(hit);
    if (winner === undefined) return { ...hit, listed };
    const reason = `inside or over ${winner.entry}, which goes before it`;
    return { ...hit, listed, status: "rejected", rule: "overlap", reason };
  });
};

/** Stands for `negatedBy`. */
export const negatedBy =
  (negations: readonly Negation[]) =>
  ({ start, sentence, inlay }: Span & Place): boolean =>
    negations.filter(
      (one) =>
        one.status === "kept" &&
        one.sentence === sentence &&
        one.inlay === inlay &&
        one.scope_start <= start &&
        start < one.scope_end,
    ).length %
      2 ===
    1;
