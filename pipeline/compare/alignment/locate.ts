import { align } from "./align.js";
import { chainOf, filled, likeliestDocument, linksOfChain, type Place, runsOf } from "./chain.js";
import { isFound, soundLinks } from "./evidence.js";
import type { Likenesses } from "./likeness.js";
import type { Link } from "./link.js";
import { withOtherPlaces } from "./other-places.js";
import type { Query } from "./query.js";
import { candidatesOf, exactPlaces } from "./seeds.js";
import { slidToMarks } from "./slide.js";
import { boundsOf, documentAt, type Range, type Stream } from "./stream.js";
import { costs, scoreOf, withoutIntruders } from "./weigh.js";

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

const linksIn = (place: Place, window: Range): readonly Link[] => {
  const part = { from: 0, to: place.query.ids.length };
  const links = soundLinks(place, align({ ...place, part, window, tied: "none" }));
  return withoutIntruders(withOtherPlaces(place, links, part, documentAt(place.stream, window.from)));
};

/** The runs of same words that tell most of the query, wherever in a document they stand. */
const chained = (place: Place, ranges: readonly Range[]): readonly Link[] => {
  const { stream, query } = place;
  const runs = runsOf(stream, query, { from: 0, to: query.ids.length }, ranges);
  const document = likeliestDocument(stream, runs);
  if (document < 0) return [];
  const bounds = boundsOf(stream, document);
  const own = runs.filter(({ source }) => source >= bounds.from && source < bounds.to);
  const links = filled(place, linksOfChain(chainOf(own, costs.jump)), query.ids.length, bounds);
  return withoutIntruders(soundLinks(place, links));
};

const bestOf = (place: Place, all: readonly (readonly Link[])[]): Located | null => {
  const found = all
    .filter((links) => isFound(place, links))
    .map((links) => ({
      links,
      document: documentAt(place.stream, links[0]?.source ?? 0),
      score: scoreOf(place.stream, place.query, links),
    }));
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
  const inWindows = (windows: readonly Range[]) =>
    bestOf(
      place,
      windows.map((window) => linksIn(place, window)),
    );
  const found = bestOf(place, [...near("triples").map((window) => linksIn(place, window)), chained(place, ranges)]);
  if (found !== null) return found;
  const scanned = place.searched * query.ids.length;
  // In a small study all of it can be read; that finds words of which none is left whole.
  return inWindows(scanned <= mostScanned ? ranges.filter(({ from, to }) => to > from) : near("words"));
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
  const searched = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  const place = { stream: library.stream, likenesses: library.likenesses, query, searched };
  const found = query.ids.length > longestShort ? long(place, ranges) : short(place, ranges);
  return found && { ...found, links: slidToMarks(library.stream, query, found.links) };
};
