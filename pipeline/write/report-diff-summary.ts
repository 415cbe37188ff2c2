import { type CellRow, textCell } from "../model/row.js";
import type { Cell } from "../model/table.js";
import { isOfFiles } from "../prove/basis-changes.js";
import type { MovedHit } from "../prove/moved-hits.js";
import {
  hasMoved,
  type MovedCount,
  type MovedRow,
  type MovedTable,
  type ReportChanges,
} from "../prove/report-changes.js";
import { basisLines, type Names } from "./basis-lines.js";
import { grouped } from "./butterfly.js";
import { printable } from "./display-width.js";
import { largestCells } from "./largest-cells.js";
import { cellsText, cellText, keyText, moreText, rowsText, tableLines } from "./row-lines.js";

/** What of a difference is told. */
export interface DiffOptions {
  /** Tables whose rows are told. */
  readonly tables: readonly string[];
  /** True tells every row and hit, not the first few. */
  readonly all: boolean;
}

/** Tables whose rows are told unless others are asked for: every hit of a layer is counted in one of them, once. */
export const toldTables: readonly string[] = ["actor-counts", "stance-counts", "frame-counts"];

const names: Names = { before: "before", after: "after" };
const rowsTold = 10;
const hitsTold = 8;
const contextWidth = 32;

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** A hit in its words, where the report has words. */
const wordsOf = (row: CellRow): string => {
  const surface = textCell(row, "surface") ?? "";
  if (surface === "") return "(without the words of the source)";
  const [left, right] = [textCell(row, "left") ?? "", textCell(row, "right") ?? ""];
  // Cut between words, so that no half word is taken for the source's.
  const before = left.length <= contextWidth ? left : left.slice(-contextWidth).replace(/^\S*(?=\s)/, "…");
  const behind = right.length <= contextWidth ? right : right.slice(0, contextWidth).replace(/(?<=\s)\S*$/, "…");
  return printable(`${before}[${surface}]${behind}`).trim();
};

/** Fields that follow from others, or say how and not what. */
const followUps: ReadonlySet<string> = new Set(["rule", "listed", "reason", "counting"]);

const fieldsText = ({ fields }: MovedHit): string => {
  const reason = fields.find(({ column }) => column === "reason");
  const why = textOf(reason?.before ?? null) || textOf(reason?.after ?? null);
  const told = fields.filter(({ column }) => !followUps.has(column));
  return (told.length === 0 ? fields : told)
    .map((cell) => `${cell.column} ${cellsText(cell, names)}${cell.column === "status" && why ? ` (${why})` : ""}`)
    .join("; ");
};

const textOf = (cell: Cell): string => (typeof cell === "string" ? printable(cell) : "");

/** What the other report says of a hit; null where it has nothing of it. */
const fateOf = (hit: MovedHit): string | null => {
  const { change, inOther, fields, instead, row, zoneLeftOut } = hit;
  const other = change === "gone" ? "after" : "before";
  if (fields.length > 0) return fieldsText(hit);
  if (inOther)
    return `${other} the same hit${zoneLeftOut ? `, its zone (${textOf(row.role ?? null)}) not counted` : ", counted elsewhere"}`;
  return instead === null
    ? null
    : `${other} these words are ${textOf(instead.label ?? null)}, by ${textOf(instead.entry ?? null)}`;
};

const hitLines = (hit: MovedHit): readonly string[] => {
  const { change, row } = hit;
  const entry = textOf(row.entry ?? null);
  const fate = fateOf(hit);
  return [
    `${change} ${printable(String(row.document))} ${grouped(Number(row.start))}: ${wordsOf(row)}${entry === "" ? "" : ` (${entry})`}`,
    ...(fate === null ? [] : [`     ${fate}`]),
  ];
};

