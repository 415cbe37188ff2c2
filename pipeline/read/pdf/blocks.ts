import type { ZoneRole } from "../../model/document.js";
import { type Piece, startWriter } from "../compose.js";
import { type Joiner, joinerOf } from "./hyphens.js";
import { type Line, usualSize } from "./lines.js";
import { marginLines } from "./margins.js";

/** Lines that belong together, with what they are. */
interface Block {
  role: ZoneRole;
  readonly lines: Line[];
}

const closed = /[.!?…:;"”’»)\]][\d[\]]*$/;

const longestHeading = 200;

const isOtherSize = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) > Math.min(a.size, b.size) * 0.12;

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What is usual on a page: the step from line to line, and where lines of a column end. */
interface Usual {
  readonly step: number;
  readonly endOf: (line: Line) => number;
}

const usualOf = (lines: readonly Line[]): Usual => {
  const steps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const columns = new Map<number, number>();
  const columnOf = ({ x }: Line): number => Math.round(x / 60);
  for (const line of lines) {
    // A paragraph's first line begins further in, so its column may be the next one.
    for (const column of [columnOf(line) - 1, columnOf(line), columnOf(line) + 1])
      columns.set(column, Math.max(columns.get(column) ?? 0, line.end));
  }
  return { step: middle(steps.filter((step) => step > 1)), endOf: (line) => columns.get(columnOf(line)) ?? line.end };
};

/** True if a line begins a paragraph, by what stands before it on its page. */
const begins = (line: Line, last: Line, { step, endOf }: Usual): boolean => {
  if (isOtherSize(line, last)) return true;
  const down = last.y - line.y;
  // Upwards to another column: the sentence tells whether it goes on there.
  if (down < 0) return closed.test(last.text);
  // Large letters stand further apart.
  if (step > 0 && down > Math.max(step * 1.4, line.size * 1.6)) return true;
  if (!closed.test(last.text)) return false;
  const isIndented = line.x > last.x + line.size * 0.8;
  const isShort = last.end < endOf(last) - (endOf(last) - last.x) * 0.15;
  return isIndented || isShort;
};

const blocksOfPage = (lines: readonly Line[]): readonly Block[] => {
  const usual = usualOf(lines);
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    const open = blocks.at(-1);
    if (open === undefined || last === undefined || begins(line, last, usual))
      blocks.push({ role: "body", lines: [line] });
    else open.lines.push(line);
  }
  return blocks;
};

const sizeOf = ({ lines }: Block): number => usualSize(lines);
const textOf = ({ lines }: Block): string => lines.map(({ text }) => text).join(" ");

const roleOf = (block: Block, index: number, blocks: readonly Block[], body: number): ZoneRole => {
  const size = sizeOf(block);
  const text = textOf(block);
  if (size > body * 1.12 && text.length <= longestHeading && /\p{L}/u.test(text)) return "heading";
  if (/^(?:Figure|Fig\.|Table|Photo|Image)\s+[\dIVX]+[.:\s]/.test(text) && text.length <= 400) return "caption";
  const isLast = blocks.slice(index).every((one) => sizeOf(one) < body * 0.95);
  return size < body * 0.95 && isLast && /^(?:\[?\d{1,3}\]?|[*†‡§])[.)\s]?/.test(text) ? "footnote" : "body";
};

const pieceOf = ({ role, lines }: Block, join: Joiner): Piece => {
  const writer = startWriter();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const joined = next === undefined ? null : join(line.text, next.text);
    const last = line.parts.findLastIndex(({ text }) => text.trim() !== "");
    for (const [at, { text, isMark }] of line.parts.entries()) {
      if (isMark) writer.mark(text);
      else writer.add(joined !== null && at === last ? text.trimEnd().slice(0, -1) + joined : at > last ? "" : text);
    }
    if (joined === null) writer.add(" ");
  }
  return { role, ...writer.take() };
};

/** The first page's largest words are the title. */
const nameTitle = (blocks: readonly Block[]): void => {
  const headings = blocks.filter(({ role }) => role === "heading");
  const largest = Math.max(...headings.map(sizeOf));
  const title = headings.find((block) => sizeOf(block) === largest);
  if (title !== undefined) title.role = "title";
};

/**
 * Puts the lines of pages together: paragraphs by the steps between lines, their indents and ends; headings and notes by
 * the size of their letters; heads, feet and page numbers as boilerplate. A paragraph that goes on on the next page is one.
 */
export const blocksOf = (pages: readonly (readonly Line[])[]): readonly Piece[] => {
  const margins = marginLines(pages);
  const all = pages.flat().filter((line) => !margins.has(line));
  const [body, join] = [usualSize(all), joinerOf(all)];
  const blocks: Block[] = [];
  for (const [number, lines] of pages.entries()) {
    const own = blocksOfPage(lines.filter((line) => !margins.has(line)));
    for (const [index, block] of own.entries()) block.role = roleOf(block, index, own, body);
    if (number === 0) nameTitle(own);
    const before = blocks.findLast(({ role }) => role === "body");
    const [first] = own;
    const end = before?.lines.at(-1);
    const goesOn =
      first?.role === "body" &&
      end !== undefined &&
      !closed.test(end.text) &&
      first.lines[0] !== undefined &&
      !isOtherSize(end, first.lines[0]);
    if (goesOn) before?.lines.push(...first.lines);
    blocks.push(...(goesOn ? own.slice(1) : own));
    for (const line of lines) if (margins.has(line)) blocks.push({ role: "boilerplate", lines: [line] });
  }
  return blocks.map((block) => pieceOf(block, join));
};
