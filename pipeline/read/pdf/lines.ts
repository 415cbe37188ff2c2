import type { Glyphs } from "./pages.js";

/** Words of a line, or the raised mark of a note in it. */
export interface LinePart {
  readonly text: string;
  readonly isMark: boolean;
}

/** A line as it was set. */
export interface Line {
  readonly parts: readonly LinePart[];
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
  readonly upright: boolean;
}

/** Size that most letters of some lines have, to half a point. */
export const usualSize = (lines: readonly Pick<Line, "size" | "text">[]): number => {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [10, 0])[0];
};

const isRaised = (one: Glyphs, size: number, y: number): boolean =>
  one.size < size * 0.8 && one.y > y + size * 0.15 && /^\[?\d{1,3}\]?$/.test(one.text.trim());

const lineOf = (glyphs: readonly Glyphs[]): Line | null => {
  const written = glyphs.filter(({ text }) => text.trim() !== "");
  const [first] = written;
  if (first === undefined) return null;
  const size = usualSize(written);
  const { y } = written.find((one) => Math.abs(one.size - size) <= 0.5) ?? first;
  const parts = glyphs.map(
    (one): LinePart =>
      isRaised(one, size, y) && one !== first
        ? { text: `[${one.text.replace(/[[\]\s]/g, "")}]`, isMark: true }
        : { text: one.text, isMark: false },
  );
  const text = parts
    .map((part) => part.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  const end = Math.max(...written.map((one) => one.x + one.width));
  return { parts, text, x: Math.min(...written.map((one) => one.x)), y, end, size, upright: first.upright };
};

/** Lines of a page, in the order in which its letters were set: a line ends where the page says so, or where the next letters stand lower or higher. */
export const linesOfPage = (glyphs: readonly Glyphs[]): readonly Line[] => {
  const lines: Line[] = [];
  let held: Glyphs[] = [];
  const flush = (): void => {
    const line = lineOf(held);
    if (line !== null) lines.push(line);
    held = [];
  };
  for (const one of glyphs) {
    const last = held.findLast(({ text }) => text.trim() !== "");
    const isElsewhere =
      last !== undefined &&
      one.text.trim() !== "" &&
      (Math.abs(one.y - last.y) > Math.max(one.size, last.size) * 0.6 || last.upright !== one.upright);
    if (isElsewhere) flush();
    held.push(one);
    if (one.ends) flush();
  }
  flush();
  return lines;
};
