import { align, mostCells } from "./align.js";
import type { Likenesses } from "./likeness.js";
import { type Link, quoteEnd, sourceEnd, weightOf } from "./link.js";
import type { Query } from "./query.js";
import { documentAt, placesOfTriple, type Range, type Stream } from "./stream.js";

/** A run of the same words in the query and in the stream, as long as can be. */
interface Run {
  readonly quote: number;
  readonly source: number;
  readonly length: number;
}

const mostPlaces = 32;
const keptPlaces = 8;
const lookback = 100;
/** What a jump to another place costs, in words; a splice of few words is told by more than its runs. */
export const jumpCost = 6;
const near = 200;

/** What runs are looked for in. */
export interface Place {
  readonly stream: Stream;
  readonly likenesses: Likenesses;
  readonly query: Query;
  /** Words of all that is looked through. */
  readonly searched: number;
}

/** The longest runs of three same words or more; one that is found is not looked for again word by word. */
export const runsOf = (stream: Stream, { ids }: Query, part: Range, ranges: readonly Range[]): readonly Run[] => {
  const runs: Run[] = [];
  let at = part.from;
  while (at + 2 < part.to) {
    const here: Run[] = [];
    const triple = [ids[at] ?? -1, ids[at + 1] ?? -1, ids[at + 2] ?? -1] as const;
    let places = 0;
    for (const source of placesOfTriple(stream, triple, ranges)) {
      if (places++ >= mostPlaces) break;
      const end = stream.firsts[documentAt(stream, source) + 1] ?? 0;
      let length = 3;
      while (at + length < part.to && source + length < end && ids[at + length] === stream.ids[source + length])
        length++;
      here.push({ quote: at, source, length });
    }
    here.sort((a, b) => b.length - a.length || a.source - b.source);
    runs.push(...here.slice(0, keptPlaces));
    at += Math.max(1, (here[0]?.length ?? 1) - 2);
  }
  return runs;
};

/** The document in which most words of the query lie in runs; −1 if there is none. */
export const likeliestDocument = (stream: Stream, runs: readonly Run[]): number => {
  const covered = new Map<number, { words: number; reached: number }>();
  for (const { quote, source, length } of runs) {
    const document = documentAt(stream, source);
    const told = covered.get(document) ?? { words: 0, reached: 0 };
    told.words += Math.max(0, quote + length - Math.max(quote, told.reached));
    told.reached = Math.max(told.reached, quote + length);
    covered.set(document, told);
  }
  let [best, most] = [-1, 0];
  for (const [document, { words }] of covered) {
    if (words > most || (words === most && document < best)) [best, most] = [document, words];
  }
  return best;
};

/** How many words of a run are new behind another, and what going from one to the other costs. */
const step = (from: Run, to: Run, jump: number): number => {
  const overlap = Math.max(0, from.quote + from.length - to.quote);
  const inSource = from.source + from.length - to.source;
  const forward = inSource <= overlap && -inSource <= near;
  const shifted = Math.abs(to.source - to.quote - (from.source - from.quote));
  const trimmed = to.length - (forward ? Math.max(overlap, inSource) : overlap);
  return trimmed - (forward ? Math.min(0.8 * jump, shifted / 25) : jump);
};

/** The runs that together tell most of the query, in its order; looks back a fixed number of runs, so takes linear time. */
export const chainOf = (runs: readonly Run[], jump = jumpCost): readonly Run[] => {
  const sorted = runs.toSorted((a, b) => a.quote - b.quote || a.source - b.source);
  const scores = new Float64Array(sorted.length);
  const from = new Int32Array(sorted.length).fill(-1);
  let best = -1;
  for (const [at, run] of sorted.entries()) {
    scores[at] = run.length;
    const earlier = best >= 0 && best < at - lookback ? [best] : [];
    for (let back = at - 1; back >= 0 && back >= at - lookback; back--) earlier.push(back);
    for (const back of earlier) {
      const other = sorted[back];
      if (other === undefined || other.quote === run.quote) continue;
      const gain = step(other, run, jump);
      const score = (scores[back] ?? 0) + gain;
      if (gain > 0 && score > (scores[at] ?? 0)) {
        scores[at] = score;
        from[at] = back;
      }
    }
    if (best < 0 || (scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  }
  const chain: Run[] = [];
  for (let at = best; at >= 0; at = from[at] ?? -1) {
    const run = sorted[at];
    if (run !== undefined) chain.push(run);
  }
  return chain.reverse();
};

/** The links of a chain; what two of its runs share belongs to the first. */
export const linksOfChain = (chain: readonly Run[]): Link[] => {
  const links: Link[] = [];
  let [reached, last] = [0, -1];
  for (const { quote, source, length } of chain) {
    let skip = Math.max(0, reached - quote);
    if (source + skip < last && source + length > last) skip = Math.max(skip, last - source);
    for (let at = skip; at < length; at++) {
      links.push({ quote: quote + at, quoteWords: 1, source: source + at, sourceWords: 1, likeness: 1 });
    }
    if (skip < length) [reached, last] = [quote + length, source + length];
  }
  return links;
};

/** Aligns a gap of a query with a gap of the stream, from its one end and from its other where it is too wide for both. */
const fill = (place: Place, part: Range, window: Range, sides: "both" | "left" | "right"): readonly Link[] => {
  const reach = 2 * (part.to - part.from) + 16;
  const cells = (part.to - part.from) * reach;
  if (part.to <= part.from || window.to <= window.from || cells > mostCells) return [];
  if (sides === "both" && window.to - window.from <= 2 * reach) return align({ ...place, part, window, tied: "both" });
  const early = { from: window.from, to: Math.min(window.to, window.from + reach) };
  const late = { from: Math.max(window.from, window.to - reach), to: window.to };
  const first = sides === "right" ? [] : align({ ...place, part, window: early, tied: "start" });
  const second = sides === "left" ? [] : align({ ...place, part, window: late, tied: "end" });
  return weightOf(second) > weightOf(first) ? second : first;
};

/** Fills what links leave open, between them and at both ends, as far as the document of the links reaches. */
export const filled = (place: Place, links: readonly Link[], size: number, bounds: Range): readonly Link[] => {
  const all: Link[] = [];
  let [quote, source] = [0, bounds.from];
  for (const [at, link] of links.entries()) {
    if (link.quote > quote) {
      const sides = at === 0 ? "right" : "both";
      const part = { from: quote, to: link.quote };
      // A link that jumps back leaves no gap between it and the one before.
      const ahead = link.source >= source && (at === 0 || link.source - source <= 2000);
      all.push(
        ...fill(
          place,
          part,
          ahead ? { from: source, to: link.source } : { from: source, to: Math.min(bounds.to, source + 64) },
          ahead ? sides : "left",
        ),
      );
    }
    all.push(link);
    [quote, source] = [quoteEnd(link), sourceEnd(link)];
  }
  if (quote < size && links.length > 0) {
    all.push(...fill(place, { from: quote, to: size }, { from: source, to: bounds.to }, "left"));
  }
  return all;
};
