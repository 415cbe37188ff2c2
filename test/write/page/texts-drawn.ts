import { parseHTML } from "linkedom";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Report, WriteOptions } from "../../../pipeline/model/report.js";
import type { PageText } from "../../../pipeline/write/page/page-texts.js";
import type { Shell } from "../../../pipeline/write/page/shell.js";
import { textPages } from "../../../pipeline/write/page/texts/pages.js";
import { texts } from "../../../pipeline/write/page/texts/section.js";
import { type View, viewOf } from "../../../pipeline/write/page/view.js";

const withWords: WriteOptions = { text: true, bom: false, delimiter: "," };

/** Markup as a document that can be asked. */
export const parsed = (markup: string): Document =>
  parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document;

/** The part of the page that shows the texts, with what it was made from. */
export const drawn = (report: Report, options: Partial<WriteOptions> = {}) => {
  const view = viewOf(report, { ...withWords, ...options });
  const content = texts.draw(view, []);
  const markup = content === null ? "" : renderToString(h("section", { id: texts.id }, content));
  return { view, markup, page: parsed(markup) };
};

/** A shell that gives a page's content alone. */
export const bare: Shell = { page: ({ body }) => renderToString(h("div", {}, body)) };

/** The texts' own pages, by their paths. */
export const pagesOf = (view: View): ReadonlyMap<string, Document> =>
  new Map([...textPages(view, bare)].map(({ path, chunks }) => [path, parsed([...chunks].join(""))]));

/** A stretch of marked words, with where it begins in the source. */
export interface Marked {
  readonly words: string;
  readonly start: number;
  readonly pieces: number;
}

const before = (piece: Element, within: Element): string => {
  let words = "";
  for (let at: Node | null = piece; at !== null && at !== within; at = at.parentNode) {
    for (let left = at.previousSibling; left !== null; left = left.previousSibling) words = left.textContent + words;
  }
  return words;
};

/** Where the paragraphs of a text begin in its source, by what they say and in which order. */
const beginnings = (text: Element, source: string): ReadonlyMap<Element, number> => {
  let at = 0;
  const found = new Map<Element, number>();
  for (const passage of text.querySelectorAll(".passage")) {
    const start = source.indexOf(passage.textContent ?? "", at);
    if (start < 0) throw new Error(`not in the source: ${passage.textContent?.slice(0, 60)}`);
    found.set(passage, start);
    at = start + (passage.textContent?.length ?? 0);
  }
  return found;
};

/** All that is marked by name in a text, put together from its pieces. */
export const markedIn = (text: Element, source: string): ReadonlyMap<string, Marked> => {
  const starts = beginnings(text, source);
  const found = new Map<string, Marked>();
  for (const piece of text.querySelectorAll(".passage [data-card]")) {
    const name = piece.id || piece.getAttribute("data-of");
    const passage = piece.closest(".passage");
    if (name === null || passage === null) continue;
    const known = found.get(name);
    const start = known?.start ?? (starts.get(passage) ?? 0) + before(piece, passage).length;
    found.set(name, {
      words: (known?.words ?? "") + piece.textContent,
      start,
      pieces: (known?.pieces ?? 0) + 1,
    });
  }
  return found;
};

/** Element of a text in a page. */
export const textIn = (page: Document, view: View, text: PageText): Element => {
  const articles = view.sides.flatMap((side) => view.texts.filter((one) => one.side === side.id));
  const found = page.querySelectorAll(".reading-text")[articles.indexOf(text)];
  if (found === undefined) throw new Error(`no text ${text.id}`);
  return found;
};
