/** What stands in a difference: words of both, of the source only, of the quotation only, marks of ellipsis, borders. */
export type DiffKind = "same" | "left" | "added" | "ellipsis" | "border" | "jump";

/** A stretch of a difference. */
export interface DiffPart {
  readonly kind: DiffKind;
  readonly words: string;
}

const pattern = /\[-([\s\S]*?)-\]|\{\+([\s\S]*?)\+\}|(?<=^| )(\/\/|\[…\])(?= |$)/g;

const kindOf = ([, left, added, sign]: readonly (string | undefined)[]): DiffKind => {
  if (left !== undefined) return "left";
  if (added !== undefined) return added === "…" ? "ellipsis" : "added";
  return sign === "//" ? "jump" : "border";
};

/** Reads a difference as the table of quotations writes it. */
export const diffParts = (diff: string): readonly DiffPart[] => {
  const parts: DiffPart[] = [];
  let from = 0;
  for (const found of diff.matchAll(pattern)) {
    const before = diff.slice(from, found.index).trim();
    if (before !== "") parts.push({ kind: "same", words: before });
    parts.push({ kind: kindOf(found), words: found[1] ?? found[2] ?? found[3] ?? "" });
    from = found.index + found[0].length;
  }
  const rest = diff.slice(from).trim();
  return rest === "" ? parts : [...parts, { kind: "same", words: rest }];
};
