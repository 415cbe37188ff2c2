import type { Span } from "./span.js";

/** How much of the text a row shows on each side of its hit, in UTF-16 code units. */
export const contextLength = 60;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** True if a cut before `at` would part the two halves of one character. */
const partsCharacter = (text: string, at: number): boolean =>
  isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1));

/** One space for each line break or tab, so that a context is one line and keeps its length. */
const onOneLine = (text: string): string => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " ");

/** The words before a span, at most so many code units, never from outside the zone, in one line. */
export const leftContext = (text: string, zone: Span, span: Span, length = contextLength): string => {
  let from = Math.max(zone.start, span.start - length);
  if (from > zone.start) {
    if (partsCharacter(text, from)) from += 1;
    // A word that the limit cuts is left out, unless there is nothing else to show.
    const space = text.slice(from, span.start).search(/\s\S/);
    if (space >= 0 && !/\s/.test(text.charAt(from - 1))) from += space + 1;
  }
  return onOneLine(text.slice(from, span.start));
};

/** The words after a span, as {@link leftContext}. */
export const rightContext = (text: string, zone: Span, span: Span, length = contextLength): string => {
  let to = Math.min(zone.end, span.end + length);
  if (to < zone.end) {
    if (partsCharacter(text, to)) to -= 1;
    const space = text.slice(span.end, to).search(/\s\S*$/);
    if (space > 0 && !/\s/.test(text.charAt(to))) to = span.end + space;
  }
  return onOneLine(text.slice(span.end, to));
};
