import type { Document } from "../../model/document.js";
import type { ActorMention, Paragraph, Sentence, Token } from "../../model/layers.js";
import { firstAtOrAfter, type Span } from "../../model/span.js";
import type { Vocabulary } from "../patterns/vocabulary.js";
import { type Beside, besideOf } from "./beside.js";
import type { Draft } from "./draft.js";
import { type Marked, outermostWithin } from "./marked.js";
import { bylineIn } from "./marks/bylines.js";
import type { MarkedStretch } from "./marks.js";
import { phraseBefore } from "./noun-phrases.js";
import {
  type Field,
  fieldOf,
  isGenitive,
  normalAt,
  type Phrase,
  posAt,
  type Reading,
  type Row,
  readingOf,
  words,
} from "./reading.js";
import { mainSubject } from "./sources.js";

/** What the stage has read of a text. */
export interface TextRead {
  readonly document: Document;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Kept mentions. */
  readonly actors: readonly ActorMention[];
  readonly marked: Marked;
  readonly formOf: Vocabulary["formOf"];
}

/** Index of the sentence that holds an offset, or −1. */
const sentenceAt = (sentences: readonly Sentence[], offset: number): number => {
  const at = firstAtOrAfter(sentences, offset + 1) - 1;
  const found = sentences[at];
  return found !== undefined && offset < found.end ? at : -1;
};

/** Where all that is known of a draft ends. */
const endOf = ({ cue, source, content }: Draft): number =>
  Math.max(source?.end ?? 0, cue.at(-1)?.end ?? 0, content.at(-1)?.end ?? 0);

/** For each stretch that lies in the content of drafts, the draft of the widest of them. */
const ownersOf = (drafts: readonly Draft[], marked: Marked): Map<number, Draft> => {
  const owners = new Map<number, Draft>();
  const widths = new Map<number, number>();
  for (const draft of drafts) {
    for (const part of draft.content) {
      for (const stretch of outermostWithin(marked, part)) {
        const width = part.end - part.start;
        if (width <= (widths.get(stretch) ?? 0)) continue;
        owners.set(stretch, draft);
        widths.set(stretch, width);
      }
    }
  }
  return owners;
};

/** True if words follow a stretch in its sentence, which may be a cue that nobody listed: *“…,” he began*. */
const isFollowed = ({ end }: MarkedStretch, { document: { text }, sentences }: TextRead): boolean => {
  const sentence = sentences[sentenceAt(sentences, end - 1)];
  return sentence !== undefined && /\p{L}/u.test(text.slice(end, Math.min(sentence.end, end + 20)));
};

/** True if a stretch goes on with what a draft before it gives: the next sentence, or a paragraph of its own. */
const goesOn = (draft: Draft, stretch: MarkedStretch, read: TextRead): boolean => {
  const { sentences, paragraphs } = read;
  if (isFollowed(stretch, read)) return false;
  const own = sentences[sentenceAt(sentences, stretch.start)];
  const before = sentenceAt(sentences, endOf(draft) - 1);
  if (own === undefined || before < 0 || own.start !== stretch.start) return false;
  const last = sentences[before];
  if (last === undefined || last.zone !== own.zone) return false;
  const next = sentences[before + 1] === own || last === own;
  if (!next) return false;
  if (last.paragraph === own.paragraph) return true;
  const paragraph = paragraphs[stretch.paragraph];
  return paragraph !== undefined && stretch.start === paragraph.start && stretch.end >= paragraph.end - 1;
};

const placeOf = (stretch: MarkedStretch, { paragraphs, sentences }: TextRead) => ({
  zone: paragraphs[stretch.paragraph]?.zone ?? 0,
  inlay: -1,
  paragraph: stretch.paragraph,
  sentence: sentenceAt(sentences, stretch.start),
  negated: false,
});

const pointing = words("this that these those it there here what");

/** A name right before the colon, where the subject only points: *This was laid down by Xi Jinping: “…”*. */
const nameBefore = (reading: Reading, field: Field): Phrase | null => {
  const colon = reading.tokens.findLastIndex(({ normal }) => normal === ":");
  const phrase = colon < 0 ? null : phraseBefore(reading, field, colon);
  if (phrase === null || phrase.to !== colon) return null;
  for (let at = phrase.from; at < phrase.to; at++) if (posAt(reading, at) === "PROPN") return phrase;
  return null;
};

/** Some tokens as a row to be read. */
const rowOf = (tokens: readonly Token[], { formOf }: TextRead): Row => ({
  tokens,
  forms: tokens.map(({ normal }) => formOf(normal)),
  sentence: -1,
});

