import type { Span } from "../model/span.js";

/** Lines of a text without their ends (`\n`, `\r\n` or `\r`), as spans; line n of an editor is at index n − 1. */
export const linesOf = (text: string): readonly Span[] => {
  const lines: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index });
    start = index + mark.length;
  }
  lines.push({ start, end: text.length });
  return lines;
};

/** Number of the line, from 1, in which an offset stands. */
export const lineAt = (text: string, offset: number): number =>
  (text.slice(0, offset).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;

/** The span without the white space at its ends, or null if nothing else is in it. */
export const trimmed = (text: string, { start, end }: Span): Span | null => {
  const slice = text.slice(start, end);
  const inner = slice.trim();
  if (inner === "") return null;
  const from = start + slice.length - slice.trimStart().length;
  return { start: from, end: from + inner.length };
};
