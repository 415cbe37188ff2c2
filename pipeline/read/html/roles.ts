import type { ZoneRole } from "../../model/document.js";
import type { PageNode } from "./page.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements that stand on lines of their own. */
export const blocks: ReadonlySet<string> = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr
  ul`,
);

/** Elements whose words no reader sees. */
const unseen: ReadonlySet<string> = words(
  "audio canvas datalist embed head iframe math noscript object option script select style svg template textarea title video",
);

/** True if nobody who looks at the page sees the element. */
export const isUnseen = (element: PageNode): boolean =>
  unseen.has(element.localName) ||
  element.hasAttribute("hidden") ||
  // The sign that leads back from a note.
  element.getAttribute("role") === "doc-backlink" ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute("style") ?? "");

const furniture: ReadonlySet<string> = words("nav form menu dialog button");
const furnitureRoles: ReadonlySet<string> = words(
  "navigation banner contentinfo search menu menubar toolbar alert dialog",
);
const furnitureNames: ReadonlySet<string> = words(
  `nav navbar navigation menu breadcrumb breadcrumbs share sharing social related related-links related-articles
  newsletter subscribe subscription advertisement advert ads promo cookie cookies comments comment-list sidebar pagination
  pager skip-link`,
);

const tokensOf = (element: PageNode): readonly string[] =>
  `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.toLowerCase().split(/\s+/).slice(0, 30);

/** Names that makers of pages give to what stands around or beside the text, by role. */
const named: readonly (readonly [ZoneRole, ReadonlySet<string>])[] = [
  ["byline", words("byline by-line author authors article-author post-author entry-author c-byline")],
  ["dateline", words("dateline pubdate published publish-date post-date entry-date article-date timestamp date")],
  ["standfirst", words("standfirst dek deck subtitle subheadline sub-headline article-summary lede-text")],
  ["caption", words("caption wp-caption-text image-caption figure-caption")],
  ["footnote", words("footnote footnotes endnote endnotes")],
];

/** What an element says of the words in it, whatever their weight; null if nothing. */
export const ownRole = (element: PageNode, inArticle: boolean): ZoneRole | null => {
  const name = element.localName;
  const role = element.getAttribute("role") ?? "";
  const tokens = tokensOf(element);
  if (furniture.has(name) || furnitureRoles.has(role) || tokens.some((token) => furnitureNames.has(token)))
    return "boilerplate";
  if ((name === "header" || name === "footer") && !inArticle) return "boilerplate";
  if (name === "footer") return null;
  if (/^doc-(?:foot|end)notes?$/.test(role)) return "footnote";
  if (/^h[1-6]$/.test(name)) return "heading";
  if (name === "blockquote") return "blockquote";
  if (name === "figcaption" || name === "caption") return "caption";
  if (name === "aside" || role === "complementary") return inArticle ? "note" : "boilerplate";
  if (name === "time") return "dateline";
  if (element.getAttribute("rel") === "author" || element.getAttribute("itemprop") === "author") return "byline";
  return named.find(([, names]) => tokens.some((token) => names.has(token)))?.[0] ?? null;
};

/** Code units that a block of a role has at most; a longer one was named by somebody who meant something else. */
const longestOf: ReadonlyMap<ZoneRole, number> = new Map<ZoneRole, number>([
  ["byline", 160],
  ["dateline", 80],
  ["standfirst", 800],
]);

/** True if so long a block may have the role. */
export const mayBe = (role: ZoneRole, length: number): boolean =>
  length <= (longestOf.get(role) ?? Number.POSITIVE_INFINITY);

/** True for the mark of a note: a small raised sign that leads to another place of the page. */
export const noteMarkOf = (element: PageNode): string | null => {
  if (element.localName !== "sup") return null;
  const text = (element.textContent ?? "").trim();
  if (!/^\[?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])\]?$/.test(text)) return null;
  const link = element.firstChild?.localName === "a" ? element.firstChild : element.parentNode;
  const leads = link?.localName === "a" && (link.getAttribute("href") ?? "").includes("#");
  return leads ? `[${text.replace(/[[\]]/g, "")}]` : null;
};
