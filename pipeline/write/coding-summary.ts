import type { Result } from "../model/report.js";
import type { Cell } from "../model/table.js";
import { paint } from "./butterfly.js";
import { padEnd, padStart, printable } from "./display-width.js";
import type { SummaryOptions } from "./summary.js";

type CellRow = Readonly<Record<string, Cell>>;

const rowsOf = ({ tables }: Result, table: string): readonly CellRow[] => [
  ...(tables.find(({ name }) => name === table)?.rows ?? []),
];

/** Two decimals of a share of 1, without the zero before its point. */
const share = (value: Cell | undefined): string =>
  typeof value === "number"
    ? value
        .toFixed(2)
        .replace(/^-(?=0\.00)/, "")
        .replace(/^(-?)0\./, "$1.")
    : "–";

const columns = [
  ["label", 14],
  ["figure", 20],
  ["value", 7],
  ["95 % interval", 15],
  ["yes", 6],
  ["judged", 8],
] as const;

const lineOf = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => {
      const width = columns[index]?.[1] ?? 8;
      return index < 2 ? padEnd(cell, width) : padStart(cell, width);
    })
    .join("")
    .trimEnd();

const scoreLine = (row: CellRow): string => {
  const interval = typeof row.lower === "number" ? `${share(row.lower)}–${share(row.upper)}` : "–";
  const cells = [
    String(row.label),
    String(row.figure),
    share(row.value),
    interval,
    String(row.yes),
    String(row.judged),
  ];
  return `${lineOf(cells.map(printable))}${row.evidence === "enough" ? "" : "   too few to tell"}`;
};

const agreementHeader = [padEnd("label", 14), ...["both", "same", "kappa"].map((name) => padStart(name, 8))].join("");

const agreementLine = (row: CellRow): string =>
  [
    padEnd(printable(String(row.label)), 14),
    ...[String(row.both), share(row.agreement), share(row.cohen_kappa)].map((cell) => padStart(cell, 8)),
  ].join("");

/** How far coders agree, each pair of them under its own names, which may be long. */
const agreementBlocks = (rows: readonly CellRow[], strong: (text: string) => string): readonly string[] => {
  const pairOf = ({ coder, other }: CellRow): string => `${String(coder)} and ${String(other)}`;
  return [...new Set(rows.map(pairOf))].map((pair) =>
    [
      strong(`Agreement of ${printable(pair)}`),
      agreementHeader,
      ...rows.filter((row) => pairOf(row) === pair).map(agreementLine),
    ].join("\n"),
  );
};

/** What hand coding says of the program, for a terminal. */
export const codingSummary = (result: Result, { colour }: Pick<SummaryOptions, "colour">): string => {
  const { strong: bold } = paint(colour);
  const coders = [...new Set(rowsOf(result, "coding-scores").map(({ coder }) => String(coder)))];
  const blocks = coders.map((coder) => {
    const own = rowsOf(result, "coding-scores").filter((row) => row.coder === coder);
    return [bold(printable(coder)), lineOf(columns.map(([name]) => name)), ...own.map(scoreLine)].join("\n");
  });
  return `${[...blocks, ...agreementBlocks(rowsOf(result, "coding-agreement"), bold)].join("\n\n")}\n`;
};
