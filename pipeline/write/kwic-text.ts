import { paint } from "./butterfly.js";
import { displayWidth, padEnd, padStart, printable, truncate } from "./display-width.js";

/** What of a line of a concordance is shown. */
export interface ShownLine {
  readonly left: string;
  readonly node: string;
  readonly right: string;
  /** What stands behind it: its id, and what else was asked for. */
  readonly tail: readonly string[];
}

/** How the lines of a concordance are shown. */
export interface KwicTextOptions {
  /** Columns on either side of the node. */
  readonly columns: number;
  readonly colour: boolean;
}

/** Code units for a column: some characters have no width, and runs of spaces become one. */
const reach = 8;

/** The last columns of a text, filled with spaces on its left; a mark that lost its letter goes with it. */
const lastColumns = (text: string, columns: number): string => {
  const characters = [...printable(text.slice(-columns * reach))];
  let [from, used] = [characters.length, 0];
  for (let at = from - 1; at >= 0; at -= 1) {
    used += displayWidth(characters[at] ?? "");
    if (used > columns) break;
    from = at;
  }
  const kept = characters.slice(from).join("");
  return padStart(from > 0 ? kept.replace(/^\p{M}+/u, "") : kept, columns);
};

const firstColumns = (text: string, columns: number): string => {
  let [kept, used] = ["", 0];
  for (const character of printable(text.slice(0, columns * reach))) {
    used += displayWidth(character);
    if (used > columns) break;
    kept += character;
  }
  return padEnd(kept, columns);
};

/** A line of a concordance, the node in one column and bold where there are colours, by the width that characters have. */
export const kwicText = ({ left, node, right, tail }: ShownLine, { columns, colour }: KwicTextOptions): string => {
  const { strong, faint } = paint(colour);
  const most = 2 * columns;
  const shown = truncate(printable(node.slice(0, most * reach)), most);
  const behind = tail.map(printable).join("  ");
  return `${lastColumns(left, columns)}${strong(shown)}${firstColumns(right, columns)}  ${faint(behind)}\n`;
};