const hitsOf = (count: MovedCount, all: boolean): readonly string[] => {
  const { hits, missing, before, after } = count;
  if (missing.length > 0) return [];
  if (hits.length === 0) {
    const isSum = Number(before ?? 0) !== Number(after ?? 0);
    return isSum ? ["no hit of its own moved: it counts what other hits stand for"] : [];
  }
  const told = hits.slice(0, all ? hits.length : hitsTold);
  const more = hits.length - told.length;
  return [...told.flatMap(hitLines), ...(more === 0 ? [] : [moreText(more, "hit")])];
};

const isListed = ({ column }: MovedCount): boolean => column.endsWith("_as_listed");

/** Counts of a row that are told: what a bare list of words would count stands beside, and is told with all else only. */
const toldCounts = ({ counts }: MovedRow, { all }: DiffOptions): readonly MovedCount[] =>
  all ? counts : counts.filter((count) => !isListed(count));

/** True for the column of a key that says nothing, as all rows have the same in it. */
type Idle = (column: string) => boolean;

const rowLines = (row: MovedRow, options: DiffOptions, isIdle: Idle): readonly string[] => {
  const isSum = isSumOfLabels(row);
  const lines = toldCounts(row, options).flatMap((count) => {
    const { column, before, after } = count;
    const head = `${column}: ${cellText(before)} before, ${cellText(after)} after`;
    return isSum ? [`${head}; the hits stand under their labels`] : [head, ...indented(hitsOf(count, options.all))];
  });
  const only = row.change === "changed" ? "" : row.change === "added" ? ", after only" : ", before only";
  const key = row.key.filter(([column]) => !isIdle(column));
  return [`${keyText({ key })}${only}`, ...indented(lines)];
};

const isSumOfLabels = ({ key }: MovedRow): boolean =>
  key.some(([column, value]) => column === "label" && value === "all");

/** Sums over labels come behind the labels themselves. */
const sumsLast = (rows: readonly MovedRow[]): readonly MovedRow[] => [
  ...rows.filter((row) => !isSumOfLabels(row)),
  ...rows.filter(isSumOfLabels),
];

const overview = (table: MovedTable): string => {
  const moved = table.rows.filter(hasMoved).length;
  const counts = moved === 0 ? "no count of hits among them" : `counts of hits in ${grouped(moved)}`;
  return `${table.table}: ${rowsText(table, names)}; ${counts}`;
};

/** Rows in which no count that is told moved: their figures, with all else, or where there is nothing else to tell. */
const figureLines = (rows: readonly MovedRow[], table: MovedTable, all: boolean): readonly string[] =>
  tableLines(
    { ...table, rows: rows.map((row) => ({ ...row, cells: row.figures, before: null, after: null })) },
    names,
    all,
  );

/** A table that was not asked for: where no count moved, at least the figures that moved the most. */
const untoldTableLines = (table: MovedTable, isIdle: Idle): readonly string[] => {
  if (table.rows.some(hasMoved)) return [overview(table)];
  const rows = table.rows.map((row) => ({ ...row, key: row.key.filter(([column]) => !isIdle(column)) }));
  const told = largestCells(rows, names);
  const cells = rows.reduce((sum, { figures }) => sum + figures.length, 0);
  const more =
    cells > told.length ? [`the largest of ${grouped(cells)} cells; --tables ${table.table} tells more`] : [];
  return [overview(table), ...indented(told.length === 0 ? [] : [...told, ...more])];
};

