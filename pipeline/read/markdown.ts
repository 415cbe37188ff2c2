import type { Span } from "../model/span.js";
import { type Block, type Found, type InputFormat, noteMarks, oneText, zonesOf } from "./format.js";
import { frontMatter } from "./front-matter.js";
import { linesOf, trimmed } from "./lines.js";

type Role = Block["role"];

const patterns = {
  fence: /^ {0,3}(`{3,}|~{3,})/,
  heading: /^ {0,3}(#{1,6})(\s|$)/,
  underline: /^ {0,3}(=+|-+)\s*$/,
  rule: /^ {0,3}([-*_])(\s*\1){2,}\s*$/,
  quotation: /^ {0,3}>/,
  footnote: /^ {0,3}\[\^([^\s\]]+)\]:/,
  indented: /^(\t| {2,})\S/,
  comment: /^ {0,3}<!--/,
};

/** What the lines before decide about the next one. */
interface State {
  /** Role that goes on until a blank line, or over indented ones. */
  open: Role | null;
  fence: string | null;
  comment: boolean;
  titled: boolean;
  /** True after a blank line. */
  blank: boolean;
}

/** Role of a line, or null where an underline makes the line before it a heading. */
const roleOf = (line: string, state: State): Role | null => {
  const fence = patterns.fence.exec(line)?.[1];
  if (state.fence !== null) {
    if (fence?.startsWith(state.fence)) state.fence = null;
    return "boilerplate";
  }
  if (fence !== undefined) {
    state.fence = fence;
    return "boilerplate";
  }
  if (state.comment || patterns.comment.test(line)) {
    state.comment = !line.includes("-->");
    return "boilerplate";
  }
  if (state.open === "body" && patterns.underline.test(line)) return null;
  if (patterns.rule.test(line)) return "boilerplate";
  const level = patterns.heading.exec(line)?.[1]?.length;
  if (level !== undefined) return headingRole(level, state);
  if (patterns.footnote.test(line)) return "footnote";
  if (patterns.quotation.test(line)) return "blockquote";
  // A quotation or a note goes on over lines without its mark.
  if (state.open === "blockquote" || state.open === "footnote") return state.open;
  return "body";
};

const headingRole = (level: number, state: State): Role => {
  if (level > 1 || state.titled) return "heading";
  state.titled = true;
  return "title";
};

const goesOn = (role: Role): boolean => role === "body" || role === "blockquote" || role === "footnote";

const blocksOf = (text: string, lines: readonly Span[]): readonly Block[] => {
  const blocks: Block[] = [];
  const state: State = { open: null, fence: null, comment: false, titled: false, blank: false };
  for (const line of lines) {
    const inner = trimmed(text, line);
    const written = text.slice(line.start, line.end);
    if (inner === null) {
      if (state.open !== "footnote") state.open = null;
      state.blank = true;
      continue;
    }
    // After a blank line only indentation keeps a note open.
    if (state.blank && !patterns.indented.test(written)) state.open = null;
    state.blank = false;
    const role = roleOf(written, state);
    const last = blocks.at(-1);
    if (role === null && last) {
      const level = written.includes("=") ? 1 : 2;
      blocks[blocks.length - 1] = { start: last.start, end: inner.end, role: headingRole(level, state) };
      state.open = null;
      continue;
    }
    const kind = role ?? "body";
    if (last && state.open === kind && !patterns.footnote.test(written)) {
      blocks[blocks.length - 1] = { ...last, end: inner.end };
    } else {
      blocks.push({ ...inner, role: kind });
    }
    state.open = goesOn(kind) ? kind : null;
  }
  return blocks;
};

/**
 * Zones of a Markdown text: headings (the first `#` is the title), block quotes, footnotes; code, comments, rules and
 * the YAML head are boilerplate, and the head's entries become metadata. Marks stay in the text, since offsets must hold.
 */
export const findMarkdownZones = (text: string): Found => {
  const lines = linesOf(text);
  const head = frontMatter(text, lines);
  const end = lines[(head?.size ?? 0) - 1]?.end ?? 0;
  const blocks = blocksOf(text, lines.slice(head?.size ?? 0));
  const zones = zonesOf(head ? [{ start: 0, end, role: "boilerplate" }, ...blocks] : blocks);
  const marks = new Set(
    blocks
      .filter(({ role }) => role === "footnote")
      .map(({ start, end: last }) => `[^${patterns.footnote.exec(text.slice(start, last))?.[1] ?? ""}]`),
  );
  return { zones, inlays: noteMarks(text, zones, marks), metadata: head?.metadata ?? {} };
};

/** Markdown, one document a file. */
export const markdown: InputFormat = {
  name: "markdown",
  endings: [".md", ".markdown"],
  streams: false,
  read: oneText(findMarkdownZones),
};
