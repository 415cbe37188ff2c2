import type { Line } from "./lines.js";

/** A head or a foot stands among so many lines at the edge of a page. */
const linesAtEdge = 2;

/** A line that comes back on so many pages is no part of the text. */
const fewestPages = 3;

const pageNumber =
  /^[\s\-–—|[\]]*(?:(?:page|p\.|seite)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/)\s*\d{1,4})?[\s\-–—|[\]]*$/i;

/** What a line says, whatever the number of its page. */
const keyOf = (line: Line, edge: string): string =>
  `${edge} ${Math.round(line.size)} ${line.text.replace(/\d+/g, "#").toLowerCase()}`;

const edgesOf = (lines: readonly Line[]): ReadonlyMap<Line, string> => {
  const ordered = [...lines].sort((a, b) => b.y - a.y);
  const edges = new Map<Line, string>();
  // Of a page with few lines the upper ones are at the upper edge only.
  for (const line of ordered.slice(-linesAtEdge)) edges.set(line, "bottom");
  for (const line of ordered.slice(0, linesAtEdge)) edges.set(line, "top");
  return edges;
};

/**
 * Lines that belong to the pages and not to the text: one of the two upmost or lowest lines of a page that is a page
 * number, or that stands there on three pages or more with other numbers in it at most; and what runs up or down a page.
 */
export const marginLines = (pages: readonly (readonly Line[])[]): ReadonlySet<Line> => {
  const edges = pages.map(edgesOf);
  const seen = new Map<string, number>();
  for (const of of edges) {
    for (const key of new Set([...of].map(([line, edge]) => keyOf(line, edge))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const margins = new Set<Line>();
  for (const [index, lines] of pages.entries()) {
    for (const line of lines) {
      const edge = edges[index]?.get(line);
      const isRunning = edge !== undefined && (seen.get(keyOf(line, edge)) ?? 0) >= fewestPages;
      if (!line.upright || isRunning || (edge !== undefined && pageNumber.test(line.text))) margins.add(line);
    }
  }
  return margins;
};
