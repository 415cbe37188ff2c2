import { square } from "../../statistics/index.js";
import type { Place } from "./chain.js";
import { type Link, quoteEnd, sourceEnd } from "./link.js";
import { hasMark } from "./query.js";
import { bitsOf } from "./seeds.js";
import { wordsBetween } from "./stream.js";

/** Words of the query that may stand without a link inside one island. */
const widestStrait = 2;
const edge = 3;

/** Runs of links between which no more than two words of the query are left open, and none goes back. */
export const islandsOf = (links: readonly Link[]): Link[][] => {
  const islands: Link[][] = [];
  let last: Link | undefined;
  for (const link of links) {
    if (link.likeness === 0) continue;
    const joined = last !== undefined && link.quote - quoteEnd(last) <= widestStrait && link.source >= sourceEnd(last);
    if (joined) islands.at(-1)?.push(link);
    else islands.push([link]);
    last = link;
  }
  return islands;
};

/** Information of the linked words, in bits; a likeness counts by its square. */
const bitsOfLinks = ({ stream }: Place, links: readonly Link[]): number =>
  links.reduce((sum, { source, likeness }) => sum + square(likeness) * bitsOf(stream, stream.ids[source] ?? 0), 0);

const wordsOf = (links: readonly Link[]): number =>
  links.reduce((sum, { quoteWords, likeness }) => sum + quoteWords * likeness, 0);

/** True if links are enough to say that a part of a quotation comes from there: so many words, and not only small ones. */
export const isPiece = (place: Place, links: readonly Link[], fewest: number): boolean => {
  const [first, last] = [links[0], links.at(-1)];
  if (first === undefined || last === undefined) return false;
  const words = wordsOf(links);
  return words >= 0.9 * fewest && words >= 0.75 * (quoteEnd(last) - first.quote) && bitsOfLinks(place, links) >= 18;
};

/** Links without islands that chance would give; of other words in a place only those beside the first and last link stay. */
export const soundLinks = (place: Place, links: readonly Link[]): readonly Link[] => {
  const islands = islandsOf(links);
  const [biggest] = islands.toSorted((a, b) => wordsOf(b) - wordsOf(a));
  const sound = islands.filter((island) => island === biggest || isSound(place, island)).flat();
  const [first, last] = [sound[0], sound.at(-1)];
  if (first === undefined || last === undefined) return [];
  const before = links.filter(
    (link) =>
      link.likeness === 0 &&
      link.quote < first.quote &&
      first.quote - link.quote === first.source - link.source &&
      first.quote - link.quote <= edge,
  );
  const after = links.filter(
    (link) =>
      link.likeness === 0 &&
      link.quote >= quoteEnd(last) &&
      link.quote - quoteEnd(last) === link.source - sourceEnd(last) &&
      link.quote - quoteEnd(last) < edge,
  );
  return [...before, ...sound, ...after];
};

const isSound = (place: Place, island: readonly Link[]): boolean =>
  wordsOf(island) >= 1.9 && bitsOfLinks(place, island) >= 10;

/** Share of the query's words that must be found: the fewer the words, the more of them. */
const demanded = (words: number, islands: number, jumps: boolean): number => {
  if (words <= 3) return 0.85;
  // Common phrases of two places soon cover half of anything.
  if (jumps) return 0.8;
  if (words <= 5) return 0.7;
  return islands > 1 || words <= 8 ? 0.65 : words <= 12 ? 0.6 : 0.5;
};

const farthest = 75;

/** True if the links go to another place, and no mark tells why. */
const hasJump = ({ query: { marks } }: Place, links: readonly Link[]): boolean =>
  links.some((link, at) => {
    const last = links[at - 1];
    if (last === undefined || hasMark(marks, quoteEnd(last), link.quote)) return false;
    return link.source - sourceEnd(last) > farthest || sourceEnd(link) < last.source - farthest;
  });

/** Share of the words that must be found, whatever their number; set phrases are two thirds of much. */
const fewestShare = 0.7;
const fewWords = 7;
const bitsOfFew = 30;
const bitsOfAny = 16;
/** Twice as many words to look through ask for so many bits more; 30 are reached at about 13,000 words. */
const bitsADoubling = 2.2;
/** Each gap that nothing explains could have been put where it helps: it takes away half a word, and four bits. */
const gapCost = { words: 0.5, bits: 4 } as const;

/** True if the links are enough to say that the query comes from there. */
export const isFound = (place: Place, links: readonly Link[]): boolean => {
  const { brackets } = place.query;
  const own = brackets.reduce((sum, bracket) => sum + (bracket === 1 ? 0 : 1), 0);
  const kept = links.filter(({ quote }) => brackets[quote] !== 1);
  const gaps = gapsOf(place, links);
  const words = wordsOf(kept);
  if (
    words < Math.max(2.5, fewestShare * own) ||
    words - gapCost.words * gaps < demanded(own, islandsOf(links).length, hasJump(place, links)) * own
  )
    return false;
  const exact = words > own - 0.3 && gaps === 0;
  const fewest = own <= fewWords && !exact ? bitsOfFewIn(place.searched) : bitsOfAny;
  return bitsOfLinks(place, kept) - gapCost.bits * gaps >= Math.min(fewest, mostBits(place, own));
};

/** What is asked of few words: one text has fewer phrases that look like a quotation by chance than a library has. */
const bitsOfFewIn = (searched: number): number => Math.min(bitsOfFew, bitsADoubling * Math.log2(searched + 1));

/** In a small study rare words tell less; what is asked of few words must be within reach. */
const mostBits = ({ stream }: Place, words: number): number => 0.6 * words * Math.log2(stream.ids.length + 1);

/** Places where neither the same nor the next word follows, and no mark tells why; another word in a word's place counts as half of one. */
const gapsOf = ({ query: { marks }, stream }: Place, links: readonly Link[]): number => {
  let gaps = 0;
  for (const [at, link] of links.entries()) {
    const next = links[at + 1];
    if (next === undefined || next.likeness === 0) continue;
    const onward = next.source >= sourceEnd(link) && wordsBetween(stream, sourceEnd(link), next.source) === 0;
    const follows = next.quote === quoteEnd(link) && onward;
    if (follows || marks[next.quote] === 1) continue;
    // One word in the place of one leaves no choice of where it was put.
    const isPlain = next.quote - quoteEnd(link) === 1 && next.source - sourceEnd(link) === 1;
    gaps += isPlain ? 0.5 : 1;
  }
  return gaps;
};
