import { firstNotBefore } from "../../model/span.js";
import { runsOf } from "./chain.js";
import { type Link, quoteEnd } from "./link.js";
import { queryOf } from "./query.js";
import { documentAt, type Range, type Stream } from "./stream.js";
import { flag, type Words } from "./words.js";

/** A stretch outside quotation marks that another text has too. */
export interface Reuse {
  /** First word and the one behind the last, in the words of the document. */
  readonly from: number;
  readonly to: number;
  readonly source: number;
  readonly places: number;
  /** In a query of just these words. */
  readonly links: readonly Link[];
}

/** Fewest words in a row that count as shared. */
export const fewestShared = 6;

const fewestMore = 3;
const widestGap = 3;

/** Stretches of a document outside quotation marks, cut at the ends of paragraphs, inlays and hidden words left out. */
const ownStretches = ({ flags, paragraphs }: Words): readonly Range[] => {
  const stretches: Range[] = [];
  const bits = flag.quoted | flag.hidden | flag.inlay;
  let from = 0;
  for (let at = 0; at <= flags.length; at++) {
    const out = at === flags.length || ((flags[at] ?? 0) & bits) !== 0;
    if (out || (at > from && paragraphs[at] !== paragraphs[at - 1])) {
      if (at - from >= fewestShared) stretches.push({ from, to: at });
      from = out ? at + 1 : at;
    }
  }
  return stretches;
};

interface Run {
  readonly quote: number;
  readonly source: number;
  readonly length: number;
}

/** The longest part of a run that does not stand in quotation marks in the source: what is quoted there is not its own. */
const unquoted = ({ flags }: Stream, { quote, source, length }: Run): Run => {
  let best = { quote, source, length: 0 };
  let from = 0;
  for (let at = 0; at <= length; at++) {
    if (at < length && ((flags[source + at] ?? 0) & flag.quoted) === 0) continue;
    if (at - from > best.length) best = { quote: quote + from, source: source + from, length: at - from };
    from = at + 1;
  }
  return best;
};

const linksOf = ({ quote, source, length }: Run, first: number): Link[] =>
  Array.from({ length }, (_, at) => ({
    quote: quote + at - first,
    quoteWords: 1,
    source: source + at,
    sourceWords: 1,
    likeness: 1,
  }));

/** A run with those behind it that stand beside it in both texts. */
const grown = (stream: Stream, run: Run, runs: readonly Run[]): readonly Run[] => {
  const all = [run];
  let last = run;
  for (
    let at = firstNotBefore(0, runs.length, (one) => (runs[one]?.quote ?? 0) < run.quote + run.length);
    at < runs.length;
    at++
  ) {
    const next = runs[at] ?? run;
    const [inQuote, inSource] = [next.quote - last.quote - last.length, next.source - last.source - last.length];
    if (inQuote > widestGap) break;
    if (inQuote < 0 || inSource < 0 || inSource > widestGap || next.length < fewestMore) continue;
    if (documentAt(stream, next.source) !== documentAt(stream, run.source)) continue;
    all.push(next);
    last = next;
  }
  return all;
};

/** The longest first; of equal ones the first of the text, and of its places the first. */
const byLength = (a: Run, b: Run): number => b.length - a.length || a.quote - b.quote || a.source - b.source;

/** Finds what a document shares with others outside quotation marks: six words in a row or more, and what goes on beside them. */
export const reusesOf = (
  stream: Stream,
  words: Words,
  document: number,
  ranges: readonly Range[],
): readonly Reuse[] => {
  if (ranges.length === 0) return [];
  const found: Reuse[] = [];
  const first = stream.firsts[document] ?? 0;
  for (const stretch of ownStretches(words)) {
    const query = queryOf(words, stream.ids, first, [[stretch.from, stretch.to]]);
    const all = runsOf(stream, query, { from: 0, to: query.ids.length }, ranges)
      .map((run) => unquoted(stream, run))
      .sort((a, b) => a.quote - b.quote || a.source - b.source);
    const seeds = all.filter(({ length }) => length >= fewestShared).sort(byLength);
    const taken = new Uint8Array(query.ids.length);
    for (const seed of seeds) {
      const links = grown(stream, seed, all).flatMap((run) => linksOf(run, 0));
      const [head, tail] = [links[0], links.at(-1)];
      if (head === undefined || tail === undefined) continue;
      const [from, to] = [head.quote, quoteEnd(tail)];
      if (taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      found.push({
        from: query.words[from] ?? 0,
        to: (query.words[to - 1] ?? 0) + 1,
        source: documentAt(stream, head.source),
        places: seeds.filter(({ quote, length }) => quote === seed.quote && length === seed.length).length,
        links: links.map((link) => ({ ...link, quote: link.quote - from })),
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
};
