import type { Document } from "../../model/document.js";
import type { XmlElement } from "../xml.js";

/** Reads the header of a TEI text, element by element. */
export interface HeaderReader {
  readonly open: (local: string, element: XmlElement) => void;
  readonly words: (words: string) => void;
  readonly close: (local: string) => void;
  /** What was found: title, author, date, publisher, url, language. */
  readonly metadata: () => Document["metadata"];
}

interface Open {
  readonly local: string;
  readonly element: XmlElement;
  words: string;
}

/** A day as its element tells it for machines, or else in words. */
const dayOf = ({ attributes }: XmlElement, words: string): string =>
  attributes.get("when") ??
  attributes.get("when-iso") ??
  attributes.get("notBefore") ??
  attributes.get("from") ??
  words;

/** Fields with the path that their element ends, the most telling first: what a source says of itself counts more than its edition. */
const fields: readonly (readonly [field: string, path: RegExp])[] = [
  ["title", /titleStmt\/title$/],
  ["title", /sourceDesc\/.*title$/],
  ["author", /titleStmt\/author$/],
  ["author", /sourceDesc\/.*author$/],
  ["date", /creation\/date$/],
  ["date", /settingDesc\/.*date$/],
  ["date", /sourceDesc\/.*date$/],
  ["date", /publicationStmt\/date$/],
  ["publisher", /publicationStmt\/publisher$/],
  ["publisher", /sourceDesc\/.*publisher$/],
  ["language", /langUsage\/language$/],
  ["url", /publicationStmt\/idno\[url\]$/],
];

/** A reader of one header. */
export const headerReader = (): HeaderReader => {
  const stack: Open[] = [];
  const found = new Map<RegExp, string[]>();
  const note = (path: string, { local, element, words }: Open): void => {
    const plain = words.replace(/\s+/g, " ").trim();
    const value =
      local === "date"
        ? dayOf(element, plain)
        : local === "language"
          ? (element.attributes.get("ident") ?? plain)
          : plain;
    if (value === "") return;
    for (const [, pattern] of fields)
      if (pattern.test(path)) found.set(pattern, [...(found.get(pattern) ?? []), value]);
  };
  return {
    open: (local, element) => {
      stack.push({ local, element, words: "" });
    },
    words: (words) => {
      for (const open of stack.slice(-8)) open.words += words;
    },
    close: () => {
      const open = stack.at(-1);
      if (open === undefined) return;
      const isUrl = open.local === "idno" && /^ur[il]$/i.test(open.element.attributes.get("type") ?? "");
      note(`${stack.map(({ local }) => local).join("/")}${isUrl ? "[url]" : ""}`, open);
      stack.pop();
    },
    metadata: () => {
      const metadata = new Map<string, string>();
      for (const [field, pattern] of fields) {
        const values = found.get(pattern);
        if (values === undefined || metadata.has(field)) continue;
        // A title may have parts, a text several authors; of days and houses the first is meant.
        metadata.set(field, field === "author" ? [...new Set(values)].join("; ") : (values[0] ?? ""));
      }
      return Object.fromEntries(metadata);
    },
  };
};
