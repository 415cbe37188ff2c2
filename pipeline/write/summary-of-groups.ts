import type { Contrast } from "../model/inference.js";
import type { Report } from "../model/report.js";
import { type Figure, grouped, type Paint } from "./butterfly.js";
import { padEnd, padStart, printable, wrap } from "./display-width.js";
import {
  fewHits,
  mostNamed,
  nothing,
  type SummaryRow,
  shownName,
  summaryRows,
  textsOf,
  wordsOf,
} from "./summary-rows.js";

/** Groups that have a column; of more the largest are shown, and the tables have all. */
const shownGroups = 16;
const column = 11;
const indent = "  ";
const sizeColumns = ["texts", "words counted", "of these reported", "words quoted, apart"] as const;

/** One group with the figures of its labels, by table. */
interface GroupFigures {
  readonly name: string;
  readonly texts: number;
  /** In the order of {@link sizeColumns}, without the texts. */
  readonly words: readonly number[];
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, SummaryRow>>;
}

/** A line of the block: a label, and where its figures are. */
interface Line {
  readonly table: string;
  readonly label: string;
  readonly name: string;
}

const tables = ["actor-counts", "stance-counts", "frame-counts"] as const;

/** Each group once, by the first contrast that has it as its target. */
const groupsOf = (report: Report): readonly GroupFigures[] => {
  const first = new Map<string, Contrast>();
  for (const contrast of report.contrasts) if (!first.has(contrast.target)) first.set(contrast.target, contrast);
  const words = wordsOf(report);
  const rows = tables.map((table) => [table, summaryRows(report, table)] as const);
  return [...first.values()].map((contrast) => ({
    name: contrast.target,
    texts: textsOf(report, contrast.target),
    words: ["headline", "reported", "quoted"].map((choice) => words.of(contrast).get(choice)?.target ?? 0),
    rows: new Map(rows.map(([table, known]) => [table, known.of(contrast)])),
  }));
};

const sizesBlock = (groups: readonly GroupFigures[], columns: number, paint: Paint): readonly string[] => {
  const widths = sizeColumns.map((name) => name.length + 2);
  const label = columns - indent.length - widths.reduce((sum, width) => sum + width, 0);
  const longest = Math.max(...groups.map(({ name }) => printable(name).length), 6);
  const shown = Math.min(label, longest + 1);
  const head = sizeColumns.map((name, index) => padStart(name, widths[index] ?? 0)).join("");
  return [
    `${paint.strong(padEnd("Groups", indent.length + shown))}${paint.faint(head)}`,
    ...groups.map(({ name, texts, words }) => {
      const figures = [texts, ...words].map((count, index) => padStart(grouped(count), widths[index] ?? 0)).join("");
      return `${indent}${padEnd(printable(name), shown)}${figures}`;
    }),
    "",
  ];
};

/** Lines of a section: for actors the sum and those named most in all groups together, else all labels. */
const linesOf = (groups: readonly GroupFigures[], table: string): readonly Line[] => {
  const merged = new Map<string, SummaryRow>();
  for (const { rows } of groups) {
    for (const [label, row] of rows.get(table) ?? []) {
      const known = merged.get(label) ?? { ...row, target: nothing, reference: nothing };
      merged.set(label, { ...known, target: { ...known.target, count: known.target.count + row.target.count } });
    }
  }
  const all = merged.get("all");
  const chosen =
    table === "actor-counts" ? [...(all === undefined ? [] : [all]), ...mostNamed(merged)] : [...merged.values()];
  return chosen.map((row) => ({ table, label: row.label, name: shownName(row) }));
};

/** A rate, with a mark where few hits stand behind it. */
const cellOf = ({ count, rate }: Figure): string => {
  if (rate === null) return padStart("– ", column);
  return padStart(`${rate.toFixed(1)}${count > 0 && count < fewHits ? "°" : " "}`, column);
};

/** The names of groups above their columns, in as many lines as the longest needs. */
const headLines = (groups: readonly GroupFigures[], label: number, paint: Paint): readonly string[] => {
  const names = groups.map(({ name }) => wrap(printable(name), column - 2));
  const height = Math.max(...names.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const cells = names.map((lines) => padStart(`${lines[line - height + lines.length] ?? ""} `, column));
    return paint.target(`${" ".repeat(indent.length + label)}${cells.join("")}`);
  });
};

const titles: Readonly<Record<(typeof tables)[number], string>> = {
  "actor-counts": "Actors",
  "stance-counts": "Stance",
  "frame-counts": "Frame indicator terms",
};

/** Rates of some groups, a column each. */
const ratesBlock = (
  groups: readonly GroupFigures[],
  lines: readonly Line[],
  label: number,
  paint: Paint,
): readonly string[] => [
  ...headLines(groups, label, paint),
  ...tables.flatMap((table) => [
    paint.strong(titles[table]),
    ...lines
      .filter((line) => line.table === table)
      .map((line) => {
        const cells = groups.map(({ rows }) => cellOf(rows.get(table)?.get(line.label)?.target ?? nothing));
        return `${indent}${padEnd(line.name, label)}${cells.join("")}`;
      }),
  ]),
  "",
];

/** More than two groups: their sizes, and their rates per 1,000 words, so many columns a block as the width takes. */
export const groupBlocks = (report: Report, columns: number, paint: Paint): readonly string[] => {
  const all = groupsOf(report);
  const largest = [...all].sort((a, b) => (b.words[0] ?? 0) - (a.words[0] ?? 0)).slice(0, shownGroups);
  const shown = all.filter((group) => largest.includes(group));
  const label = Math.min(28, Math.floor(columns / 4));
  const most = Math.floor((columns - indent.length - label) / column);
  const blocks = Math.ceil(shown.length / most);
  const each = Math.ceil(shown.length / blocks);
  const lines = tables.flatMap((table) => linesOf(all, table));
  const left = all.length - shown.length;
  return [
    ...sizesBlock(all, columns, paint),
    ...Array.from({ length: blocks }, (_, index) =>
      ratesBlock(shown.slice(index * each, (index + 1) * each), lines, label, paint),
    ).flat(),
    ...(left === 0 ? [] : [`and ${left} smaller groups, which the tables have`, ""]),
  ];
};
