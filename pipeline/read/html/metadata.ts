import type { Document } from "../../model/document.js";
import type { Page } from "./page.js";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const plain = (value: string | null | undefined): string | undefined => {
  const text = value?.replace(/\s+/g, " ").trim();
  return text === "" ? undefined : text;
};

/** Things that the page tells of itself as JSON-LD, those in lists and graphs too. */
const thingsIn = (value: unknown, depth = 0): readonly Json[] => {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((one) => thingsIn(one, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...thingsIn(value["@graph"], depth + 1)];
};

const articleLike = /(?:Article|Posting|Report|Review|SpeechAct|CreativeWork)$/;

/** What JSON-LD says of the article of the page. */
const articleOf = ({ all }: Page): Json => {
  const things = all('script[type="application/ld+json"]').flatMap(({ textContent }) => {
    try {
      return thingsIn(JSON.parse(textContent ?? ""));
    } catch {
      return [];
    }
  });
  return (
    things.find((thing) =>
      [thing["@type"]].flat().some((type) => typeof type === "string" && articleLike.test(type)),
    ) ?? {}
  );
};

/** A name, or the names of people or houses, as JSON-LD gives them. */
const namesOf = (value: unknown): string | undefined => {
  const names = (Array.isArray(value) ? value.slice(0, 50) : [value]).flatMap((one: unknown) => {
    const name = isObject(one) ? one.name : one;
    return typeof name === "string" && plain(name) !== undefined ? [plain(name)] : [];
  });
  return names.length === 0 ? undefined : names.join("; ");
};

const isUrl = (text: string | undefined): boolean => text !== undefined && /^https?:/i.test(text);

/** What a page tells of itself: title, author, date, publisher, url and language, as far as it does. */
export const pageMetadata = (page: Page): Document["metadata"] => {
  const metas = new Map<string, string[]>();
  for (const meta of page.all("meta")) {
    const name = (
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop") ??
      ""
    ).toLowerCase();
    const content = plain(meta.getAttribute("content"));
    if (content !== undefined) metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  const meta = (...names: string[]): string | undefined => {
    const found = names.map((name) => metas.get(name)).find((values) => values !== undefined && !isUrl(values[0]));
    return found?.join("; ");
  };
  const attribute = (selector: string, name: string): string | undefined =>
    plain(page.all(selector)[0]?.getAttribute(name));
  const article = articleOf(page);
  const told: readonly (readonly [string, string | undefined])[] = [
    [
      "title",
      namesOf(article.headline) ??
        meta("og:title", "citation_title", "dc.title", "dcterms.title") ??
        plain(page.all("title")[0]?.textContent),
    ],
    [
      "author",
      namesOf(article.author) ?? meta("author", "citation_author", "dc.creator", "dcterms.creator", "article:author"),
    ],
    [
      "date",
      namesOf(article.datePublished) ??
        meta(
          "article:published_time",
          "citation_publication_date",
          "dc.date",
          "dcterms.created",
          "dcterms.date",
          "datepublished",
          "pubdate",
          "date",
        ) ??
        attribute('[itemprop="datePublished"][datetime]', "datetime"),
    ],
    [
      "publisher",
      namesOf(article.publisher) ?? meta("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher"),
    ],
    ["url", attribute('link[rel="canonical"]', "href") ?? metas.get("og:url")?.[0]],
    ["language", plain(page.language) ?? meta("og:locale", "dc.language", "content-language")],
  ];
  return Object.fromEntries(told.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
};
