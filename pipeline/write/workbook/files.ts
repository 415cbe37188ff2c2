import type { OutputFile, Report, WriteOptions } from "../../model/report.js";
import type { Cell, Table } from "../../model/table.js";
import { writtenRows } from "../cells.js";
import { viewOf } from "../page/view.js";
import { aboutSheet, columnsSheet, type ListedSheet } from "./about.js";
import { countLinks, evidenceColumns, type SortedEvidence, sortedEvidence, tableOfHit } from "./evidence.js";
import { type Limits, limits as usual } from "./limits.js";
import { quotedName, sheetNaming } from "./names.js";
import { packageFiles, sheetPath } from "./package.js";
import { type Link, type Sheet, type SheetRow, sheetChunks, type WrittenSheet } from "./sheet.js";
import { sharedStrings } from "./strings.js";
import { widthsOf } from "./widths.js";
import { type ZippedFile, zipChunks } from "./zip.js";

/** Rows that are looked at for the widths of the columns. */
const looked = 200;

/** The workbook in the making. */
interface Making {
  readonly report: Report;
  readonly options: WriteOptions;
  readonly limits: Limits;
  readonly evidence: SortedEvidence;
  /** Name of the sheet of evidence; null where there is none. */
  readonly evidenceName: string | null;
  /** Name of the sheet that holds a part of a table, from 0. */
  readonly nameOf: (table: string, part: number) => string;
}

/** Where a row of a table stands, from 0, in the workbook. */
const placeOf = ({ limits, nameOf }: Making, table: string, row: number): string => {
  const rows = limits.rows - 1;
  return `${quotedName(nameOf(table, Math.floor(row / rows)))}!A${(row % rows) + 2}`;
};

/** Links of a row by its number and cells. */
type LinksOfRow = (cells: readonly Cell[]) => ReadonlyMap<number, Link>;

const linksOf = ({ evidence, evidenceName }: Making, { name, columns }: Table): LinksOfRow | null => {
  if (evidenceName === null) return null;
  const sheet = quotedName(evidenceName);
  const counted = countLinks(name, evidence, (first, count) => `${sheet}!A${first + 2}:A${first + 1 + count}`);
  if (counted === null) return null;
  const names = Object.keys(columns);
  return (cells) => {
    const row = Object.fromEntries(names.map((column, at) => [column, cells[at] ?? null]));
    const links = new Map<number, Link>();
    for (const of of ["target", "reference"] as const) {
      const link = counted(row, of);
      if (link !== null) links.set(names.indexOf(`${of}_count`), link);
    }
    return links;
  };
};

/** The sheets of one table: one, or more where it has more rows than a sheet. */
function* tableSheets(making: Making, table: Table): Generator<Sheet> {
  const header = Object.keys(table.columns);
  const rows = writtenRows(table, making.options)[Symbol.iterator]();
  const first: (readonly Cell[])[] = [];
  let next = rows.next();
  for (; !next.done && first.length < looked; next = rows.next()) first.push(next.value);
  const widths = widthsOf(header, first);
  const links = linksOf(making, table);
  const rowOf = (cells: readonly Cell[]): SheetRow => (links === null ? { cells } : { cells, links: links(cells) });
  let at = 0;
  const isLeft = (): boolean => at < first.length || !next.done;
  function* part(): Generator<SheetRow> {
    for (let count = 1; count < making.limits.rows && isLeft(); count += 1) {
      const held = first[at];
      if (held !== undefined) at += 1;
      yield rowOf(held ?? (next.value as readonly Cell[]));
      if (held === undefined) next = rows.next();
    }
  }
  for (let number = 0; number === 0 || isLeft(); number += 1)
    yield { name: making.nameOf(table.name, number), header, widths, rows: part() };
}

