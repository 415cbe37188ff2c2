import type { AnnotatedText, AnnotatedToken } from "../annotations.js";
import { bySpan, type Span } from "../span.js";

/** Tokens and sentences of a text. */
export type Cut = Pick<AnnotatedText, "tokens" | "sentences">;

/** Stretches of a text that no span covers; the spans are sorted and disjoint. */
const gapsOf = (length: number, spans: readonly Span[]): readonly Span[] => {
  const gaps: Span[] = [];
  let from = 0;
  for (const { start, end } of [...spans, { start: length, end: length }]) {
    if (start > from) gaps.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return gaps;
};

const found = (text: string, { start, end }: Span, pattern: RegExp): readonly Span[] =>
  [...text.slice(start, end).matchAll(pattern)].map(({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));

/**
 * Tokens and sentences that leave nothing but white space out, for formats that hold a text by its tokens: what stands
 * outside the zones of a document has none, so that each of its lines becomes a sentence and each of its words a token.
 */
export const filled = ({ text, tokens, sentences }: AnnotatedText): Cut => {
  const plain = (span: Span): AnnotatedToken => ({ ...span, lemma: null, pos: null });
  const words = gapsOf(text.length, tokens).flatMap((gap) => found(text, gap, /\S+/g));
  if (words.length === 0) return { tokens, sentences };
  const lines = gapsOf(text.length, sentences).flatMap((gap) => found(text, gap, /[^\s](?:[^\r\n]*\S)?/g));
  return {
    tokens: [...tokens, ...words.map(plain)].sort(bySpan),
    sentences: [...sentences, ...lines].sort(bySpan),
  };
};
