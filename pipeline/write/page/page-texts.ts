import { type CellRow, numberCell, textCell } from "../summary-rows.js";

/** A text as the page shows it. */
export interface PageText {
  readonly id: string;
  readonly side: string;
  /** Its title, or its id. */
  readonly title: string;
  readonly author: string | null;
  readonly date: string | null;
  /** Its row in the table of texts. */
  readonly row: CellRow;
  /** From 0, in the order of the table of texts; elements that belong to it are named by it. */
  readonly number: number;
  /** Page that it stands on; empty if on the report's own. */
  readonly page: string;
  /** False if the report has none of its words, so that nothing can lead into it. */
  readonly hasWords: boolean;
}

/** Texts that have the same rights. */
export interface SharedRights {
  /** Who holds them, under which licence, how to name them and where they are; empty if nothing is known. */
  readonly rights: string;
  readonly texts: number;
  /** Titles of the first of them. */
  readonly titles: readonly string[];
}

/** The table of texts as the page has it. */
export interface PageTexts {
  /** Texts that the page can show or lead to: all, or of very many without words those that hits are shown of. */
  readonly shown: readonly PageText[];
  /** All there are. */
  readonly count: number;
  readonly countBySide: ReadonlyMap<string, number>;
  readonly rights: readonly SharedRights[];
}

/** Texts that one page can show together, and code units of all of them. */
const mostTextsTogether = 12;
const mostUnitsTogether = 400_000;

/** Texts that are listed whether or not a hit is shown of them. */
const mostListed = 2000;

/** Texts with the same rights that are named one by one. */
export const mostNamedTitles = 3;

/** A file name out of an id: what is no ASCII letter, digit, dot or hyphen becomes a hyphen, and the number makes it one of its kind. */
const textPage = (id: string, number: number): string => {
  const name = id
    .replace(/[^A-Za-z0-9.-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, 60);
  return `texts/${String(number + 1).padStart(4, "0")}${name === "" ? "" : `-${name}`}.html`;
};

const rightsOf = (row: CellRow): string =>
  [row.rights_holder, row.licence, row.attribution, row.url]
    .filter((cell) => typeof cell === "string" && cell !== "")
    .join(". ");

const textOf = (row: CellRow, number: number, hasWords: boolean): PageText => {
  const id = textCell(row, "document") ?? "";
  return {
    id,
    side: textCell(row, "side") ?? "",
    title: textCell(row, "title") || id,
    author: textCell(row, "author") || null,
    date: textCell(row, "date") || null,
    row,
    number,
    page: hasWords ? textPage(id, number) : "",
    hasWords,
  };
};

const addRights = (known: Map<string, SharedRights>, { row, title }: PageText): void => {
  const rights = rightsOf(row);
  const { texts, titles } = known.get(rights) ?? { texts: 0, titles: [] };
  known.set(rights, { rights, texts: texts + 1, titles: texts < mostNamedTitles ? [...titles, title] : titles });
};

/**
 * Goes through the table of texts once and keeps those that the page has a use for. Of a corpus without words these are
 * the texts that `isCited` says hits are shown of, so that a million texts take no memory.
 */
export const pageTextsOf = (
  rows: Iterable<CellRow>,
  { hasWords, isCited }: { readonly hasWords: boolean; readonly isCited: (document: string) => boolean },
): PageTexts => {
  const countBySide = new Map<string, number>();
  const rights = new Map<string, SharedRights>();
  let [count, units] = [0, 0];
  let kept: PageText[] = [];
  for (const row of rows) {
    const text = textOf(row, count, hasWords);
    count += 1;
    units += numberCell(row, "code_units") ?? 0;
    countBySide.set(text.side, (countBySide.get(text.side) ?? 0) + 1);
    addRights(rights, text);
    if (count === mostListed + 1 && !hasWords) kept = kept.filter(({ id }) => isCited(id));
    if (count <= mostListed || hasWords || isCited(text.id)) kept.push(text);
  }
  const together = count <= mostTextsTogether && units <= mostUnitsTogether;
  return {
    shown: together ? kept.map((text) => ({ ...text, page: "" })) : kept,
    count,
    countBySide,
    rights: [...rights.values()],
  };
};