const evidenceSheet = (making: Making, name: string): Sheet => {
  const { hits } = making.evidence;
  const header = Object.keys(evidenceColumns);
  const places = new Map<unknown, Link>();
  for (const table of new Set(hits.map(tableOfHit))) {
    let at = 0;
    const id = making.report.tables.find((one) => one.name === table);
    for (const row of id?.rows ?? []) {
      places.set(row.hit, { to: placeOf(making, table, at), tip: table });
      at += 1;
    }
  }
  const rows = hits.map((hit): SheetRow => {
    const told = { ...hit.row, layer: hit.layer, counting: hit.counting } as Readonly<Record<string, Cell>>;
    const link = places.get(hit.row.hit);
    const cells = header.map((column) => told[column] ?? null);
    return link === undefined ? { cells } : { cells, links: new Map([[header.indexOf("hit"), link]]) };
  });
  return {
    name,
    header,
    widths: widthsOf(
      header,
      rows.slice(0, looked).map(({ cells }) => cells),
    ),
    rows,
  };
};

const remarksOf = (written: readonly WrittenSheet[], split: ReadonlyMap<string, readonly string[]>, limits: Limits) => [
  ...[...split]
    .filter(([, sheets]) => sheets.length > 1)
    .map(
      ([table, sheets]) =>
        `report.xlsx: ${table} has more rows than a sheet holds; it is split into ${sheets.join(", ")}`,
    ),
  ...written.flatMap(({ name, cut, unlinked }) => [
    ...(cut === 0
      ? []
      : [
          `report.xlsx: ${name}: ${cut} ${cut === 1 ? "text is" : "texts are"} longer than the ${limits.text} characters of a cell and cut, with … at the end; the CSV has all of it`,
        ]),
    ...(unlinked === 0
      ? []
      : [`report.xlsx: ${name}: a sheet holds no more than ${limits.links} links; ${unlinked} were left out`]),
  ]),
];

const making = (report: Report, options: WriteOptions, limits: Limits, naming: (wanted: string) => string): Making => {
  const evidence = sortedEvidence(viewOf(report, options));
  const names = new Map<string, string>();
  return {
    report,
    options,
    limits,
    evidence,
    evidenceName: evidence.hits.length === 0 || evidence.hits.length >= limits.rows ? null : naming("Evidence"),
    nameOf: (table, part) => {
      const key = `${part} ${table}`;
      const known = names.get(key) ?? naming(table);
      names.set(key, known);
      return known;
    },
  };
};

/** All tables of a report in one workbook, with a sheet that explains them and one with the hits behind the counts. */
export const workbookFile = (report: Report, options: WriteOptions, limits: Limits = usual): OutputFile => {
  let remarks: readonly string[] = [];
  function* parts(): Generator<ZippedFile> {
    const [naming, strings] = [sheetNaming(), sharedStrings()];
    const [about, columns] = [naming("About"), naming("Columns")];
    const made = making(report, options, limits, naming);
    const listed: ListedSheet[] = [];
    const split = new Map<string, string[]>();
    // The first sheet tells what the others came to, so it is written last.
    const sheetFile = (sheet: Sheet, told: string): ZippedFile => {
      const chunks = sheetChunks(sheet, strings, (written) => listed.push({ written, about: told }), limits);
      return { path: sheetPath(listed.length + 1), chunks };
    };
    yield sheetFile(columnsSheet(columns, report), "Every column of every table: its type and what it holds.");
    if (made.evidenceName !== null)
      yield sheetFile(
        evidenceSheet(made, made.evidenceName),
        "Every counted hit, so sorted that those of one number follow each other.",
      );
    for (const table of report.tables) {
      const names: string[] = [];
      split.set(table.name, names);
      for (const sheet of tableSheets(made, table)) {
        names.push(sheet.name);
        yield sheetFile(sheet, table.about);
      }
    }
    remarks = remarksOf(
      listed.map(({ written }) => written),
      split,
      limits,
    );
    let first: WrittenSheet | null = null;
    const told = { sheets: listed, remarks, evidence: made.evidenceName };
    const chunks = sheetChunks(
      aboutSheet(about, report, options, told),
      strings,
      (written) => {
        first = written;
      },
      limits,
    );
    yield { path: sheetPath(0), chunks };
    yield { path: "xl/sharedStrings.xml", chunks: strings.xml() };
    if (first === null) throw new Error("the first sheet was not written");
    const { program } = report.provenance;
    const creator = `${program.name} ${program.version}`;
    yield* packageFiles([first, ...listed.map(({ written }) => written)], { title: report.title, creator });
  }
  function* chunks(): Generator<Uint8Array> {
    yield* zipChunks(parts());
  }
  return { path: "report.xlsx", chunks: chunks(), remarks: () => remarks };
};
