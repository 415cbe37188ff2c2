import type { Fidelity } from "../../model/ledger.js";
import type { Span } from "../../model/span.js";
import type { LedgerText } from "./entry.js";
import { type Link, quoteEnd, sourceEnd } from "./link.js";
import { hasMark, type Query } from "./query.js";
import { wordForm } from "./word-forms.js";
import { flag } from "./words.js";

/** Both sides of an alignment. */
export interface Sides {
  readonly query: Query;
  readonly quoting: LedgerText;
  readonly source: LedgerText;
  /** Position in the stream of the source's first word. */
  readonly first: number;
}

/** What a quotation did to the words of its source. */
export interface Judgement {
  readonly fidelity: Fidelity;
  /** Stretches of the source that the quotation gives, in the order of the quotation. */
  readonly pieces: readonly Span[];
  /** The source's words that the quotation has, as stretches without a gap, in the order of the quotation. */
  readonly given: readonly Span[];
  readonly left_out: number;
  readonly added: number;
  readonly substituted: number;
  /** Added words and substitutes that stand in square brackets. */
  readonly bracketed: number;
  /** Words whose case differs and nothing else. */
  readonly recased: number;
  /** Other punctuation, marks or spellings of marks between or in the same words. */
  readonly typographic: boolean;
}

/** What lies between two links. */
export interface Gap {
  /** Words of the query, first and behind the last. */
  readonly quote: readonly [from: number, to: number];
  /** Words of the source that were left out; in order also where the quotation jumps back. */
  readonly source: readonly [from: number, to: number];
  readonly marked: boolean;
  readonly jump: "none" | "near" | "far";
}

const farWords = 25;
const farthestWords = 75;

/** Whether one piece stands near the other: the codebook's two places are far from each other. */
const distance = ({ source: { words }, first }: Sides, from: Link, to: Link, marked: boolean): Gap["jump"] => {
  const [last, next] = [sourceEnd(from) - 1 - first, to.source - first];
  if (next > last) {
    const between = next - last - 1;
    if (between > farthestWords) return "far";
    const whole = (words.sentences[next] ?? 0) - (words.sentences[last] ?? 0) - 1;
    return whole > (marked ? 1 : 0) && between >= farWords ? "far" : "none";
  }
  const back = from.source - sourceEnd(to);
  const sentences = Math.abs((words.sentences[from.source - first] ?? 0) - (words.sentences[next] ?? 0));
  return back > farthestWords || (sentences > 1 && back >= farWords) ? "far" : "near";
};

/** The gap between each link and the next. */
export const gapBetween = (sides: Sides, from: Link, to: Link): Gap => {
  const marked = hasMark(sides.query.marks, quoteEnd(from), to.quote);
  const jump = distance(sides, from, to, marked);
  const [last, next] = [sourceEnd(from) - sides.first, to.source - sides.first];
  return {
    quote: [quoteEnd(from), to.quote],
    source: jump === "none" ? [last, next] : [next, next],
    marked,
    jump,
  };
};

const surface = ({ document, words }: LedgerText, word: number): string =>
  document.text.slice(words.starts[word] ?? 0, words.ends[word] ?? 0);

/** True if two words that are the same but for their case differ in it. */
export const isRecased = ({ query, quoting, source, first }: Sides, link: Link): boolean =>
  link.likeness === 1 &&
  link.quoteWords === 1 &&
  link.sourceWords === 1 &&
  wordForm(surface(quoting, query.words[link.quote] ?? 0)).plain !==
    wordForm(surface(source, link.source - first)).plain;

/** True if words were only joined or split at a hyphen. */
const isHyphenated = ({ query, quoting, source, first }: Sides, link: Link): boolean => {
  if (link.likeness !== 1 || link.quoteWords + link.sourceWords === 2) return false;
  const flags =
    link.quoteWords === 2
      ? quoting.words.flags[query.words[link.quote + 1] ?? 0]
      : source.words.flags[link.source + 1 - first];
  return ((flags ?? 0) & flag.hyphen) !== 0;
};

/** True if two linked words count as the same. */
export const isSame = (sides: Sides, link: Link): boolean =>
  link.likeness === 1 && (link.quoteWords + link.sourceWords === 2 || isHyphenated(sides, link));

const own = ({ brackets }: Query, from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at++) if (brackets[at] !== 1) count++;
  return count;
};

const counted = ({ source: { words } }: Sides, [from, to]: readonly [number, number]): number => {
  let count = 0;
  for (let at = from; at < to; at++) if (((words.flags[at] ?? 0) & flag.inlay) === 0) count++;
  return count;
};

/** What of a gap's source words no link has: words that were only moved are not left out. */
export const leftOutIn = (
  { first }: Sides,
  { source: [from, to] }: Gap,
  linked: ReadonlySet<number>,
): readonly (readonly [from: number, to: number])[] => {
  const stretches: (readonly [number, number])[] = [];
  let begin = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !linked.has(first + at)) continue;
    if (begin < at) stretches.push([begin, at]);
    begin = at + 1;
  }
  return stretches;
};

