import type { CellRow } from "../model/row.js";
import type { Cell } from "../model/table.js";

/** Numbers that count on when a text grows, and do not say what stands there. */
const counters: ReadonlySet<string> = new Set(["zone", "paragraph", "sentence", "token"]);

/** Words of the source, in which digits are the source's own. */
const sourceWords: ReadonlySet<string> = new Set(["surface", "left", "right"]);

const edge = /(?:^|_)(?:start|end)$/;
const ranges = /(?:^pieces|_spans|^verdict_words)$/;
/** Columns about the text that is quoted, which may move while the quotation stays. */
const ofOtherText = /^(?:source_|pieces$)/;
const idRange = /(?<=:)\d+-\d+(?=:|$)/g;
const anyRange = /\d+[-–]\d+/g;

/** The ranges of code units that stand in a cell: in the id of a hit, in a list, or in words about passages. */
const rangesIn = (column: string): RegExp | null =>
  sourceWords.has(column) ? null : ranges.test(column) ? anyRange : idRange;

const edgesIn = (column: string, text: string): readonly number[] => {
  const pattern = rangesIn(column);
  return pattern === null ? [] : [...text.matchAll(pattern)].flatMap(([range]) => range.split(/[-–]/).map(Number));
};

/** Widths stand in for ranges: what only moves keeps them, what grows does not. */
const widths = (column: string, text: string): string => {
  const pattern = rangesIn(column);
  if (pattern === null) return text;
  return text.replace(pattern, (range) => {
    const [start = "", end = ""] = range.split(/[-–]/);
    // Which passages a verdict hangs on is told there; how long they are stands in their own table.
    if (column === "verdict_words") return "#";
    return `#${Number(end) - Number(start)}`;
  });
};

const isFilled = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined && cell !== "";

/** A cell without the place that it tells: of an end its distance from the start. */
const unplaced = (row: CellRow, column: string, hasWords: boolean): Cell => {
  const cell = row[column] ?? null;
  if (!isFilled(cell)) return cell;
  if (edge.test(column)) {
    const start = row[column.replace(/end$/, "start")];
    return column.endsWith("start") || !isFilled(start) ? "#" : Number(cell) - Number(start);
  }
  // Where the words were left out, the number of the sentence is all that tells two hits of an entry apart.
  if (hasWords && counters.has(column)) return "#";
  return typeof cell === "string" ? widths(column, cell) : cell;
};

/** A row without the places that it tells: two rows that are the same in this differ in places alone, if in anything. */
export const withoutPlaces = (row: CellRow): CellRow => {
  const hasWords = isFilled(row.surface);
  return Object.fromEntries(Object.keys(row).map((column) => [column, unplaced(row, column, hasWords)]));
};

/** True if a row is named by where it stands. */
export const isNamedByPlace = (key: readonly string[], row: CellRow): boolean =>
  key.some((column) => edge.test(column) || edgesIn(column, String(row[column] ?? "")).length > 0);

/** True if two rows differ in nothing but what they say of another text than their own. */
export const isOfOtherText = (one: CellRow, two: CellRow): boolean =>
  Object.keys(one).every((column) => ofOtherText.test(column) || one[column] === two[column]);

/** How many code units further on the second row stands; 0 where nothing but numbers of sentences and the like differ. */
export const shiftOf = (before: CellRow, after: CellRow): number => {
  for (const [column, cell] of Object.entries(before)) {
    const [was, is] = [String(cell ?? ""), String(after[column] ?? "")];
    if (was === is) continue;
    if (edge.test(column)) return Number(is) - Number(was);
    const others = edgesIn(column, is);
    const moved = edgesIn(column, was)
      .map((at, index) => (others[index] ?? at) - at)
      .find((by) => by !== 0);
    if (moved !== undefined) return moved;
  }
  return 0;
};

/** True if the words before two hits, or those behind them, are the same: the text before them has grown or shrunk. */
export const isSameElsewhere = (one: CellRow, two: CellRow): boolean =>
  isFilled(one.surface) &&
  one.surface === two.surface &&
  ((isFilled(one.left) && one.left === two.left) || (isFilled(one.right) && one.right === two.right));
