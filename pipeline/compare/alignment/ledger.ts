import type { Fidelity } from "../../model/ledger.js";
import type { Indexing } from "../../model/table.js";
import { diffOf } from "./diff.js";
import { byDocumentId, type LedgerText, ledgerText } from "./entry.js";
import { type Judgement, judge, type Sides } from "./fidelity.js";
import { likenessesIn } from "./likeness.js";
import { sourceEnd, weightOf } from "./link.js";
import { type Library, type Located, locate } from "./locate.js";
import { type Parts, type Query, queryOf } from "./query.js";
import { type Reuse, reusesOf } from "./reuse.js";
import { type Range, type Stream, streamOf } from "./stream.js";
import { wordForm } from "./word-forms.js";

/** Fewest words of a quotation that is looked for. */
export const fewestQuoted = 3;

/** Quoted or reused words beside the place they come from. */
export interface Aligned {
  /** Index into the quotations layer, −1 where the words stand outside quotation marks. */
  readonly quotation: number;
  /** First word and the one behind the last, in the words of the document; equal if there are none. */
  readonly from: number;
  readonly to: number;
  /** Words that were compared. */
  readonly words: number;
  /** Null where there are too few words to look for. */
  readonly fidelity: Fidelity | null;
  readonly reason: string;
  readonly found: Found | null;
}

/** The place that words come from, and what became of them. */
export interface Found extends Judgement {
  /** Index of the source among the documents. */
  readonly source: number;
  readonly places: number;
  /** Share of the words that are found again, likeness counting as a part; words left out do not lower it. */
  readonly similarity: number;
  readonly diff: string;
  /** Where its first piece begins among the words of the source, 0 to 1. */
  readonly position: number;
  /** First word of the source that is given, and the one behind the last. */
  readonly first: number;
  readonly last: number;
}

/** All documents, ready for looking up. */
export interface LedgerIndex {
  readonly texts: readonly LedgerText[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Documents that a document is compared with: those of its pair, or all others where it has none. */
  readonly sourcesOf: (document: number) => readonly number[];
  /** Each quotation of a document; worked out once. */
  readonly quotationsOf: (document: number) => readonly Aligned[];
  /** Each stretch of six words or more that a document shares outside quotation marks; worked out once. */
  readonly reusesOf: (document: number) => readonly Aligned[];
}

const once = <Value>(make: (key: number) => Value): ((key: number) => Value) => {
  const made = new Map<number, Value>();
  return (key) => {
    const present = made.get(key);
    if (present !== undefined) return present;
    const value = make(key);
    made.set(key, value);
    return value;
  };
};

/** Documents that are compared with each other: those of a pair, or all, each with the others. */
interface Group {
  readonly documents: readonly number[];
  /** Their words in the stream, those of neighbours in one piece. */
  readonly ranges: readonly Range[];
}

const groupOf = ({ firsts }: Stream, documents: readonly number[]): Group => {
  const ranges: { from: number; to: number }[] = [];
  for (const document of documents) {
    const [from = 0, to = 0] = [firsts[document], firsts[document + 1]];
    const last = ranges.at(-1);
    if (last?.to === from) last.to = to;
    else ranges.push({ from, to });
  }
  return { documents, ranges };
};

/** For each document the group that it belongs to; of one without a pair all documents. */
const groupsIn = (texts: readonly LedgerText[], stream: Stream): ((document: number) => Group) => {
  const members = new Map<string, number[]>();
  for (const [index, { document }] of texts.entries()) {
    if (document.pair === null) continue;
    const own = members.get(document.pair);
    if (own === undefined) members.set(document.pair, [index]);
    else own.push(index);
  }
  const pairs = new Map([...members].map(([pair, documents]) => [pair, groupOf(stream, documents)]));
  const all = groupOf(stream, [...texts.keys()]);
  return (index) => {
    const pair = texts[index]?.document.pair ?? null;
    return (pair === null ? null : pairs.get(pair)) ?? all;
  };
};

/** The words of a group without those of one of its documents, in time that does not grow with the group's documents. */
const rangesWithout = ({ ranges }: Group, { firsts }: Stream, document: number): readonly Range[] => {
  const [own = 0, behind = 0] = [firsts[document], firsts[document + 1]];
  if (own === behind) return ranges;
  return ranges.flatMap(({ from, to }) =>
    from <= own && behind <= to
      ? [
          { from, to: own },
          { from: behind, to },
        ].filter((part) => part.from < part.to)
      : [{ from, to }],
  );
};

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

const foundOf = (sides: Sides, { document, links, places }: Located): Found => {
  const { query, first } = sides;
  const sources = links.map(({ source }) => source);
  return {
    ...judge(sides, links),
    source: document,
    places,
    similarity: rounded(Math.min(1, weightOf(links) / Math.max(1, query.ids.length))),
    diff: diffOf(sides, links),
    position: rounded(((links[0]?.source ?? first) - first) / Math.max(1, sides.source.words.keys.length - 1)),
    first: sources.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY) - first,
    last: links.reduce((most, link) => Math.max(most, sourceEnd(link)), 0) - first,
  };
};

