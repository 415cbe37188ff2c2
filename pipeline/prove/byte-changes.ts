/** Where two versions of a file part. */
export type ByteChange =
  | {
      readonly kind: "text";
      /** Counted from 1. */
      readonly line: number;
      /** What stands there, from a little before the first difference; null where a version has no such line. */
      readonly before: string | null;
      readonly after: string | null;
    }
  /** Nothing but the ends of lines, as some tools change them unasked. */
  | { readonly kind: "line ends" }
  | { readonly kind: "bytes"; readonly at: number; readonly before: number; readonly after: number };

const shownBefore = 20;
const shownAfter = 60;

const textOf = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
};

/** Index of the first place where two sequences part; the length of the shorter where one begins the other. */
const partingOf = <Item>(one: ArrayLike<Item>, two: ArrayLike<Item>): number => {
  const shorter = Math.min(one.length, two.length);
  for (let index = 0; index < shorter; index += 1) if (one[index] !== two[index]) return index;
  return shorter;
};

const excerpt = (line: string | undefined, at: number): string | null => {
  if (line === undefined) return null;
  const from = Math.max(0, at - shownBefore);
  const until = at + shownAfter;
  return `${from > 0 ? "…" : ""}${line.slice(from, until)}${until < line.length ? "…" : ""}`;
};

/** Where two versions of a file part, in words of text where both are text; null where they are the same. */
export const byteChange = (before: Uint8Array, after: Uint8Array): ByteChange | null => {
  const at = partingOf(before, after);
  if (at === before.length && at === after.length) return null;
  const [one, two] = [textOf(before), textOf(after)];
  if (one === null || two === null) return { kind: "bytes", at, before: before.length, after: after.length };
  const [lines, others] = [one.split(/\r\n?|\n/), two.split(/\r\n?|\n/)];
  const line = partingOf(lines, others);
  if (line === lines.length && line === others.length) return { kind: "line ends" };
  const column = partingOf(lines[line] ?? "", others[line] ?? "");
  return { kind: "text", line: line + 1, before: excerpt(lines[line], column), after: excerpt(others[line], column) };
};
