import { formula } from "../../model/formula.js";
import type { Cell } from "../../model/table.js";
import { type Limits, limits as usual } from "./limits.js";
import { columnLetters } from "./names.js";
import type { SharedStrings } from "./strings.js";
import { type StyleName, styles } from "./styles.js";
import { attributeText, xmlHead } from "./xml.js";

/** A link to a place in the workbook. */
export interface Link {
  /** `'stance-markers'!A5:A9`. */
  readonly to: string;
  /** What is shown where somebody points at it. */
  readonly tip: string;
}

/** One row of a sheet. */
export interface SheetRow {
  readonly cells: readonly Cell[];
  /** Links by number of the column. */
  readonly links?: ReadonlyMap<number, Link>;
  /** How its words are shown; plainly unless told. */
  readonly style?: StyleName;
  /** Points; a line of plain text unless told. */
  readonly height?: number;
}

/** A sheet, ready to be written; its rows are gone through once. */
export interface Sheet {
  readonly name: string;
  /** Null for a sheet that is read from top to bottom: no header, no filter. */
  readonly header: readonly string[] | null;
  /** Widths of its columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: Iterable<SheetRow>;
  readonly isFirst?: boolean;
}

/** What a sheet came to when it was written. */
export interface WrittenSheet {
  readonly name: string;
  /** Reference of its header and rows with absolute marks, `$A$1:$C$9`; null where it has no filter. */
  readonly filtered: string | null;
  readonly rows: number;
  /** Cells whose text was too long and was cut. */
  readonly cut: number;
  /** Links that were left out because a sheet holds no more. */
  readonly unlinked: number;
}

/** Text that fits into a cell, cut where it must be, never inside a character. */
const fitted = (text: string, { text: most }: Limits): string =>
  `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;

const styleOf = (style: StyleName | undefined, cell: Cell, linked: boolean): number => {
  if (linked) return typeof cell === "string" ? styles.linkedText : styles.linkedNumber;
  if (style !== undefined) return styles[style];
  if (typeof cell !== "string") return styles.plain;
  return formula.test(cell) ? styles.guarded : styles.text;
};

const cellXml = (place: string, cell: Cell, style: number, strings: SharedStrings): string => {
  const start = `<c r="${place}"${style === 0 ? "" : ` s="${style}"`}`;
  if (typeof cell === "number") return Number.isFinite(cell) ? `${start}><v>${cell}</v></c>` : "";
  if (typeof cell === "boolean") return `${start} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell === null || cell === "") return "";
  const { type, content } = strings.cell(cell);
  return `${start} t="${type}">${content}</c>`;
};

const head = ({ header, widths, isFirst }: Sheet): string => {
  const pane =
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
  const view = `<sheetView${isFirst ? ' tabSelected="1" showGridLines="0"' : ""} workbookViewId="0">${header === null ? "" : pane}</sheetView>`;
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  return `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>`;
};

const linksXml = (links: readonly string[]): string =>
  links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;

const linkXml = (place: string, { to, tip }: Link): string =>
  `<hyperlink ref="${place}" location="${attributeText(to)}" tooltip="${attributeText(tip.slice(0, 250))}"/>`;

/** The pieces of a sheet; at their end `done` is told what it came to. */
export function* sheetChunks(
  sheet: Sheet,
  strings: SharedStrings,
  done: (written: WrittenSheet) => void,
  limits: Limits = usual,
): Generator<string> {
  const { name, header, widths, rows } = sheet;
  const letters = widths.map((_, at) => columnLetters(at));
  let [number, cut, unlinked] = [0, 0, 0];
  const links: string[] = [];
  const rowXml = (row: SheetRow): string => {
    number += 1;
    const cells = row.cells.map((cell, at) => {
      const place = `${letters[at]}${number}`;
      const link = row.links?.get(at);
      const isLong = typeof cell === "string" && cell.length > limits.text;
      if (isLong) cut += 1;
      if (link !== undefined && links.length < limits.links) links.push(linkXml(place, link));
      else if (link !== undefined) unlinked += 1;
      return cellXml(
        place,
        isLong ? fitted(cell, limits) : cell,
        styleOf(row.style, cell, link !== undefined),
        strings,
      );
    });
    const height = row.height === undefined ? "" : ` ht="${row.height}" customHeight="1"`;
    return `<row r="${number}"${height}>${cells.join("")}</row>`;
  };
  yield head(sheet);
  if (header !== null) yield rowXml({ cells: header, style: "header" });
  for (const row of rows) yield rowXml(row);
  const last = letters.at(-1) ?? "A";
  const filter = header === null ? "" : `<autoFilter ref="A1:${last}${number}"/>`;
  // Words that look like numbers are words, and no mistake to be marked.
  const ignored = `<ignoredErrors><ignoredError sqref="A1:${last}${Math.max(number, 1)}" numberStoredAsText="1"/></ignoredErrors>`;
  yield `</sheetData>${filter}${linksXml(links)}${ignored}</worksheet>`;
  done({
    name,
    filtered: header === null ? null : `$A$1:$${last}$${number}`,
    rows: number - (header === null ? 0 : 1),
    cut,
    unlinked,
  });
}