const textOf = ({ document, words }: LedgerText, first: number, last: number): string =>
  document.text.slice(words.starts[first] ?? 0, words.ends[last] ?? 0);

/** Counts words whose case differs, and a half for other marks, so that the likeliest of equal places comes first. */
const strangeness = ({ query, quoting, source, first }: Sides, place: number): number => {
  const last = query.ids.length - 1;
  const begin = place - first;
  if (textOf(quoting, query.words[0] ?? 0, query.words[last] ?? 0) === textOf(source, begin, begin + last)) return 0;
  let recased = 0;
  for (let at = 0; at <= last; at++) {
    const word = query.words[at] ?? 0;
    const [here, there] = [textOf(quoting, word, word), textOf(source, begin + at, begin + at)];
    if (here !== there && wordForm(here).plain !== wordForm(there).plain) recased++;
  }
  return recased + 0.5;
};

const tooFew = `fewer than ${fewestQuoted} words`;
const noPlace = "no place with enough of its words";
const nowhere = "no other text to look in";

/** Aligns what stands in the texts with each other, when it is asked for. */
const joined = (entries: readonly LedgerText[]): LedgerIndex => {
  const texts = entries.toSorted(byDocumentId);
  const stream = streamOf(texts.map(({ words }) => words));
  const likenesses = likenessesIn(stream.vocabulary);
  const groupFor = groupsIn(texts, stream);
  const sourcesOf = (document: number): readonly number[] =>
    groupFor(document).documents.filter((other) => other !== document);
  const rangesOf = (document: number): readonly Range[] => rangesWithout(groupFor(document), stream, document);
  const textAt = (document: number): LedgerText => {
    const text = texts[document];
    if (text === undefined) throw new Error(`the ledger has no text ${document}`);
    return text;
  };
  const sidesOf = (document: number, query: Query, source: number): Sides => ({
    query,
    quoting: textAt(document),
    source: textAt(source),
    first: stream.firsts[source] ?? 0,
  });
  const queryIn = (document: number, parts: Parts): Query =>
    queryOf(textAt(document).words, stream.ids, stream.firsts[document] ?? 0, parts);
  const quotationsOf = once((document): readonly Aligned[] => {
    const ranges = rangesOf(document);
    const isAlone = groupFor(document).documents.length < 2;
    return textAt(document).quotations.map(({ index, parts }): Aligned => {
      const query = queryIn(document, parts);
      const library: Library = {
        stream,
        likenesses,
        strangeness: (place, source) => strangeness(sidesOf(document, query, source), place),
      };
      const words = query.ids.length;
      const [from = 0, to = -1] = [query.words[0], query.words.at(-1)];
      const told = { quotation: index, from, to: to + 1, words };
      if (words < fewestQuoted) return { ...told, fidelity: null, reason: tooFew, found: null };
      if (isAlone) return { ...told, fidelity: "not_found", reason: nowhere, found: null };
      const located = locate(library, query, ranges);
      if (located === null) return { ...told, fidelity: "not_found", reason: noPlace, found: null };
      const found = foundOf(sidesOf(document, query, located.document), located);
      return { ...told, fidelity: found.fidelity, reason: "", found };
    });
  });
  const aligned = (document: number, { from, to, links, source, places }: Reuse): Aligned => {
    const query = queryIn(document, [[from, to]]);
    const found = foundOf(sidesOf(document, query, source), { document: source, links, places });
    return { quotation: -1, from, to, words: query.ids.length, fidelity: found.fidelity, reason: "", found };
  };
  const all = once((document): readonly Aligned[] =>
    reusesOf(stream, textAt(document).words, document, rangesOf(document)).map((reuse) => aligned(document, reuse)),
  );
  const indexOf = new Map(texts.map(({ document: { id } }, index) => [id, index]));
  return { texts, indexOf, sourcesOf, quotationsOf, reusesOf: all };
};

/** Joins the texts of a study so that words of one are found in the others. */
export const ledgerIndexing: Indexing<LedgerText, LedgerIndex> = {
  name: "ledger",
  index: ledgerText,
  join: joined,
};
