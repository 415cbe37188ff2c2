import { type Contrast, restSide } from "../../model/inference.js";
import { isCollective } from "../../model/portrayal.js";
import type { Report, WriteOptions } from "../../model/report.js";
import { type Evidence, evidenceOf } from "../../prove/evidence.js";
import { writtenRows } from "../cells.js";
import { type CellRow, numberCell, tableRows, textCell } from "../summary-rows.js";

/** A side as the page shows it. */
export interface PageSide {
  readonly id: string;
  /** What sentences call it: *the op-ed*, or its id. */
  readonly name: string;
  /** Colour that it bears throughout: 0 for the first target, 1 for its reference, then on. */
  readonly colour: number;
  readonly texts: readonly PageText[];
}

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

/** All that the parts of the page are made from; nothing in it comes from anywhere but the report's tables and settings. */
export interface View {
  readonly report: Report;
  readonly options: WriteOptions;
  readonly contrasts: readonly Contrast[];
  readonly sides: readonly PageSide[];
  readonly texts: readonly PageText[];
  /** True if the words of the sources are there to be shown. */
  readonly hasText: boolean;
  /** Rows of a table, gone through once and kept; none if it was not made. */
  readonly rows: (table: string) => readonly CellRow[];
  /** The same of one contrast, of a table with `target_side` and `reference_side`. */
  readonly rowsOf: (table: string, contrast: Contrast) => readonly CellRow[];
  readonly sideName: (side: string) => string;
  /** Name of an actor or a voice by its id; of what gathers several, words for them all; the id if nobody named it. */
  readonly nameOf: (id: string) => string;
  readonly evidence: Evidence<PageText>;
}

/** Texts that one page can show together, and code units of all of them. */
const mostTextsTogether = 12;
const mostUnitsTogether = 400_000;

/** A file name out of an id: what is no ASCII letter, digit, dot or hyphen becomes a hyphen, and the number makes it one of its kind. */
const textPage = (id: string, number: number): string => {
  const name = id
    .replace(/[^A-Za-z0-9.-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, 60);
  return `texts/${String(number + 1).padStart(4, "0")}${name === "" ? "" : `-${name}`}.html`;
};

const textsOf = (rows: readonly CellRow[], hasWords: boolean): readonly PageText[] => {
  const units = rows.reduce((sum, row) => sum + (numberCell(row, "code_units") ?? 0), 0);
  const together = rows.length <= mostTextsTogether && units <= mostUnitsTogether;
  return rows.map((row, number) => {
    const id = textCell(row, "document") ?? "";
    return {
      id,
      side: textCell(row, "side") ?? "",
      title: textCell(row, "title") || id,
      author: textCell(row, "author") || null,
      date: textCell(row, "date") || null,
      row,
      number,
      page: together || !hasWords ? "" : textPage(id, number),
      hasWords,
    };
  });
};

/** Sides in the order in which contrasts name them, then those of texts that no contrast names. */
const sidesOf = ({ contrasts, counting, grouping }: Report, texts: readonly PageText[]): readonly PageSide[] => {
  const ids = new Set([
    ...contrasts.flatMap(({ target, reference }) => [target, reference]).filter((side) => side !== restSide),
    ...(grouping?.groups ?? []).map(({ side }) => side),
    ...texts.map(({ side }) => side),
  ]);
  return [...ids].map((id, colour) => ({
    id,
    name: counting.sideNames?.get(id) ?? id,
    colour,
    texts: texts.filter(({ side }) => side === id),
  }));
};

const namesOf = (report: Report, rows: View["rows"]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const row of rows("actor-counts")) {
    const name = textCell(row, "name");
    if (name) names.set(textCell(row, "label") ?? "", name);
  }
  for (const { id, name } of report.voices) names.set(id, name);
  return names;
};

/** Name of a label under which several actors stand together: *others*, *China: other organisations*. */
const collectiveName = (id: string, names: ReadonlyMap<string, string>): string => {
  const [country = id] = id.split(".other_org");
  return country === id ? "others" : `${names.get(country) ?? country}: other organisations`;
};

/** Rows as they are written, so that words are left out here where the files leave them out. */
const writtenTable = (report: Report, name: string, options: WriteOptions): readonly CellRow[] => {
  const table = report.tables.find((one) => one.name === name);
  if (options.text || table === undefined) return [...tableRows(report, name)];
  const names = Object.keys(table.columns);
  return Array.from(writtenRows(table, options), (cells) =>
    Object.fromEntries(names.map((column, at) => [column, cells[at] ?? null])),
  );
};

/** Looks at a report as the page does. */
export const viewOf = (report: Report, options: WriteOptions): View => {
  const known = new Map<string, readonly CellRow[]>();
  const rows = (table: string): readonly CellRow[] => {
    const present = known.get(table) ?? writtenTable(report, table, options);
    known.set(table, present);
    return present;
  };
  const hasText = options.text && rows("sentences").length > 0;
  const texts = textsOf(rows("texts"), hasText);
  const names = namesOf(report, rows);
  const { sideNames } = report.counting;
  return {
    report,
    options,
    contrasts: report.contrasts,
    sides: sidesOf(report, texts),
    texts,
    hasText,
    rows,
    rowsOf: (table, { target, reference }) =>
      rows(table).filter((row) => row.target_side === target && row.reference_side === reference),
    sideName: (side) => sideNames?.get(side) ?? (side === restSide ? "all others" : side),
    nameOf: (id) => names.get(id) ?? (isCollective(id) ? collectiveName(id, names) : id),
    evidence: evidenceOf(report, rows, texts),
  };
};
