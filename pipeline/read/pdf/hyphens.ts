import type { Line } from "./lines.js";

/** Decides about a hyphen at the end of a line: what the words on both sides of the break become. */
export type Joiner = (before: string, after: string) => "" | "-" | null;

/**
 * A joiner that knows the words of the document. A hyphen between a letter and a small letter at the break of a line is
 * taken out, unless the compound stands with its hyphen elsewhere in the document; null where there is no such hyphen.
 */
export const joinerOf = (lines: readonly Line[]): Joiner => {
  const compounds = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)+/gu)) compounds.add(word.toLowerCase());
  }
  return (before, after) => {
    if (before.endsWith("\u00ad")) return "";
    const [, head] = /(\p{L}+)[-\u2010]$/u.exec(before.slice(-60)) ?? [];
    const [tail] = /^\p{Ll}\p{L}*/u.exec(after.slice(0, 60)) ?? [];
    if (head === undefined || tail === undefined) return null;
    const compound = `${head}-${tail}`.toLowerCase();
    return compounds.has(compound) ? "-" : "";
  };
};
