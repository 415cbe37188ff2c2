import type { Paragraph } from "../model/layers.js";
import type { Span } from "../model/span.js";
import { stage } from "./stage.js";

/** Lines of `text` between two offsets, without their line ends. */
function* lines(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    yield { start: from, end: at };
    if (code === 13 && text.charCodeAt(at + 1) === 10 && at + 1 < end) at++;
    from = at + 1;
  }
  yield { start: from, end };
}

const isSpace = (character: string): boolean => character.trim() === "";

/** The span without the white space at its ends, empty if there is nothing else. */
const trimmed = (text: string, { start, end }: Span): Span => {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charAt(from))) from++;
  while (to > from && isSpace(text.charAt(to - 1))) to--;
  return { start: from, end: to };
};

/**
 * True if the lines were broken to fit a page, so that a line end is no paragraph break:
 * most lines that are followed by another are of a page's width.
 */
const isWrapped = (all: readonly Span[]): boolean => {
  let followed = 0;
  let full = 0;
  for (const [index, line] of all.entries()) {
    const next = all[index + 1];
    if (next === undefined || line.end === line.start || next.end === next.start) continue;
    followed++;
    const width = line.end - line.start;
    if (width > 120) return false;
    if (width >= 45 && width <= 100) full++;
  }
  return followed >= 3 && full / followed >= 0.7;
};

/** Splits each zone at blank lines, and at every line end unless the zone's lines are wrapped. */
export const paragraphs = stage({
  adds: "paragraphs",
  needs: [],
  prepare:
    () =>
    ({ document }) => {
      const found: Paragraph[] = [];
      for (const [zone, span] of document.zones.entries()) {
        const all = [...lines(document.text, span)].map((line) => trimmed(document.text, line));
        const wrapped = isWrapped(all);
        let open: { start: number; end: number } | undefined;
        for (const line of all) {
          const blank = line.start === line.end;
          if (open !== undefined && (blank || !wrapped)) {
            found.push({ ...open, zone });
            open = undefined;
          }
          if (!blank) open = { start: open?.start ?? line.start, end: line.end };
        }
        if (open !== undefined) found.push({ ...open, zone });
      }
      return found;
    },
});
