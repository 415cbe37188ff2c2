import { parse } from "yaml";
import type { Span } from "../model/span.js";
import type { Found } from "./format.js";
import { metadataOf } from "./metadata.js";
import { demandShallow } from "./nesting.js";

/** A head is looked at by hand; a longer one is no head. */
const longestHead = 1 << 16;

/** Head of a text between two lines `---`, if it is a YAML map: its number of lines and what it says. */
export const frontMatter = (
  text: string,
  lines: readonly Span[],
): { readonly size: number; readonly metadata: Found["metadata"] } | null => {
  const written = (line: Span): string => text.slice(line.start, line.end).trimEnd();
  if (!lines[0] || written(lines[0]) !== "---") return null;
  const close = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)$/.test(written(line)));
  const last = lines[close];
  if (close < 0 || !last || last.start > longestHead) return null;
  const content = text.slice(lines[0].end, last.start);
  try {
    demandShallow(content, "");
    const head: unknown = parse(content, { logLevel: "silent" });
    if (typeof head !== "object" || head === null || Array.isArray(head)) return null;
    return { size: close + 1, metadata: metadataOf(Object.entries(head)) };
  } catch {
    // Two rules with prose between them are no head.
    return null;
  }
};
