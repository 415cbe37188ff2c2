import type { Evaluation } from "../model/report.js";
import type { Cell } from "../model/table.js";
import { grouped, type Paint, paint } from "./butterfly.js";
import { padEnd, padStart, printable, wrap } from "./display-width.js";
import type { SummaryOptions } from "./summary.js";

type CellRow = Readonly<Record<string, Cell>>;

/** One line of the summary: the figures of a class in the main match, and one figure of it in each of the others. */
interface Line {
  readonly layer: string;
  readonly name: string;
  readonly main: CellRow;
  readonly others: readonly (number | null)[];
}

const nameWidth = 22;
const shownClasses = 24;
const otherMatches = ["exact", "begin", "overlap_any", "token"] as const;
const titles = ["exact", "begin", "any", "token", "listed"] as const;

/** Two columns of a share of 1, without the zero before its point. */
const share = (value: Cell | undefined): string =>
  typeof value === "number" ? value.toFixed(3).replace(/^0/, "") : "–";

const count = (value: Cell | undefined): string => (typeof value === "number" ? grouped(value) : "–");

/** F1, or recall where only recall is measured. */
const figureOf = (row: CellRow | undefined): number | null => {
  const value = row?.f1 ?? row?.recall ?? null;
  return typeof value === "number" ? value : null;
};

const linesOf = ({ tables }: Evaluation): readonly Line[] => {
  const rows: readonly CellRow[] = [...(tables.find(({ name }) => name === "scores")?.rows ?? [])];
  const keyOf = ({ layer, class: name, variant, match }: CellRow): string =>
    JSON.stringify([layer, name, variant, match]);
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const mains = rows.filter(
    ({ variant, match }) => variant === "disambiguated" && (match === "overlap" || match === "document"),
  );
  return mains.map((main) => ({
    layer: String(main.layer),
    name: String(main.class),
    main,
    others: [
      ...otherMatches.map((match) => figureOf(byKey.get(keyOf({ ...main, match })))),
      figureOf(byKey.get(keyOf({ ...main, variant: "as_listed" }))),
    ],
  }));
};

const interval = (row: CellRow): string => {
  const [lower, upper] = row.f1 === null ? [row.recall_lower, row.recall_upper] : [row.f1_lower, row.f1_upper];
  return typeof lower === "number" && typeof upper === "number"
    ? `${share(lower)}–${share(upper)}`
    : row.interval === "too_few_to_tell"
      ? "too few"
      : "–";
};

const head = (layer: string, { strong, faint }: Paint): string =>
  strong(padEnd(layer, nameWidth + 2)) +
  faint(
    `${padStart("gold", 7)}${padStart("found", 7)}${["P", "R", "F1"].map((name) => padStart(name, 6)).join("")}${padStart("95 %", 12)}${titles.map((name) => padStart(name, 7)).join("")}`,
  );

const lineText = ({ name, main, others }: Line): string =>
  [
    `  ${padEnd(printable(name), nameWidth)}`,
    padStart(count(main.gold_count), 7),
    padStart(count(main.found_count), 7),
    ...[main.precision, main.recall, main.f1].map((value) => padStart(share(value), 6)),
    padStart(interval(main), 12),
    ...others.map((value) => padStart(share(value), 7)),
  ].join("");

const isAverage = ({ name }: Line): boolean => name === "micro" || name === "macro";

/** The classes with most gold, in their order, then the averages if there are several classes. */
const section = (layer: string, lines: readonly Line[], paint: Paint): readonly string[] => {
  const classes = lines.filter((line) => !isAverage(line));
  const goldOf = ({ main }: Line): number => (typeof main.gold_count === "number" ? main.gold_count : 0);
  const kept = new Set([...classes].sort((a, b) => goldOf(b) - goldOf(a)).slice(0, shownClasses));
  const rest = classes.length - kept.size;
  return [
    head(layer, paint),
    ...classes.filter((line) => kept.has(line)).map(lineText),
    ...(rest > 0 ? [paint.faint(`  and ${rest} more, which scores.csv lists (--out DIR)`)] : []),
    ...(classes.length > 1 ? lines.filter(isAverage).map(lineText).map(paint.strong) : []),
    "",
  ];
};

/** The summary of an evaluation for a terminal: a line a class; ends with a line break. */
export const scoresSummary = (evaluation: Evaluation, { width, colour }: SummaryOptions): string => {
  const columns = Math.min(120, Math.max(72, width));
  const own = paint(colour);
  const lines = linesOf(evaluation);
  const { documents, id, title } = evaluation;
  const notes = [
    "P, R, F1 and their figures: spans of one class that overlap, one to one, largest overlap first (or documents that have one).",
    "exact, begin, any, token: the same figure (F1, or recall where only that is measured) by another match; any lets many meet many.",
    "listed: the same figure for what a list of words without rules would count.",
    "macro: mean over the classes that have gold; hits of a class without any count in micro alone.",
    "95 %: interval of the figure, documents resampled; too few: fewer than 20 documents hold the class.",
  ];
  const text = [
    ...wrap(
      printable(`${title}: gold ${id}, ${documents === 1 ? "one document" : `${grouped(documents)} documents`}`),
      columns,
    ).map(own.strong),
    "",
    ...[...new Set(lines.map(({ layer }) => layer))].flatMap((layer) =>
      section(
        layer,
        lines.filter((line) => line.layer === layer),
        own,
      ),
    ),
    ...notes.flatMap((note) => wrap(note, columns).map(own.faint)),
  ];
  return `${text.map((line) => line.trimEnd()).join("\n")}\n`;
};
