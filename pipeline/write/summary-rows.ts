import { type Contrast, restSide } from "../model/inference.js";
import type { Report } from "../model/report.js";
import { type CellRow, numberCell, textCell } from "../model/row.js";
import type { Table } from "../model/table.js";
import type { Figure } from "./butterfly.js";
import { printable } from "./display-width.js";

export { type CellRow, numberCell, textCell } from "../model/row.js";

/** Below this many hits a rate says little. */
export const fewHits = 10;

/** Actors that are shown. */
const shownActors = 10;

/** One label with what each side of a contrast has of it. */
export interface SummaryRow {
  readonly label: string;
  readonly name: string | null;
  target: Figure;
  reference: Figure;
}

/** Rows of a table; none if it was not made. */
export const tableRows = ({ tables }: Pick<Report, "tables">, name: string): Table["rows"] =>
  tables.find((table) => table.name === name)?.rows ?? [];

/** No hits. */
export const nothing: Figure = { count: 0, apart: 0, rate: 0 };

/** Adds one row of a table of counts to what is known of one side. */
const withRow = (figure: Figure, row: CellRow, side: keyof Contrast): Figure => {
  const count = numberCell(row, `${side}_count`) ?? 0;
  if (row.counting !== "headline") return { ...figure, apart: figure.apart + count };
  return { ...figure, count, rate: numberCell(row, `${side}_rate`) };
};

const keyOf = (target: unknown, reference: unknown): string => JSON.stringify([target, reference]);

/** What is known of each contrast, by its sides; a table is gone through once, as its rows are made anew each time. */
export interface ByContrast<Known> {
  readonly of: (contrast: Contrast) => Known;
}

const byContrast = <Known>(rows: Table["rows"], start: () => Known, add: (to: Known, row: CellRow) => void) => {
  const known = new Map<string, Known>();
  for (const row of rows) {
    const key = keyOf(row.target_side, row.reference_side);
    const own = known.get(key) ?? start();
    known.set(key, own);
    add(own, row);
  }
  return { of: ({ target, reference }: Contrast): Known => known.get(keyOf(target, reference)) ?? start() };
};

const addSummaryRow = (rows: Map<string, SummaryRow>, row: CellRow): void => {
  const label = textCell(row, "label") ?? "";
  const known = rows.get(label) ?? { label, name: textCell(row, "name"), target: nothing, reference: nothing };
  known.target = withRow(known.target, row, "target");
  known.reference = withRow(known.reference, row, "reference");
  rows.set(label, known);
};

/** The rows of a table of counts, all classes of a label in one, by contrast and label. */
export const summaryRows = (report: Report, table: string): ByContrast<ReadonlyMap<string, SummaryRow>> =>
  byContrast(tableRows(report, table), () => new Map<string, SummaryRow>(), addSummaryRow);

/** Headline hits of both sides. */
export const headlineHits = ({ target, reference }: Pick<SummaryRow, keyof Contrast>): number =>
  target.count + reference.count;

/** The labels with the most headline hits, without their sum. */
export const mostNamed = (rows: ReadonlyMap<string, SummaryRow>): readonly SummaryRow[] =>
  [...rows.values()]
    .filter(({ label }) => label !== "all")
    .sort((a, b) => headlineHits(b) - headlineHits(a) || (a.label < b.label ? -1 : 1))
    .slice(0, shownActors);

/** The name a reader knows; an id where one label gathers many actors. */
export const shownName = ({ label, name }: Pick<SummaryRow, "label" | "name">): string =>
  printable(name === null || /(^|\.)other(_org)?$/.test(label) ? label.replaceAll("_", " ") : name);

/** Counted words of both sides, by contrast and by whose words count. */
export const wordsOf = (report: Report): ByContrast<ReadonlyMap<string, Readonly<Record<keyof Contrast, number>>>> =>
  byContrast(
    tableRows(report, "counts-by-mode"),
    () => new Map<string, Readonly<Record<keyof Contrast, number>>>(),
    (words, row) => {
      const [target, reference] = [numberCell(row, "target_words") ?? 0, numberCell(row, "reference_words") ?? 0];
      // The words are the same in the rows of all labels.
      words.set(textCell(row, "choice") ?? "", { target, reference });
    },
  );

/** Texts of a side; those of `rest` are all but the target's. */
export const textsOf = (report: Report, side: string): number => {
  const texts = new Map<string, number>();
  for (const group of report.grouping?.groups ?? []) texts.set(group.side, group.texts);
  if (report.grouping === undefined) {
    for (const row of tableRows(report, "texts")) {
      const own = textCell(row, "side") ?? "";
      texts.set(own, (texts.get(own) ?? 0) + 1);
    }
  }
  const all = [...texts.values()].reduce((sum, count) => sum + count, 0);
  const known = texts.get(side);
  return known ?? (side === restSide ? all - (texts.get(report.counting.target) ?? 0) : 0);
};
