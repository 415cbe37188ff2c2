import type { Span } from "../model/span.js";
import { type Block, type Found, type InputFormat, noteMarks, oneText, zonesOf } from "./format.js";
import { frontMatter } from "./front-matter.js";
import { linesOf, trimmed } from "./lines.js";

/** A stretch between blank lines. */
interface Stretch extends Span {
  readonly lines: readonly Span[];
}

const longestHeading = 120;

const stretchesOf = (text: string, all: readonly Span[]): readonly Stretch[] => {
  const stretches: { start: number; end: number; lines: Span[] }[] = [];
  let open = false;
  for (const line of all) {
    const inner = trimmed(text, line);
    const last = stretches.at(-1);
    if (inner === null) {
      open = false;
    } else if (open && last) {
      last.end = inner.end;
      last.lines.push(line);
    } else {
      stretches.push({ ...inner, lines: [line] });
      open = true;
    }
  }
  return stretches;
};

const noteOpening = /^\s*(\[\^?\d{1,3}\])\s/;

const isQuotation = (text: string, { lines }: Stretch): boolean => {
  const each = lines.map(({ start, end }) => text.slice(start, end));
  // One indented line is the first line of a paragraph, several are a block set apart.
  return (
    each.every((line) => line.startsWith(">")) || (each.length > 1 && each.every((line) => /^(\t| {4})/.test(line)))
  );
};

const mayBeHeading = (text: string, { start, end, lines }: Stretch): boolean =>
  lines.length === 1 &&
  end - start <= longestHeading &&
  /^[\p{Lu}\p{Lo}\p{N}].*[^\p{Po}\p{Pf}\p{Pe}"]$/u.test(text.slice(start, end));

const isProse = (text: string, stretch: Stretch | undefined): boolean =>
  stretch !== undefined && !mayBeHeading(text, stretch);

const roleOf = (
  text: string,
  stretches: readonly Stretch[],
  index: number,
  marks: ReadonlySet<string>,
): Block["role"] => {
  const [stretch, next, afterNext] = stretches.slice(index, index + 3);
  if (!stretch) return "body";
  const mark = noteOpening.exec(text.slice(stretch.start, stretch.end))?.[1];
  if (mark !== undefined && marks.has(mark)) return "footnote";
  if (isQuotation(text, stretch)) return "blockquote";
  if (!mayBeHeading(text, stretch)) return "body";
  // A heading heads something: a run of short lines is a list or a poem.
  if (index === 0) return isProse(text, next) || (next && isProse(text, afterNext)) ? "title" : "body";
  return isProse(text, next) ? "heading" : "body";
};

/** Marks that open a block of their own and stand in an earlier one too: `[1]`. */
const notesOf = (text: string, stretches: readonly Stretch[]): ReadonlySet<string> => {
  const marks = new Set<string>();
  for (const { start, end } of stretches) {
    const mark = noteOpening.exec(text.slice(start, end))?.[1];
    if (mark !== undefined && text.indexOf(mark) < start) marks.add(mark);
  }
  return marks;
};

const foundIn = (text: string, lines: readonly Span[], head: readonly Block[]): Omit<Found, "metadata"> => {
  const stretches = stretchesOf(text, lines);
  const marks = notesOf(text, stretches);
  const blocks = stretches.map(({ start, end }, index) => ({
    start,
    end,
    role: roleOf(text, stretches, index, marks),
  }));
  const zones = zonesOf([...head, ...blocks]);
  return { zones, inlays: noteMarks(text, zones, marks) };
};

/**
 * Zones of a plain text, found modestly: a short first line as title, short lines before prose as headings, blocks
 * marked by `>` or indented as block quotes, blocks that begin with a mark used before (`[1]`) as footnotes.
 */
export const findTextZones = (text: string): Found => ({ ...foundIn(text, linesOf(text), []), metadata: {} });

/** Zones of a plain text that may begin with a YAML head, which is boilerplate, and whose entries become metadata. */
export const findFileZones = (text: string): Found => {
  const lines = linesOf(text);
  const head = frontMatter(text, lines);
  if (head === null) return findTextZones(text);
  const end = lines[head.size - 1]?.end ?? 0;
  return {
    ...foundIn(text, lines.slice(head.size), [{ start: 0, end, role: "boilerplate" }]),
    metadata: head.metadata,
  };
};

/** Plain text, one document a file. */
export const plainText: InputFormat = {
  name: "text",
  endings: [".txt", ".text"],
  streams: false,
  read: oneText(findFileZones),
};
