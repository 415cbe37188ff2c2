import type { AnnotatedText, AnnotatedToken } from "../annotations.js";
import type { Span } from "../span.js";

/** A sentence with its tokens; every token of a text stands in one of its segments. */
export interface Segment extends Span {
  readonly tokens: readonly AnnotatedToken[];
}

/** Where a span stands among tokens: the first and the last, and by how much the ends differ from theirs. */
export interface Anchor {
  readonly first: number;
  readonly last: number;
  /** Start of the span minus start of the first token; below zero where it begins before it. */
  readonly before: number;
  /** End of the span minus end of the last token. */
  readonly after: number;
}

/** Tokens of a text by sentence; sentences without a token are left out, and tokens outside all make segments too. */
export const segmentsOf = ({ tokens, sentences }: Pick<AnnotatedText, "tokens" | "sentences">): readonly Segment[] => {
  const segments: { start: number; end: number; sentence: number; tokens: AnnotatedToken[] }[] = [];
  let sentence = -1;
  for (const token of tokens) {
    while ((sentences[sentence + 1]?.start ?? Number.POSITIVE_INFINITY) <= token.start) sentence += 1;
    const last = segments.at(-1);
    if (last !== undefined && last.sentence === sentence) {
      last.tokens.push(token);
      last.end = token.end;
    } else segments.push({ start: token.start, end: token.end, sentence, tokens: [token] });
  }
  return segments;
};

/** Index of the first token that ends behind an offset, or their number. */
const endingBehind = (tokens: readonly Span[], offset: number): number => {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Index of the last token that begins before an offset, or −1. */
const beginningBefore = (tokens: readonly Span[], offset: number): number => {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Anchors a span to tokens, of which there is at least one; one that no token overlaps, to the token before it. */
export const anchorOf = (tokens: readonly Span[], { start, end }: Span): Anchor => {
  const found = Math.min(endingBehind(tokens, start), tokens.length - 1);
  const last = Math.max(0, beginningBefore(tokens, end));
  const first = Math.min(found, last);
  return { first, last, before: start - (tokens[first]?.start ?? 0), after: end - (tokens[last]?.end ?? 0) };
};

/** A token, or the part of it that a span covers. */
export interface Unit extends Span {
  /** Index of the token. */
  readonly token: number;
}

/** The tokens and parts of tokens that a span covers; of one that covers none, the token before it. */
export const unitsOf = (tokens: readonly Span[], span: Span): readonly Unit[] => {
  const { first, last } = anchorOf(tokens, span);
  return tokens.slice(first, last + 1).map((token, index) => {
    const [start, end] = [Math.max(span.start, token.start), Math.min(span.end, token.end)];
    return end > start
      ? { start, end, token: first + index }
      : { start: token.start, end: token.end, token: first + index };
  });
};
