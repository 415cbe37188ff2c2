import { shownDepartments } from "../model/labels.js";
import type { Report } from "../model/report.js";
import type { Cell, Table } from "../model/table.js";
import {
  butterflyLine,
  columnLine,
  type Figure,
  grouped,
  headLine,
  type Layout,
  layoutOf,
  type Paint,
  paint,
} from "./butterfly.js";
import { padStart, printable, truncate, wrap } from "./display-width.js";

/** How a summary is to look. */
export interface SummaryOptions {
  /** Columns of the terminal; from 72 to 120 are used. */
  readonly width: number;
  readonly colour: boolean;
}

/** Below this many hits on both sides together a rate says little. */
const fewHits = 10;

/** Actors that are shown beside the departments. */
const shownActors = 10;

interface SummaryRow {
  readonly label: string;
  readonly name: string | null;
  target: Figure;
  reference: Figure;
}

interface Canvas {
  readonly report: Report;
  readonly layout: Layout;
  readonly paint: Paint;
}

type CellRow = Readonly<Record<string, Cell>>;

const textCell = (row: CellRow, column: string): string | null => {
  const cell = row[column];
  return typeof cell === "string" ? cell : null;
};

const numberCell = (row: CellRow, column: string): number | null => {
  const cell = row[column];
  return typeof cell === "number" ? cell : null;
};

const tableRows = ({ tables }: Report, name: string): Table["rows"] =>
  tables.find((table) => table.name === name)?.rows ?? [];

const nothing: Figure = { count: 0, apart: 0, rate: 0 };

/** Adds one row of a table of counts to what is known of one side. */
const withRow = (figure: Figure, row: CellRow, side: "target" | "reference"): Figure => {
  const count = numberCell(row, `${side}_count`) ?? 0;
  if (row.counting !== "headline") return { ...figure, apart: figure.apart + count };
  return { ...figure, count, rate: numberCell(row, `${side}_rate`) };
};

/** The rows of a table of counts, all classes of a label in one, by label. */
const summaryRows = (report: Report, table: string): ReadonlyMap<string, SummaryRow> => {
  const rows = new Map<string, SummaryRow>();
  for (const row of tableRows(report, table)) {
    const label = textCell(row, "label") ?? "";
    const known = rows.get(label) ?? { label, name: textCell(row, "name"), target: nothing, reference: nothing };
    known.target = withRow(known.target, row, "target");
    known.reference = withRow(known.reference, row, "reference");
    rows.set(label, known);
  }
  return rows;
};

const headlineHits = ({ target, reference }: SummaryRow): number => target.count + reference.count;

/** The name a reader knows; an id where one label gathers many actors. */
const shownName = ({ label, name }: SummaryRow): string =>
  printable(name === null || /(^|\.)other(_org)?$/.test(label) ? label.replaceAll("_", " ") : name);

/** One block of mirrored bars on a scale of its own. */
const section = ({ report, layout, paint }: Canvas, title: string, rows: readonly SummaryRow[]): readonly string[] => {
  const scaled = rows.filter(({ label }) => label !== "all");
  const most = Math.max(0, ...scaled.flatMap(({ target, reference }) => [target.rate ?? 0, reference.rate ?? 0]));
  const { target, reference } = report.counting;
  return [
    headLine(title, printable(target), printable(reference), layout, paint),
    columnLine(layout, paint),
    ...rows.map((row) => {
      const isFew = row.label !== "all" && headlineHits(row) > 0 && headlineHits(row) < fewHits;
      const name = isFew ? `${truncate(shownName(row), layout.label - 2)} °` : shownName(row);
      // The sum would dwarf its parts: it has figures, and no bar.
      return butterflyLine(name, row.target, row.reference, row.label === "all" ? 0 : most, layout, paint);
    }),
    "",
  ];
};

const sizeLine = ({ layout, paint }: Canvas, name: string, target: number, reference: number): string =>
  `  ${name}${padStart(grouped(target), layout.axis - name.length - 3)} ${paint.faint("│")} ${grouped(reference)}`;

/** Texts of each side, and the counted words that rates are based on. */
const sizes = (canvas: Canvas): readonly string[] => {
  const { report, layout, paint } = canvas;
  const { target, reference, zones } = report.counting;
  const texts = new Map<string, number>();
  for (const row of tableRows(report, "texts")) {
    const side = textCell(row, "side") ?? "";
    texts.set(side, (texts.get(side) ?? 0) + 1);
  }
  const sentences = new Map<string, number>();
  for (const row of tableRows(report, "zones")) {
    const side = textCell(row, "side") ?? "";
    const count = numberCell(row, "sentences") ?? 0;
    if (zones.includes(textCell(row, "role") ?? "")) sentences.set(side, (sentences.get(side) ?? 0) + count);
  }
  const words = (choice: string): readonly [target: number, reference: number] => {
    const row = [...tableRows(report, "counts-by-mode")].find((one) => one.choice === choice);
    return [(row && numberCell(row, "target_words")) ?? 0, (row && numberCell(row, "reference_words")) ?? 0];
  };
  return [
    headLine("Sizes", printable(target), printable(reference), layout, paint),
    sizeLine(canvas, "texts", texts.get(target) ?? 0, texts.get(reference) ?? 0),
    sizeLine(canvas, "words counted", ...words("headline")),
    sizeLine(canvas, "  of these reported", ...words("reported")),
    sizeLine(canvas, "words quoted, apart", ...words("quoted")),
    sizeLine(canvas, "sentences counted", sentences.get(target) ?? 0, sentences.get(reference) ?? 0),
    "",
  ];
};

const actorSections = (canvas: Canvas): readonly string[] => {
  const rows = summaryRows(canvas.report, "actor-counts");
  const all = rows.get("all");
  const ranked = [...rows.values()]
    .filter(({ label }) => label !== "all")
    .sort((a, b) => headlineHits(b) - headlineHits(a) || (a.label < b.label ? -1 : 1))
    .slice(0, shownActors);
  const departments = Object.entries(shownDepartments).map(([label, name]) => ({
    ...(rows.get(label) ?? { label, target: nothing, reference: nothing }),
    name,
  }));
  return [
    ...section(canvas, "Actors", all === undefined ? ranked : [all, ...ranked]),
    ...section(canvas, "U.S. departments", departments),
  ];
};

const notes = ({ report, paint }: Canvas, width: number): readonly string[] => {
  const points = [
    `Zones counted: ${report.counting.zones.join(", ")}. Bars: headline hits per 1,000 words, each block on its own scale.`,
    "+ hits counted apart: modifiers, parts of names, terms of the study's own lexicons, quoted words, inlays.",
    `° fewer than ${fewHits} hits on both sides together: read the passages, not the rate.`,
  ];
  return [
    ...points.flatMap((point) => wrap(printable(point), width).map(paint.faint)),
    ...report.warnings.flatMap((warning) => wrap(`! ${printable(warning)}`, width)),
  ];
};

/** The summary of a comparison for a terminal: both sides next to each other, with mirrored bars; ends with a line break. */
export const summary = (report: Report, { width, colour }: SummaryOptions): string => {
  const columns = Math.min(120, Math.max(72, width));
  const canvas: Canvas = { report, layout: layoutOf(columns), paint: paint(colour) };
  const lines = [
    ...wrap(printable(report.title), columns).map(canvas.paint.strong),
    "",
    ...sizes(canvas),
    ...actorSections(canvas),
    ...section(canvas, "Stance", [...summaryRows(report, "stance-counts").values()]),
    ...section(canvas, "Frame indicator terms", [...summaryRows(report, "frame-counts").values()]),
    ...notes(canvas, columns),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
};
