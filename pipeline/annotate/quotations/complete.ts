import type { ActorMention } from "../../model/layers.js";
import type { Quotation, QuotationType } from "../../model/quotation.js";
import { bySpan, containing, firstAtOrAfter, type Span } from "../../model/span.js";
import type { TextRead } from "./chains.js";
import type { Draft } from "./draft.js";
import { type Marked, outermostWithin } from "./marked.js";
import type { MarkedStretch } from "./marks.js";
import { speakersOf } from "./speakers.js";

/** Sorted and disjoint, empty ones left out. */
const disjoint = (spans: readonly Span[]): readonly Span[] => {
  const found: Span[] = [];
  let behind = 0;
  for (const span of spans.length < 2 ? spans : spans.toSorted(bySpan)) {
    const start = Math.max(span.start, behind);
    if (start >= span.end) continue;
    found.push({ start, end: span.end });
    behind = span.end;
  }
  return found;
};

/** Most words of a quotation without a verb that is no more than a term. */
const longestTerm = 8;

/** True for words that make no statement: none of them is a finite verb. */
const isTerm = ({ document: { text }, tokens }: TextRead, spans: readonly Span[]): boolean => {
  const [span] = spans;
  if (span === undefined || spans.length > 1) return false;
  if (/[.!?…,]\W*$/.test(text.slice(Math.max(span.start, span.end - 3), span.end)) && span.end - span.start > 40)
    return false;
  let words = 0;
  for (let at = firstAtOrAfter(tokens, span.start); at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.start >= span.end) break;
    if (token.word) words++;
    if (words > longestTerm || token.pos === "AUX") return false;
    if (token.pos === "VERB" && words > 1 && !/(ing|ed)$/.test(token.normal)) return false;
  }
  return true;
};

const typeOf = (
  draft: Draft,
  content: readonly Span[],
  marks: readonly Span[],
  read: TextRead,
  naming: ReadonlySet<string>,
): QuotationType => {
  if (marks.length === 0) return "indirect";
  const { text } = read.document;
  const outside = content.some(({ start, end }) => {
    let at = start;
    // A content may have as many parts as the text paragraphs, and marks in each.
    for (let next = firstAtOrAfter(marks, start); next < marks.length; next++) {
      const mark = marks[next];
      if (mark === undefined || mark.end > end) break;
      if (/[\p{L}\p{N}]/u.test(text.slice(at, mark.start))) return true;
      at = mark.end;
    }
    return /[\p{L}\p{N}]/u.test(text.slice(at, Math.min(end, at + 400)));
  });
  if (outside) return "mixed";
  const mayBeTerm = draft.cue.length === 0 ? draft.rule === "marks" : naming.has(draft.entry);
  return mayBeTerm && isTerm(read, marks) ? "term" : "direct";
};

/** The outermost stretches between marks in a content. */
const marksIn = (content: readonly Span[], marked: Marked): readonly MarkedStretch[] => {
  const found: MarkedStretch[] = [];
  if (marked.stretches.length === 0) return found;
  for (const part of content) {
    for (const at of outermostWithin(marked, part)) {
      const stretch = marked.stretches[at];
      if (stretch !== undefined) found.push(stretch);
    }
  }
  return found;
};

/** A source widened to an actor mention that it begins inside of. */
const wholeSource = (source: Span | null, actors: readonly ActorMention[]): Span | null => {
  if (source === null) return null;
  const before = actors[firstAtOrAfter(actors, source.start) - 1];
  const cut = before !== undefined && before.end > source.start && before.end <= source.end;
  return cut ? { start: before.start, end: source.end } : source;
};

/** A draft with its parts in order, at the place of all of them. */
interface Placed extends Span {
  readonly draft: Draft;
  readonly source: Span | null;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly marks: readonly MarkedStretch[];
  readonly quoted: readonly Span[];
}

const placed = (draft: Draft, { marked, actors }: TextRead): Placed => {
  const source = wholeSource(draft.source, actors);
  const content = disjoint(draft.content);
  const cue = disjoint(draft.cue);
  const marks = marksIn(content, marked);
  const quoted = disjoint(marks.map(({ inner }) => inner));
  // Each list is sorted and disjoint, so that its ends are those of its first and last.
  const none = Number.POSITIVE_INFINITY;
  const start = Math.min(content[0]?.start ?? none, cue[0]?.start ?? none, source?.start ?? none);
  const end = Math.max(content.at(-1)?.end ?? 0, cue.at(-1)?.end ?? 0, source?.end ?? 0);
  return { start, end, draft, source, content, cue, marks, quoted };
};

type Speaker = Pick<Quotation, "speaker" | "speaker_rule">;

const quotationOf = (
  one: Placed,
  speaker: Speaker | undefined,
  read: TextRead,
  naming: ReadonlySet<string>,
): Quotation => {
  const { draft, content, marks, quoted } = one;
  return {
    start: one.start,
    end: one.end,
    zone: draft.zone,
    inlay: draft.inlay,
    paragraph: draft.paragraph,
    sentence: draft.sentence,
    label: typeOf(draft, content, marks, read, naming),
    entry: draft.entry,
    lexicon: draft.lexicon,
    induced: draft.induced,
    status: content.length === 0 ? "rejected" : "kept",
    rule: draft.rule,
    reason: draft.reason,
    listed: true,
    negated: draft.negated,
    act: draft.act,
    content,
    quoted,
    cue: one.cue,
    source: one.source,
    speaker: speaker?.speaker ?? null,
    speaker_rule: speaker?.speaker_rule ?? "none",
    closed: marks.every(({ closed }) => closed),
    opens_voice: draft.opens_voice || quoted.length > 0,
  };
};

/** Finds the quotation in whose very words a source stands: its index, or −1. */
const quotedAround = (all: readonly Placed[]): ((source: Span) => number) => {
  const words: (Span & { readonly index: number })[] = [];
  for (const [index, { quoted }] of all.entries())
    for (const { start, end } of quoted) words.push({ start, end, index });
  if (words.length === 0) return () => -1;
  const around = containing(words.sort(bySpan));
  return (source) => around(source)?.index ?? -1;
};

/** The layer: drafts with their types and speakers, sorted. */
export const completed = (
  drafts: readonly Draft[],
  read: TextRead,
  naming: ReadonlySet<string>,
): readonly Quotation[] => {
  if (drafts.length === 0) return [];
  const { document, tokens, sentences, actors } = read;
  const all = drafts.map((draft) => placed(draft, read)).sort(bySpan);
  const within = quotedAround(all);
  const told = speakersOf(
    all.map(({ source, cue, content, start }) => ({
      source,
      at: content[0]?.start ?? start,
      cue: cue[0] ?? null,
      // *I* is whoever is quoted there, else the writer.
      within: source === null ? -1 : within(source),
    })),
    { document, tokens, sentences, actors },
  );
  return all.map((one, index) => quotationOf(one, told[index], read, naming));
};
