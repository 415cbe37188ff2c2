import type { Document } from "../../model/document.js";
import type { Paragraph, Sentence } from "../../model/layers.js";
import type { QuotationRules } from "../../model/lexicon.js";
import type { Span } from "../../model/span.js";
import type { Stream } from "../patterns/vocabulary.js";
import { trimmedTo } from "./clauses.js";
import type { Draft } from "./draft.js";
import type { Marked } from "./marked.js";
import {
  isAdverb,
  isDash,
  isNamed,
  isNominal,
  isOne,
  isStop,
  isVerb,
  normalAt,
  posAt,
  type Reading,
  readingOf,
  words,
} from "./reading.js";
import { spanOf } from "./spans.js";

/** What tells a headline from other sentences, and a source from a subject matter. */
export interface Headings {
  readonly document: Document;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly marked: Marked;
  readonly rules: QuotationRules;
  /** Tells whether a span lies in the name of an event or law, which says nothing. */
  readonly isEvent: (span: Span) => boolean;
}

/** Most tokens before the colon of a headline. */
const longest = 9;

/** Where a colon parts the beginning of a row from its rest, or −1. */
const colonIn = ({ tokens }: Stream): number => {
  for (let at = 1; at < tokens.length && at <= longest; at++) if (tokens[at]?.normal === ":") return at;
  return -1;
};

/** True for a sentence that is a paragraph of its own, the first of its text or in a zone of headlines. */
const isHeading = ({ sentence }: Stream, { document, paragraphs, sentences }: Headings): boolean => {
  const own = sentences[sentence];
  const paragraph = paragraphs[own?.paragraph ?? -1];
  if (own === undefined || paragraph === undefined || own.start !== paragraph.start || own.end !== paragraph.end)
    return false;
  const role = document.zones[paragraph.zone]?.role;
  if (role === "title" || role === "heading" || role === "standfirst") return true;
  return paragraphs[(own.paragraph ?? 0) - 1]?.zone !== paragraph.zone;
};

/** True for a name or noun that can have said something. */
const isSource = (reading: Reading, colon: number, { rules }: Headings): boolean => {
  if (!isNominal(reading, colon - 1)) return false;
  for (let at = 0; at < colon; at++) {
    if (rules.not_sources.has(normalAt(reading, at)) || isStop(reading, at) || isDash(reading, at)) return false;
    if ((isVerb(reading, at) || isAdverb(reading, at)) && colon > 2) return false;
    if (posAt(reading, at) === "PRON") return false;
  }
  return (
    posAt(reading, colon - 1) === "PROPN" ||
    /^(poll|report|study|police|survey|officials|experts|aide|aides)$/.test(normalAt(reading, colon - 1))
  );
};

/** Where the source of a headline ends: *Trump | to Europe: Pay up*. */
const sourceTo = (reading: Reading, colon: number): number => {
  for (let at = 1; at < colon; at++) if (isOne(reading, addressing, at)) return at;
  return colon;
};

const addressing = words("to on about after");

/** True for a label in capitals that no actor is called by: *AUDIENCE: No*, *Q&A: …*, or the place of a dispatch. */
const isLabel = (reading: Reading, text: string, to: number): boolean => {
  const { tokens } = reading;
  const written = text.slice(tokens[0]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  if (!/\p{L}{2}/u.test(written)) return true;
  if (/\p{Ll}/u.test(written)) return false;
  // Abbreviations are short: AP, DNC.
  if (written.length <= 4) return false;
  for (let at = 0; at < to; at++) if (isNamed(reading, at)) return false;
  return true;
};

/** What a headline gives to the one before its colon: *Mayor: Talks will resume*. */
export const headlineOf = (stream: Stream, headings: Headings): Draft | null => {
  if (!isHeading(stream, headings)) return null;
  const colon = colonIn(stream);
  if (colon < 0) return null;
  const reading = readingOf(stream, headings.marked, []);
  const to = sourceTo(reading, colon);
  if (!isSource(reading, to, headings)) return null;
  const field = { from: 0, to: stream.tokens.length, level: -1 };
  const content = spanOf(reading, field, colon + 1, trimmedTo(reading, field, colon + 1, field.to));
  const source = spanOf(reading, field, 0, to);
  if (isLabel(reading, headings.document.text, to)) return null;
  if (source !== null && headings.isEvent({ start: source.end - 1, end: source.end })) return null;
  const token = stream.tokens[colon];
  if (content === null || token === undefined) return null;
  const { zone, inlay, paragraph } = token;
  return {
    zone,
    inlay,
    paragraph,
    sentence: stream.sentence,
    negated: false,
    entry: "quotation.headline",
    lexicon: "quotations/marks",
    induced: false,
    act: "speech",
    opens_voice: true,
    cue: [{ start: token.start, end: token.end }],
    source,
    content: [content],
    rule: "headline",
    reason: "",
  };
};
