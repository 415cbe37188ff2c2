import type { ActorMention } from "../../model/layers.js";
import type { Quotation, QuotationType } from "../../model/quotation.js";
import { bySpan, containing, firstAtOrAfter, type Span } from "../../model/span.js";
import type { TextRead } from "./chains.js";
import type { Draft } from "./draft.js";
import { type Marked, outermostWithin } from "./marked.js";
import { speakersOf } from "./speakers.js";

/** Sorted and disjoint, empty ones left out. */
const disjoint = (spans: readonly Span[]): readonly Span[] => {
  const found: Span[] = [];
  for (const span of spans.toSorted(bySpan)) {
    const before = found.at(-1);
    const start = Math.max(span.start, before?.end ?? 0);
    if (start < span.end) found.push({ start, end: span.end });
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
    for (const mark of marks) {
      if (mark.start < start || mark.end > end) continue;
      if (/[\p{L}\p{N}]/u.test(text.slice(at, mark.start))) return true;
      at = mark.end;
    }
    return /[\p{L}\p{N}]/u.test(text.slice(at, Math.min(end, at + 400)));
  });
  if (outside) return "mixed";
  const mayBeTerm = draft.cue.length === 0 ? draft.rule === "marks" : naming.has(draft.entry);
  return mayBeTerm && isTerm(read, marks) ? "term" : "direct";
};

const marksIn = (content: readonly Span[], marked: Marked): readonly number[] =>
  content.flatMap((part) => outermostWithin(marked, part));

/** A source widened to an actor mention that it begins inside of. */
const wholeSource = (source: Span | null, actors: readonly ActorMention[]): Span | null => {
  if (source === null) return null;
  const before = actors[firstAtOrAfter(actors, source.start) - 1];
  const cut = before !== undefined && before.end > source.start && before.end <= source.end;
  return cut ? { start: before.start, end: source.end } : source;
};

const quotationOf = (
  draft: Draft,
  read: TextRead,
  kept: readonly ActorMention[],
  naming: ReadonlySet<string>,
): Quotation => {
  const source = wholeSource(draft.source, kept);
  const content = disjoint(draft.content);
  const cue = disjoint(draft.cue);
  const marks = marksIn(content, read.marked).flatMap((at) => read.marked.stretches[at] ?? []);
  const quoted = disjoint(marks.map(({ inner }) => inner));
  const pieces = [...content, ...cue, ...(source === null ? [] : [source])];
  const { zone, inlay, paragraph, sentence, entry, lexicon, induced, negated, act, rule, reason } = draft;
  return {
    start: pieces.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: pieces.reduce((most, { end }) => Math.max(most, end), 0),
    zone,
    inlay,
    paragraph,
    sentence,
    label: typeOf(draft, content, marks, read, naming),
    entry,
    lexicon,
    induced,
    status: content.length === 0 ? "rejected" : "kept",
    rule,
    reason,
    listed: true,
    negated,
    act,
    content,
    quoted,
    cue,
    source,
    speaker: null,
    speaker_rule: "none",
    closed: marks.every(({ closed }) => closed),
    opens_voice: draft.opens_voice || quoted.length > 0,
  };
};

/** The layer: drafts with their types and speakers, sorted. */
export const completed = (
  drafts: readonly Draft[],
  read: TextRead,
  naming: ReadonlySet<string>,
): readonly Quotation[] => {
  const { document, tokens, sentences, actors } = read;
  const kept = actors.filter(({ status }) => status === "kept");
  const quotations = drafts.map((draft) => quotationOf(draft, read, kept, naming)).sort(bySpan);
  const quotedWords = quotations.flatMap(({ quoted }, index) => quoted.map((span) => ({ ...span, index })));
  const around = containing(quotedWords.sort(bySpan));
  const told = speakersOf(
    quotations.map(({ source, cue, content, start }) => ({
      source,
      at: content[0]?.start ?? start,
      cue: cue[0] ?? null,
      // *I* is whoever is quoted there, else the writer.
      within: source === null ? -1 : (around(source)?.index ?? -1),
    })),
    { document, tokens, sentences, actors: kept },
  );
  return quotations.map((quotation, index) => ({ ...quotation, ...told[index] }));
};
