import { islandsOf } from "./evidence.js";
import { type Link, quoteEnd, sourceEnd, weightOf } from "./link.js";
import { hasMark, type Query } from "./query.js";
import { type Stream, wordsBetween } from "./stream.js";

/** Fewest words of a piece: behind an ellipsis, elsewhere, and between two links that stand side by side in the source. */
export const piece = { marked: 3, beside: 4, between: 8 } as const;

/** Words this far apart stand beside each other still. */
export const farWords = 25;

/** What it takes to believe that words come from a place, in words. */
export const costs = { jump: 2.5, markedJump: 1, gap: 0.6, unlinked: 0.5, left: 0.05, markedLeft: 0.005 } as const;
const farthest = 75;

/** Words found again, less what it takes to believe in each jump, gap and word without a link. */
export const scoreOf = (stream: Stream, { marks, ids }: Query, links: readonly Link[]): number => {
  let cost = 0;
  let linked = 0;
  for (const [at, link] of links.entries()) {
    if (link.likeness > 0) linked += link.quoteWords;
    const last = links[at - 1];
    if (last === undefined) continue;
    const inQuote = link.quote - quoteEnd(last);
    const back = link.source < sourceEnd(last);
    const ahead = back ? -1 : wordsBetween(stream, sourceEnd(last), link.source);
    const marked = hasMark(marks, quoteEnd(last), link.quote);
    if (ahead < 0 || ahead > farthest) cost += marked ? costs.markedJump : costs.jump;
    else if (marked) cost += costs.markedLeft * ahead;
    else if (inQuote + ahead > 0) cost += costs.gap + costs.left * ahead;
  }
  return weightOf(links) - cost - costs.unlinked * (ids.length - linked);
};

/** Links without short pieces from elsewhere between two that stand side by side: other words were put there, no other place. */
export const withoutIntruders = (links: readonly Link[]): readonly Link[] => {
  const islands = islandsOf(links);
  return islands.flatMap((island, at) => {
    const [before, after] = [islands[at - 1]?.at(-1), islands[at + 1]?.[0]];
    if (before === undefined || after === undefined || island.length >= piece.between) return island;
    const ahead = after.source - sourceEnd(before);
    const beside = ahead >= 0 && ahead <= 2 * (after.quote - quoteEnd(before));
    const first = island[0]?.source ?? 0;
    const away = first < before.source - farWords || first > after.source + farWords;
    return beside && away ? [] : island;
  });
};
