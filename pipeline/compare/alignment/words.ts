import { bySpan, type Span } from "../../model/span.js";
import type { Annotated } from "../../model/table.js";
import { wordForm, wordPattern } from "./word-forms.js";

/** What is known of a word beside its letters; bits of {@link Words.flags}. */
export const flag = {
  /** Inside an inlay: a quotation may leave it out. */
  inlay: 1,
  /** Inside quotation marks. */
  quoted: 2,
  /** Inside square brackets. */
  bracketed: 4,
  /** An ellipsis stands between it and the word before. */
  ellipsis: 8,
  /** A hyphen joins it to the word before, at the end of a line perhaps, or other marks do without a space. */
  hyphen: 16,
  /** Inside a mention of an actor or the name of an event or law. */
  named: 32,
  /** No part of what is compared: *[sic]*, the mark of a note, a gloss. */
  hidden: 64,
} as const;

/** The words of a document in the order of the text, as parallel arrays. */
export interface Words {
  readonly keys: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly flags: Uint8Array;
  /** Index into the sentences layer, −1 where none covers the word. */
  readonly sentences: Int32Array;
  /** Index into the paragraphs layer. */
  readonly paragraphs: Int32Array;
}

const ellipsis = /…|⋯|‥|\.\s?\.\s?\.|\*\s?\*\s?\*/;
const noteMark = /\[(?:\d{1,3}|note \d+)\]|(?<=[\p{L}\p{N}.,;:!?”])\[\p{L}\](?!['’]?\p{L})|\[\s*sic\b[^\]]{0,9}\]/giu;

/** Tells, going forward only, whether a position lies inside one of the spans, which may overlap. */
const inside = (spans: readonly Span[]): ((start: number, end: number) => boolean) => {
  const sorted = spans.toSorted(bySpan);
  let next = 0;
  let reached = -1;
  return (start, end) => {
    for (let one = sorted[next]; one !== undefined && one.start <= start; one = sorted[++next]) {
      if (one.end > reached) reached = one.end;
    }
    return reached >= end;
  };
};

const indexOver = (spans: readonly Span[]): ((at: number) => number) => {
  let next = 0;
  return (at) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= at) next++;
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) <= at ? next : -1;
  };
};

/** Reads brackets between words; a bracket that is not closed ends with its paragraph. */
const bracketAfter = (open: boolean, between: string): boolean => {
  const last = Math.max(between.lastIndexOf("["), between.lastIndexOf("]"));
  return last < 0 ? open : between.charAt(last) === "[";
};

const betweenFlags = (between: string, first: boolean): number => {
  if (first || between === " ") return 0;
  if (ellipsis.test(between)) return flag.ellipsis;
  return /^[-‐‑­]\s*$|^\S+$/.test(between) ? flag.hyphen : 0;
};

/** Tells of each word, in order, what its layers say of it. */
const layerFlags = ({ document, layers }: Annotated): ((start: number, end: number) => number) => {
  const kept = layers.quotations.filter(({ status }) => status === "kept");
  const tests = [
    [flag.inlay, inside(document.inlays)],
    [flag.hidden, inside(document.inlays.filter(({ kind }) => kind !== "insertion"))],
    [flag.quoted, inside(kept.flatMap(({ quoted }) => quoted))],
    [flag.named, inside([...layers.names, ...layers.actors.filter(({ status }) => status === "kept")])],
  ] as const;
  return (start, end) => tests.reduce((flags, [bit, test]) => flags | (test(start, end) ? bit : 0), 0);
};

/** Reads the words of a document, paragraph by paragraph. */
export const wordsOf = (annotated: Annotated): Words => {
  const { document, layers } = annotated;
  const known = new Map<string, string>();
  const keys: string[] = [];
  const rows: [start: number[], end: number[], flags: number[], sentence: number[], paragraph: number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const told = layerFlags(annotated);
  const sentenceAt = indexOver(layers.sentences);
  for (const [paragraph, { start: from, end: to }] of layers.paragraphs.entries()) {
    const text = document.text.slice(from, to);
    const hidden = inside(
      [...text.matchAll(noteMark)].map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
    );
    let [before, open] = [0, false];
    for (const { 0: surface, index } of text.matchAll(wordPattern)) {
      const end = index + surface.length;
      const between = text.slice(before, index);
      open = bracketAfter(open, between);
      let key = known.get(surface);
      if (key === undefined) {
        key = wordForm(surface).key;
        known.set(surface, key);
      }
      const flags =
        told(from + index, from + end) |
        betweenFlags(between, before === 0) |
        (open || surface.includes("[") ? flag.bracketed : 0) |
        (hidden(index, end) ? flag.hidden | flag.inlay : 0);
      keys.push(key);
      for (const [column, value] of [from + index, from + end, flags, sentenceAt(from + index), paragraph].entries()) {
        rows[column]?.push(value);
      }
      before = end;
    }
  }
  const [starts, ends, flags, sentences, paragraphs] = rows;
  return {
    keys,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    flags: Uint8Array.from(flags),
    sentences: Int32Array.from(sentences),
    paragraphs: Int32Array.from(paragraphs),
  };
};
