import type { HitRow } from "../../prove/behind.js";
import { kwicText } from "../kwic-text.js";
import { hitLine } from "./hits.js";

/** How hits are shown. */
export interface HitLayout {
  /** Columns on either side of the words. */
  readonly columns: number;
  readonly colour: boolean;
  /** Hits of a number that are shown; the others are counted. */
  readonly rows: number;
}

/** Hits as lines of a concordance, numbered; behind each stand its place, its voice and the entry that found it. */
export const hitLines = (hits: readonly HitRow[], { rows, columns, colour }: HitLayout): readonly string[] => {
  const shown = hits.slice(0, rows).map(({ table, row }) => hitLine("", table, row));
  const digits = String(shown.length).length;
  const lines = shown.map((line, at) => {
    const { document, start, end, role, voice, mode, entry, label } = line;
    const tail = [
      `${document}:${start}-${end}`,
      role,
      ...(mode === null ? [] : [`${voice || "?"} (${mode})`]),
      entry ?? label,
    ];
    const number = `  ${String(at + 1).padStart(digits)}  `;
    // A report without the words of its sources still knows where they stand.
    if (line.surface === "") return `${number}${tail.join("  ")}`;
    const node = { left: line.left, node: line.surface, right: line.right, tail };
    return `${number}${kwicText(node, { columns, colour }).trimEnd()}`;
  });
  const more = hits.length - shown.length;
  return more > 0 ? [...lines, `  … and ${more} more; --rows all shows them`] : lines;
};