/** The source of a quotation that a colon brings in: whose words the sentence before it speaks of. */
const beforeColon = (stretch: MarkedStretch, read: TextRead): Span | null => {
  const { document, sentences, tokens, marked } = read;
  const colon = document.text.slice(Math.max(0, stretch.start - 8), stretch.start).trimEnd();
  if (!colon.endsWith(":")) return null;
  const sentence =
    sentences[sentenceAt(sentences, stretch.start - 8 + colon.length - 1)] ??
    sentences[sentenceAt(sentences, stretch.start)];
  if (sentence === undefined) return null;
  const own = tokens.slice(...sentence.tokens).filter(({ inlay, start }) => inlay === -1 && start < stretch.start);
  const reading = readingOf(rowOf(own.slice(-80), read), marked, []);
  const field = fieldOf(reading, 0);
  const main = mainSubject(reading, field, reading.tokens.length);
  const points = main !== null && main.to - main.from === 1 && pointing.has(normalAt(reading, main.from));
  const subject = points ? nameBefore(reading, field) : main;
  if (subject === null) return null;
  for (let at = subject.from; at < subject.to; at++) {
    if (!isGenitive(reading, at)) continue;
    const owner = phraseBefore(reading, field, at);
    if (owner !== null)
      return { start: reading.tokens[owner.from]?.start ?? 0, end: reading.tokens[owner.to - 1]?.end ?? 0 };
  }
  return { start: reading.tokens[subject.from]?.start ?? 0, end: reading.tokens[subject.to - 1]?.end ?? 0 };
};

/** The source and the verb behind a quotation that ends with a comma. */
const besideComma = ({ inner, end }: MarkedStretch, read: TextRead): Beside | null => {
  const { document, sentences, tokens, marked } = read;
  const last = document.text.charAt(inner.end - 1);
  if ((last !== "," && last !== "，") || end === inner.end) return null;
  const sentence = sentences[sentenceAt(sentences, end - 1)];
  if (sentence === undefined) return null;
  const from = firstAtOrAfter(tokens, end);
  const own = tokens.slice(from, Math.min(sentence.tokens[1], from + 20)).filter(({ inlay }) => inlay === -1);
  return besideOf(readingOf(rowOf(own, read), marked, []));
};

const unclaimed = (stretch: MarkedStretch, byline: Span | null, read: TextRead): Draft => {
  const beside = besideComma(stretch, read);
  const colon = beside === null && byline === null ? beforeColon(stretch, read) : null;
  const source = beside?.source ?? byline ?? colon;
  const rule = beside !== null ? "beside" : byline !== null ? "byline" : colon !== null ? "colon" : "marks";
  return {
    ...placeOf(stretch, read),
    entry: `quotation.${rule}`,
    lexicon: "quotations/marks",
    induced: false,
    act: "speech",
    opens_voice: true,
    cue: beside === null ? [] : [beside.cue],
    source,
    content: [{ start: stretch.start, end: stretch.end }],
    rule,
    reason: "",
  };
};

/** For each stretch the draft that has the next one of the same run of paragraphs, which only the last of them closes. */
const runOwners = (owners: ReadonlyMap<number, Draft>, { stretches }: Marked): readonly (Draft | undefined)[] => {
  const found: (Draft | undefined)[] = [];
  let next: Draft | undefined;
  for (let at = stretches.length - 1; at >= 0; at--) {
    const stretch = stretches[at];
    if (stretch === undefined || stretch.depth > 0) continue;
    next = owners.get(at) ?? next;
    found[at] = next;
    if (!stretch.continues) next = undefined;
  }
  return found;
};

/** For each stretch the name in the line under the last of those that it is one with: *— Jane Roe*. */
const bylinesOf = ({ document, paragraphs, marked: { stretches } }: TextRead): readonly (Span | null)[] => {
  const found: (Span | null)[] = [];
  let below: Span | null = null;
  for (let at = stretches.length - 1; at >= 0; at--) {
    const stretch = stretches[at];
    if (stretch === undefined || stretch.depth > 0) continue;
    const [own, next] = [paragraphs[stretch.paragraph], paragraphs[stretch.paragraph + 1]];
    // What is set apart fills its paragraph, but for the mark of a block.
    const isApart = own !== undefined && own.end === stretch.end && stretch.start - own.start < 4;
    if (isApart && next !== undefined) below = bylineIn(document.text, next) ?? below;
    found[at] = below;
    if (!stretch.continues) below = null;
  }
  return found;
};

/** Gives to the drafts the quotations that go on with theirs, and makes drafts of those that no cue claims. */
export const carriedOn = (drafts: readonly Draft[], read: TextRead): readonly Draft[] => {
  const { marked } = read;
  const owners = ownersOf(drafts, marked);
  const bylines = bylinesOf(read);
  const closing = runOwners(owners, marked);
  const all = [...drafts];
  let before: Draft | undefined;
  /** Paragraphs of a run whose cue stands in a later one. */
  let leading: Span[] = [];
  for (const [index, stretch] of marked.stretches.entries()) {
    if (stretch.depth > 0) continue;
    const owner = owners.get(index);
    if (owner !== undefined) {
      owner.content.unshift(...leading);
      leading = [];
      before = owner;
      continue;
    }
    if (closing[index] !== undefined && (!stretch.continues || leading.length > 0)) {
      leading.push({ start: stretch.start, end: stretch.end });
      continue;
    }
    if (
      before !== undefined &&
      (stretch.continues || goesOn(before, stretch, read)) &&
      (before.content.at(-1)?.end ?? 0) <= stretch.start
    ) {
      before.content.push({ start: stretch.start, end: stretch.end });
      continue;
    }
    before = unclaimed(stretch, bylines[index] ?? null, read);
    all.push(before);
  }
  return all;
};