/** Positions of the stream that links cover. */
export const linkedBy = (links: readonly Link[]): ReadonlySet<number> =>
  new Set(links.flatMap(({ source, sourceWords }) => Array.from({ length: sourceWords }, (_, at) => source + at)));

const flat = (text: string): string => text.replace(/[[\]]/g, "").replace(/\s+/g, " ").toLowerCase();

/** True if the same words in a row stand there with other marks. */
const looksOther = (sides: Sides, from: Link, to: Link): boolean => {
  const { query, quoting, source, first } = sides;
  const quoted = quoting.document.text.slice(
    quoting.words.starts[query.words[from.quote] ?? 0],
    quoting.words.ends[query.words[quoteEnd(to) - 1] ?? 0],
  );
  const given = source.document.text.slice(
    source.words.starts[from.source - first],
    source.words.ends[sourceEnd(to) - 1 - first],
  );
  return flat(quoted) !== flat(given);
};

interface Sums {
  left_out: number;
  added: number;
  substituted: number;
  bracketed: number;
  unmarked: boolean;
  jump: Gap["jump"];
}

const addGap = (sums: Sums, sides: Sides, gap: Gap, linked: ReadonlySet<number>): void => {
  const words = gap.quote[1] - gap.quote[0];
  const left = leftOutIn(sides, gap, linked).reduce((sum, stretch) => sum + counted(sides, stretch), 0);
  const substituted = Math.min(words, left);
  sums.substituted += substituted;
  sums.added += words - substituted;
  sums.left_out += left - substituted;
  sums.bracketed += words - own(sides.query, ...gap.quote);
  if (left > substituted && !gap.marked) sums.unmarked = true;
  if (gap.jump === "far" || sums.jump === "none") sums.jump = gap.jump;
};

const fidelityOf = (sums: Sums, recased: number): Fidelity => {
  if (sums.jump === "far") return "spliced";
  if (sums.jump === "near" || sums.added > 0 || sums.substituted > 0) return "altered";
  if (sums.left_out > 0) return sums.unmarked ? "elided" : "ellipsis";
  return recased > 0 ? "case" : "verbatim";
};

/** Stretches of the source of which each word is given, misread ones too. */
const givenBy = ({ source: { words }, first }: Sides, links: readonly Link[]): readonly Span[] => {
  const given: { start: number; end: number }[] = [];
  let last: Link | undefined;
  for (const link of links) {
    if (link.likeness === 0) continue;
    const end = words.ends[sourceEnd(link) - 1 - first] ?? 0;
    const piece = given.at(-1);
    if (piece !== undefined && last !== undefined && sourceEnd(last) === link.source) piece.end = end;
    else given.push({ start: words.starts[link.source - first] ?? 0, end });
    last = link;
  }
  return given;
};

/** Judges the links of a quotation, of which there is at least one. */
export const judge = (sides: Sides, links: readonly Link[]): Judgement => {
  const { query, source, first } = sides;
  const sums: Sums = { left_out: 0, added: 0, substituted: 0, bracketed: 0, unmarked: false, jump: "none" };
  const pieces: Span[] = [];
  const linked = linkedBy(links);
  let [recased, typographic] = [0, false];
  let begun: Link | undefined;
  let run: Link | undefined;
  for (const [at, link] of links.entries()) {
    const before = links[at - 1];
    const gap = before && gapBetween(sides, before, link);
    if (!isSame(sides, link)) {
      sums.substituted += Math.max(link.quoteWords, link.sourceWords);
      sums.bracketed += query.brackets[link.quote] === 1 ? 1 : 0;
    }
    if (isRecased(sides, link)) recased++;
    if (before !== undefined && gap !== undefined) addGap(sums, sides, gap, linked);
    const next = links[at + 1];
    const open = next === undefined || quoteEnd(link) !== next.quote || sourceEnd(link) !== next.source;
    begun ??= link;
    run ??= link;
    if (open || query.marks[next.quote] === 1) {
      typographic ||= isSame(sides, link) && isSame(sides, run) && looksOther(sides, run, link);
      run = undefined;
    }
    // Words in the place of others do not part a piece; words that were left out do.
    const parted =
      next === undefined ||
      sourceEnd(link) > next.source ||
      counted(sides, [sourceEnd(link) - first, next.source - first]) > next.quote - quoteEnd(link);
    if (parted) {
      pieces.push({
        start: source.words.starts[begun.source - first] ?? 0,
        end: source.words.ends[sourceEnd(link) - 1 - first] ?? 0,
      });
      begun = undefined;
    }
  }
  const [head, tail] = [
    links[0]?.quote ?? 0,
    quoteEnd(links.at(-1) ?? { quote: 0, quoteWords: 0, source: 0, sourceWords: 0, likeness: 0 }),
  ];
  const ends = head + query.ids.length - tail;
  sums.added += ends;
  sums.bracketed += ends - own(query, 0, head) - own(query, tail, query.ids.length);
  const { left_out, added, substituted, bracketed } = sums;
  const given = givenBy(sides, links);
  return {
    fidelity: fidelityOf(sums, recased),
    pieces,
    given,
    left_out,
    added,
    substituted,
    bracketed,
    recased,
    typographic,
  };
};
