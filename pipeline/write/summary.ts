import { shownDepartments } from "../model/labels.js";
import type { Report } from "../model/report.js";
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
import { findingsBlock, markOf, marksLegend, type Verdicts, verdictsOf } from "./summary-of-findings.js";
import { groupBlocks } from "./summary-of-groups.js";
import {
  fewHits,
  headlineHits,
  mostNamed,
  nothing,
  numberCell,
  type SummaryRow,
  shownName,
  summaryRows,
  tableRows,
  textCell,
  textsOf,
  wordsOf,
} from "./summary-rows.js";

/** Tables of counts that a summary is made from. */
export const summaryTables: readonly string[] = [
  "actor-counts",
  "stance-counts",
  "frame-counts",
  "counts-by-mode",
  "findings",
  "comparison",
];

/** How a summary is to look. */
export interface SummaryOptions {
  /** Columns of the terminal; from 72 to 120 are used. */
  readonly width: number;
  readonly colour: boolean;
}

interface Canvas {
  readonly report: Report;
  readonly verdicts: Verdicts;
  readonly layout: Layout;
  readonly paint: Paint;
}

/** A block of the summary and the layer whose labels it shows. */
interface Section {
  readonly title: string;
  readonly layer: string;
}

/** One block of mirrored bars on a scale of its own. */
const section = (
  { report, verdicts, layout, paint }: Canvas,
  { title, layer }: Section,
  rows: readonly SummaryRow[],
): readonly string[] => {
  const scaled = rows.filter(({ label }) => label !== "all");
  const most = Math.max(0, ...scaled.flatMap(({ target, reference }) => [target.rate ?? 0, reference.rate ?? 0]));
  const { target, reference } = report.counting;
  return [
    headLine(title, printable(target), printable(reference), layout, paint),
    columnLine(layout, paint),
    ...rows.map((row) => {
      const mark = headlineHits(row) === 0 ? " " : markOf(verdicts, layer, row.label);
      const name = `${mark} ${truncate(shownName(row), layout.label - 2)}`;
      // The sum would dwarf its parts: it has figures, and no bar.
      return butterflyLine(name, row.target, row.reference, row.label === "all" ? 0 : most, layout, paint);
    }),
    "",
  ];
};

const sizeLine = ({ layout, paint }: Canvas, name: string, target: number, reference: number): string =>
  `  ${name}${padStart(grouped(target), layout.axis - name.length - 3)} ${paint.faint("│")} ${grouped(reference)}`;

/** Sentences in counted zones by side, or null where no table tells them. */
const sentencesOf = (report: Report): ReadonlyMap<string, number> | null => {
  if (!report.tables.some(({ name }) => name === "zones")) return null;
  const sentences = new Map<string, number>();
  for (const row of tableRows(report, "zones")) {
    const side = textCell(row, "side") ?? "";
    const count = numberCell(row, "sentences") ?? 0;
    if (report.counting.zones.includes(textCell(row, "role") ?? ""))
      sentences.set(side, (sentences.get(side) ?? 0) + count);
  }
  return sentences;
};

/** Texts of each side, and the counted words that rates are based on. */
const sizes = (canvas: Canvas): readonly string[] => {
  const { report, layout, paint } = canvas;
  const { target, reference } = report.counting;
  const sentences = sentencesOf(report);
  const counted = wordsOf(report).of(report.counting);
  const words = (choice: string): readonly [target: number, reference: number] => {
    const found = counted.get(choice);
    return [found?.target ?? 0, found?.reference ?? 0];
  };
  return [
    headLine("Sizes", printable(target), printable(reference), layout, paint),
    sizeLine(canvas, "texts", textsOf(report, target), textsOf(report, reference)),
    sizeLine(canvas, "words counted", ...words("headline")),
    sizeLine(canvas, "  of these reported", ...words("reported")),
    sizeLine(canvas, "words quoted, apart", ...words("quoted")),
    ...(sentences === null
      ? []
      : [sizeLine(canvas, "sentences counted", sentences.get(target) ?? 0, sentences.get(reference) ?? 0)]),
    "",
  ];
};

const actorSections = (canvas: Canvas): readonly string[] => {
  const rows = summaryRows(canvas.report, "actor-counts").of(canvas.report.counting);
  const all = rows.get("all");
  const ranked = mostNamed(rows);
  const departments = Object.entries(shownDepartments).map(([label, name]) => ({
    ...(rows.get(label) ?? { label, target: nothing, reference: nothing }),
    name,
  }));
  return [
    ...section(canvas, { title: "Actors", layer: "actors" }, all === undefined ? ranked : [all, ...ranked]),
    ...section(canvas, { title: "U.S. departments", layer: "actors" }, departments),
  ];
};

/** Both sides next to each other, with mirrored bars. */
const sideBlocks = (canvas: Canvas): readonly string[] => {
  const { report } = canvas;
  const rowsOf = (table: string) => [...summaryRows(report, table).of(report.counting).values()];
  return [
    ...sizes(canvas),
    ...actorSections(canvas),
    ...section(canvas, { title: "Stance", layer: "stance" }, rowsOf("stance-counts")),
    ...section(canvas, { title: "Frame indicator terms", layer: "frames" }, rowsOf("frame-counts")),
  ];
};

/** What verdicts are against, where that is not what the bars are. */
const againstBase = ({ counting: { inference } }: Report): string =>
  inference.base === "words" ? "" : `, against ${inference.base}`;

const notes = ({ report, verdicts, paint }: Canvas, width: number): readonly string[] => {
  const zones = `Zones counted: ${report.counting.zones.join(", ")}.`;
  const points =
    report.contrasts.length > 1
      ? [
          `${zones} Figures: headline hits per 1,000 words; the tables set each group against the others.`,
          `° fewer than ${fewHits} hits in that group: read the passages, not the rate.`,
        ]
      : [
          `${zones} Bars: headline hits per 1,000 words, each block on its own scale.`,
          "+ hits counted apart: modifiers, parts of names, terms of the study's own lexicons, quoted words, inlays.",
          `${verdicts.size === 0 ? "" : `${marksLegend(verdicts)}${againstBase(report)}. `}Where hits are few, read the passages, not the rate.`,
        ];
  return [
    ...points.flatMap((point) => wrap(printable(point), width).map(paint.faint)),
    ...report.warnings.flatMap((warning) => wrap(`! ${printable(warning)}`, width)),
  ];
};

/** All figures that have to find room beside the bars. */
const figuresIn = (report: Report): readonly Figure[] =>
  report.contrasts.length > 1
    ? []
    : ["actor-counts", "stance-counts", "frame-counts"].flatMap((table) =>
        [...summaryRows(report, table).of(report.counting).values()].flatMap((row) => [row.target, row.reference]),
      );

/**
 * The summary of a comparison for a terminal: two sides with mirrored bars, or more groups in columns; ends with a line
 * break.
 */
export const summary = (report: Report, { width, colour }: SummaryOptions): string => {
  const columns = Math.min(120, Math.max(72, width));
  const verdicts = report.contrasts.length > 1 ? new Map() : verdictsOf(report, report.counting);
  const canvas: Canvas = { report, verdicts, layout: layoutOf(columns, figuresIn(report)), paint: paint(colour) };
  const lines = [
    ...wrap(printable(report.title), columns).map(canvas.paint.strong),
    "",
    ...findingsBlock(report, columns, canvas.paint),
    ...(report.contrasts.length > 1 ? groupBlocks(report, columns, canvas.paint) : sideBlocks(canvas)),
    ...notes(canvas, columns),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
};
