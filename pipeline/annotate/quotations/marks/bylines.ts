import type { Span } from "../../../model/span.js";

/** Longest line that names whose a quotation above it is, in code units. */
const longest = 90;

const pattern = /^([>\s]*(?:[—–―]|--?)\s*)\p{Lu}[^.!?;:]*(?:\.?\p{Lu}\.[^.!?;:]*)*$/u;

/** The name in a line of a dash and a name, as stands under a quotation set apart (*— Jane Roe*), or null. */
export const bylineIn = (text: string, { start, end }: Span): Span | null => {
  if (end - start > longest) return null;
  const found = pattern.exec(text.slice(start, end));
  if (found === null) return null;
  const from = start + (found[1]?.length ?? 0);
  // Xi Jinping, 2017: the name ends at its comma.
  const comma = text.slice(from, end).search(/[,(]/u);
  return { start: from, end: comma < 0 ? end : from + text.slice(from, from + comma).trimEnd().length };
};

/** Where the words of a line of a block quote begin, the mark of Markdown before it left out. */
export const wordsFrom = (text: string, { start, end }: Span): number => {
  let at = start;
  while (at < end && /[>\s]/u.test(text.charAt(at))) at++;
  return at;
};
