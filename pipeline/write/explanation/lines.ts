import type { HitRow } from "../../prove/behind.js";
import { printable, truncate } from "../display-width.js";
import { kwicText } from "../kwic-text.js";
import { type HitLine, hitLine } from "./hits.js";

/** How hits are shown. */
export interface HitLayout {
  /** Columns of a line. */
  readonly width: number;
  readonly colour: boolean;
  /** Hits of a number that are shown; the others are counted. */
  readonly rows: number;
}

/** Fewer columns than these on either side show nothing of the context. */
const fewestColumns = 14;

const tailOf = ({ document, start, end, role, voice, mode, entry, label }: HitLine): readonly string[] => [
  `${document}:${start}-${end}`,
  role,
  ...(mode === null ? [] : [`${voice || "?"} (${mode})`]),
  entry ?? label,
];

/** Hits as lines of a concordance, numbered; behind each stand its place, its voice and the entry that found it. */
export const hitLines = (hits: readonly HitRow[], { rows, width, colour }: HitLayout): readonly string[] => {
  const shown = hits.slice(0, rows).map(({ table, row }) => hitLine("", table, row));
  const digits = String(shown.length).length;
  const tails = shown.map(tailOf);
  const most = (lengths: readonly number[]): number => lengths.reduce((a, b) => Math.max(a, b), 0);
  const taken = most(tails.map((tail) => tail.join("  ").length)) + most(shown.map(({ surface }) => surface.length));
  const columns = Math.max(fewestColumns, Math.floor((width - taken - digits - 6) / 2));
  const lines = shown.map((line, at) => {
    const tail = tails[at] ?? [];
    const number = `  ${String(at + 1).padStart(digits)}  `;
    // A report without the words of its sources still knows where they stand.
    if (line.surface === "") return `${number}${tail.join("  ")}`;
    if (line.left === "" && line.right === "")
      return `${number}${truncate(printable(line.surface), Math.max(fewestColumns, width - 60))}  ${tail.join("  ")}`;
    const node = { left: line.left, node: line.surface, right: line.right, tail };
    return `${number}${kwicText(node, { columns, colour }).trimEnd()}`;
  });
  const more = hits.length - shown.length;
  return more > 0 ? [...lines, `  … and ${more} more; --rows all shows them`] : lines;
};
