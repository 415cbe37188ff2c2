import { align } from "./align.js";
import type { Place } from "./chain.js";
import { islandsOf, isPiece, soundLinks } from "./evidence.js";
import { type Link, quoteEnd, sourceEnd, weightOf } from "./link.js";
import type { Query } from "./query.js";
import { candidatesOf } from "./seeds.js";
import { boundsOf, type Range } from "./stream.js";
import { farWords, piece } from "./weigh.js";

/** The best of what a part of the query has in a window, if it is enough for a piece. */
const pieceIn = (place: Place, part: Range, window: Range, fewest: number): readonly Link[] | null => {
  const links = soundLinks(place, align({ ...place, part, window, tied: "none" }));
  const [best] = islandsOf(links).toSorted((a, b) => weightOf(b) - weightOf(a));
  return best !== undefined && isPiece(place, best, fewest) ? best : null;
};

/** Where words stand that were only moved: beside the links. */
const nearby = (links: readonly Link[], { from, to }: Range): Range => ({
  from: Math.max(from, links.reduce((least, { source }) => Math.min(least, source), to) - farWords),
  to: Math.min(to, links.reduce((most, link) => Math.max(most, sourceEnd(link)), from) + farWords),
});

/** Looks for what the links leave open elsewhere in their document, so that what is joined from several places is found. */
export const withOtherPlaces = (
  place: Place,
  links: readonly Link[],
  part: Range,
  document: number,
): readonly Link[] => {
  const { stream, query } = place;
  let found = links;
  for (let round = 0; round < 4; round++) {
    const open = gapsOf(found, part, query).filter(({ from, to }) => to - from >= piece.marked);
    const more = open.flatMap((gap) => {
      const near = pieceIn(place, gap, nearby(found, boundsOf(stream, document)), piece.marked);
      if (near !== null) return [near];
      const [first] = candidatesOf(stream, query, gap, [boundsOf(stream, document)], "triples");
      const far = first && pieceIn(place, gap, first, gap.fewest);
      return far ? [far] : [];
    });
    if (more.length === 0) return found;
    for (const one of more) found = withPiece(place, found, one, part, boundsOf(stream, document));
  }
  return found;
};

/** How many words beside a piece are the same in query and source, up to what stands fast in the links before or behind it. */
const sameBeside = (
  { stream, query }: Place,
  from: Pick<Link, "quote" | "source">,
  forward: boolean,
  stop: (quote: number, source: number) => boolean,
): number => {
  const direction = forward ? 1 : -1;
  let count = 0;
  for (let at = direction; ; at += direction) {
    const [quote, source] = [from.quote + at, from.source + at];
    if (stop(quote, source) || query.ids[quote] !== stream.ids[source]) return count;
    count++;
  }
};

/** Adds a piece, grown on both sides as far as the same words go; links in its way that nothing joins to a neighbour are dropped. */
const withPiece = (
  place: Place,
  links: readonly Link[],
  piece: readonly Link[],
  part: Range,
  bounds: Range,
): readonly Link[] => {
  const [first, last] = [piece[0], piece.at(-1)];
  if (first === undefined || last === undefined) return links;
  const fast = new Set<number>();
  for (const [at, link] of links.entries()) {
    const next = links[at + 1];
    const joined = next !== undefined && quoteEnd(link) === next.quote && sourceEnd(link) === next.source;
    if (joined && link.likeness === 1 && next.likeness === 1) for (const one of [link, next]) fast.add(one.quote);
  }
  const stop = (quote: number, source: number): boolean =>
    quote < part.from || quote >= part.to || source < bounds.from || source >= bounds.to || fast.has(quote);
  const end = { quote: quoteEnd(last) - 1, source: sourceEnd(last) - 1 };
  const [before, after] = [sameBeside(place, first, false, stop), sameBeside(place, end, true, stop)];
  const same = (from: Pick<Link, "quote" | "source">, length: number): Link[] =>
    Array.from({ length }, (_, at) => ({
      quote: from.quote + at,
      quoteWords: 1,
      source: from.source + at,
      sourceWords: 1,
      likeness: 1,
    }));
  const grown = [
    ...same({ quote: first.quote - before, source: first.source - before }, before),
    ...piece,
    ...same({ quote: end.quote + 1, source: end.source + 1 }, after),
  ];
  const kept = links.filter((link) => quoteEnd(link) <= first.quote - before || link.quote > end.quote + after);
  return [...kept, ...grown].sort((a, b) => a.quote - b.quote);
};

/** A stretch of the query without links, with the fewest words that another place must have of it. */
interface Open extends Range {
  readonly fewest: number;
}

/** Stretches of the query without links; between two links that stand side by side it takes more to believe in another place. */
const gapsOf = (links: readonly Link[], { from, to }: Range, { marks }: Query): readonly Open[] => {
  const gaps: Open[] = [];
  let last: Link | undefined;
  const add = (first: number, end: number, next?: Link): void => {
    if (first >= end) return;
    const inSource = last && next ? next.source - sourceEnd(last) : -1;
    const beside = inSource >= 0 && inSource <= 2 * (end - first);
    const marked = marks[first] === 1 || marks[end] === 1;
    gaps.push({ from: first, to: end, fewest: beside ? piece.between : marked ? piece.marked : piece.beside });
  };
  for (const link of links) {
    if (link.likeness === 0) continue;
    add(last === undefined ? from : quoteEnd(last), link.quote, link);
    last = link;
  }
  add(last === undefined ? from : quoteEnd(last), to);
  return gaps;
};