const movedTableLines = (table: MovedTable, options: DiffOptions, isIdle: Idle): readonly string[] => {
  if (!options.tables.includes(table.table)) return untoldTableLines(table, isIdle);
  const hasTold = (row: MovedRow): boolean => toldCounts(row, options).length > 0;
  const moved = sumsLast(table.rows.filter(hasTold));
  const told = moved.slice(0, options.all ? moved.length : rowsTold);
  const listed = options.all ? 0 : table.rows.filter((row) => hasMoved(row) && !hasTold(row)).length;
  const more = moved.length - told.length;
  const showFigures = options.all || moved.length === 0;
  const rest = table.rows.filter((row) => !hasMoved(row));
  const missing = [...new Set(told.flatMap(({ counts }) => counts.flatMap((count) => count.missing)))];
  return [
    overview(table),
    ...(missing.length === 0
      ? []
      : [
          `  the hits cannot be shown: not both reports have ${missing.join(" and ")}; compare --tables all writes them`,
        ]),
    ...indented(told.flatMap((row) => rowLines(row, options, isIdle))),
    ...(more === 0 ? [] : [`  ${moreText(more, "row")}`]),
    ...(listed === 0
      ? []
      : [`  and ${grouped(listed)} in which only the counts of a bare list of words moved; --all lists them`]),
    ...(showFigures ? indented(figureLines(rest, table, options.all)) : []),
  ];
};

/** The one pair of sides that all rows have, if there is no other. */
const onlyContrast = ({ counts }: ReportChanges): string | null => {
  const sides = counts.flatMap(({ rows }) =>
    rows.map(({ key }) =>
      ["target_side", "reference_side"].map((name) => key.find(([column]) => column === name)?.[1]).join(" against "),
    ),
  );
  const [first = null] = sides;
  return sides.every((one) => one === first) ? first : null;
};

const whatMoved = (changes: ReportChanges, options: DiffOptions): readonly string[] => {
  const told = changes.counts.filter(({ table }) => options.tables.includes(table));
  const rest = changes.counts.filter(({ table }) => !options.tables.includes(table));
  const isOne = onlyContrast(changes) !== null;
  const isIdle: Idle = (column) => isOne && /^(?:target|reference)_side$/.test(column);
  return [...told, ...rest].flatMap((table) => movedTableLines(table, options, isIdle));
};

const otherLines = ({ others, onlyBefore, onlyAfter }: ReportChanges, options: DiffOptions): readonly string[] => [
  ...others.flatMap((table) => [
    `${table.table}: ${rowsText(table, names)}`,
    ...(options.tables.includes(table.table) ? indented(tableLines(table, names, options.all)) : []),
  ]),
  ...(onlyBefore.length === 0 ? [] : [`tables before only: ${onlyBefore.join(", ")}`]),
  ...(onlyAfter.length === 0 ? [] : [`tables after only: ${onlyAfter.join(", ")}`]),
];

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title, ...indented(lines)];

const headline = ({ reports: [one, two], counts, others }: ReportChanges): string => {
  const study =
    one.id === two.id ? `two reports of ${printable(one.id)}` : `${printable(one.id)} and ${printable(two.id)}`;
  const moved = counts.filter(({ rows }) => rows.some(hasMoved)).length;
  if (counts.length + others.length === 0) return `no number differs: ${study}`;
  if (moved === 0) return `no count of hits moved, other cells did: ${study}`;
  return `counts of hits moved in ${moved} ${moved === 1 ? "table" : "tables"}: ${study}`;
};

/** How two reports differ, for a person: what they were made from, which numbers moved, and which hits moved them. */
export const reportDiffSummary = (changes: ReportChanges, options: DiffOptions): string => {
  const { changes: parted } = changes.basis;
  const lines = (some: typeof parted) => basisLines({ ...changes.basis, changes: some }, names, options.all);
  const basis = lines(parted.filter((change) => !isOfFiles(change)));
  const contrast = onlyContrast(changes);
  return `${[
    headline(changes),
    ...section(
      "What they were made from",
      basis.length === 0 ? ["the same inputs, lexicons, settings and versions"] : basis,
    ),
    ...section("Which files were asked for", lines(parted.filter(isOfFiles))),
    ...section(
      contrast === null ? "Which numbers moved" : `Which numbers moved, ${contrast}`,
      whatMoved(changes, options),
    ),
    ...section("What else differs", otherLines(changes, options)),
  ].join("\n")}\n`;
};
