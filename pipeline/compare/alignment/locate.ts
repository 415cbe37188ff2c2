import { align } from "./align.js";
import { chainOf, filled, likeliestDocument, linksOfChain, type Place, runsOf } from "./chain.js";
import { isFound, islandsOf, isPiece, soundLinks } from "./evidence.js";
import type { Likenesses } from "./likeness.js";
import { type Link, quoteEnd, sourceEnd, weightOf } from "./link.js";
import type { Query } from "./query.js";
import { candidatesOf, exactPlaces } from "./seeds.js";
import { documentAt, type Range, type Stream } from "./stream.js";

/** Where the words of a query stand. */
export interface Located {
  /** Index of the document. */
  readonly document: number;
  /** In the order of the query. */
  readonly links: readonly Link[];
  /** Places that are as good, itself among them; more than {@link mostPlaces} are not counted. */
  readonly places: number;
}

/** What a query is looked up in. */
export interface Library {
  readonly stream: Stream;
  readonly likenesses: Likenesses;
  /** Tells, of places with the same words, which differ least in case and marks: the lower the better. */
  readonly strangeness: (place: number, document: number) => number;
}

const mostPlaces = 100;
const longestShort = 64;
const mostCandidates = 6;
const mostScanned = 400_000;

const boundsOf = ({ firsts }: Stream, document: number): Range => ({
  from: firsts[document] ?? 0,
  to: firsts[document + 1] ?? 0,
});

const exact = ({ stream, strangeness }: Library, query: Query, ranges: readonly Range[]): Located | null => {
  const places = exactPlaces(stream, query, ranges, mostPlaces);
  let [best, least] = [places[0] ?? -1, Number.POSITIVE_INFINITY];
  if (best < 0) return null;
  if (places.length > 1) {
    for (const place of places) {
      const strange = strangeness(place, documentAt(stream, place));
      if (strange < least) [best, least] = [place, strange];
    }
  }
  const links = Array.from(query.ids, (_, at) => ({
    quote: at,
    quoteWords: 1,
    source: best + at,
    sourceWords: 1,
    likeness: 1,
  }));
  return { document: documentAt(stream, best), links, places: places.length };
};

/** Looks for what the links leave open elsewhere in their document, so that what is joined from several places is found. */
const withOtherPlaces = (place: Place, links: readonly Link[], part: Range, document: number): readonly Link[] => {
  const { stream, query } = place;
  let found = links;
  for (let round = 0; round < 4; round++) {
    const open = gapsOf(found, part, query).filter(({ from, to, fewest }) => to - from >= fewest);
    const more = open.flatMap((gap) => {
      const [first] = candidatesOf(stream, query, gap, [boundsOf(stream, document)], "triples");
      if (first === undefined) return [];
      const links = soundLinks(place, align({ ...place, part: gap, window: first, tied: false }));
      const [best] = islandsOf(links).toSorted((a, b) => weightOf(b) - weightOf(a));
      return best !== undefined && isPiece(place, best, gap.fewest) ? [best] : [];
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

const piece = { marked: 3, beside: 4, between: 8 } as const;

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

const linksIn = (place: Place, window: Range): readonly Link[] => {
  const part = { from: 0, to: place.query.ids.length };
  const links = soundLinks(place, align({ ...place, part, window, tied: false }));
  return withOtherPlaces(place, links, part, documentAt(place.stream, window.from));
};

const jumpCost = 2.5;
const farthest = 75;

/** Words found again, less what it takes to believe that they come from several places. */
const scoreOf = (links: readonly Link[]): number => {
  let jumps = 0;
  for (const [at, link] of links.entries()) {
    const last = links[at - 1];
    const ahead = last === undefined ? 0 : link.source - sourceEnd(last);
    if (ahead < 0 || ahead > farthest) jumps++;
  }
  return weightOf(links) - jumpCost * jumps;
};

const bestOf = (place: Place, windows: readonly Range[]): Located | null => {
  const found = windows
    .map((window) => ({ document: documentAt(place.stream, window.from), links: linksIn(place, window) }))
    .filter(({ links }) => isFound(place, links))
    .map((one) => ({ ...one, score: scoreOf(one.links) }));
  const most = found.reduce((best, { score }) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const equal = found
    .filter(({ score }) => score > most - 1e-9)
    .sort((a, b) => (a.links[0]?.source ?? 0) - (b.links[0]?.source ?? 0));
  const [best] = equal;
  if (best === undefined) return null;
  const places = new Set(equal.map(({ links }) => links[0]?.source)).size;
  return { document: best.document, links: best.links, places };
};

const short = (place: Place, ranges: readonly Range[]): Located | null => {
  const { stream, query } = place;
  const part = { from: 0, to: query.ids.length };
  const near = (by: "triples" | "words") => candidatesOf(stream, query, part, ranges, by).slice(0, mostCandidates);
  const found = bestOf(place, near("triples"));
  if (found !== null) return found;
  const scanned = ranges.reduce((sum, { from, to }) => sum + to - from, 0) * query.ids.length;
  // In a small study all of it can be read; that finds words of which none is left whole.
  return bestOf(place, scanned <= mostScanned ? ranges.filter(({ from, to }) => to > from) : near("words"));
};

const long = (place: Place, ranges: readonly Range[]): Located | null => {
  const { stream, query } = place;
  const part = { from: 0, to: query.ids.length };
  const runs = runsOf(stream, query, part, ranges);
  const document = likeliestDocument(stream, runs);
  if (document < 0) return null;
  const bounds = boundsOf(stream, document);
  const own = runs.filter(({ source }) => source >= bounds.from && source < bounds.to);
  const links = soundLinks(place, filled(place, linksOfChain(chainOf(own)), part.to, bounds));
  return isFound(place, links) ? { document, links, places: 1 } : null;
};

/** Finds where a query stands in the ranges, or null; the best place, of equal ones the first. */
export const locate = (library: Library, query: Query, ranges: readonly Range[]): Located | null => {
  const same = exact(library, query, ranges);
  if (same !== null) return same;
  const place = { stream: library.stream, likenesses: library.likenesses, query };
  return query.ids.length > longestShort ? long(place, ranges) : short(place, ranges);
};
