import type { Report } from "../../model/report.js";
import type { Cell } from "../../model/table.js";
import { wellFormed } from "../cells.js";

/** Whose a text is, as its table says; null for what is not known. */
export interface KnownText {
  readonly document: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly holder: string | null;
  readonly licence: string | null;
  readonly attribution: string | null;
  readonly url: string | null;
}

/** A licence that has an identifier and an address. */
export interface KnownLicence {
  /** Identifier of SPDX. */
  readonly id: string;
  readonly url: string;
}

/** Words of a cell as CSV has them, so that a report that is read back from its CSV files tells the same. */
const wordsOf = (cell: Cell | undefined): string | null =>
  typeof cell === "string" && cell.trim() !== "" ? wellFormed(cell).replaceAll("\0", "␀") : null;

/** The same, where somebody wrote more than that it is not known. */
const toldOf = (cell: Cell | undefined): string | null => {
  const words = wordsOf(cell);
  return words !== null && /^unknown$/i.test(words.trim()) ? null : words;
};

/** The texts of a report, where it has their table. */
export const textsOf = ({ tables }: Report): readonly KnownText[] =>
  [...(tables.find(({ name }) => name === "texts")?.rows ?? [])].map((row) => ({
    document: wordsOf(row.document) ?? "",
    title: wordsOf(row.title),
    author: wordsOf(row.author),
    date: wordsOf(row.date),
    holder: toldOf(row.rights_holder),
    licence: toldOf(row.licence),
    attribution: wordsOf(row.attribution),
    url: wordsOf(row.url),
  }));

/** A text of each set of rights, in the order in which they come. */
export const rightsOf = (texts: readonly KnownText[]): readonly KnownText[] => {
  const found = new Map<string, KnownText>();
  for (const text of texts) {
    const { holder, licence, attribution, url } = text;
    if (holder === null && licence === null && attribution === null) continue;
    const key = JSON.stringify([holder, licence, attribution, url]);
    if (!found.has(key)) found.set(key, text);
  }
  return [...found.values()];
};

/** The licence that words name, where it is one of Creative Commons in its usual spelling. */
export const licenceOf = (words: string): KnownLicence | null => {
  const said = words
    .trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, "-");
  if (/^CC0(?:-1\.0)?$/.test(said)) {
    return { id: "CC0-1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" };
  }
  const [, terms, version] = /^CC-(BY|BY-SA|BY-NC|BY-ND|BY-NC-SA|BY-NC-ND)-([1-4]\.0|2\.5)$/.exec(said) ?? [];
  if (terms === undefined || version === undefined) return null;
  return {
    id: `CC-${terms}-${version}`,
    url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`,
  };
};
