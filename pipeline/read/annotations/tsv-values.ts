/** A column of a layer. */
export interface TsvColumn {
  /** Name of the layer's type. */
  readonly type: string;
  /** Empty for what no layer of ours has: relations, chains, links. */
  readonly feature: string;
}

/** One of the values that stand in a cell. */
export interface TsvValue {
  /** Empty where the feature has none. */
  readonly value: string;
  /** What joins the units of one annotation, or null. */
  readonly number: number | null;
}

const letters: ReadonlyMap<string, string> = new Map([
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
  ["f", "\f"],
  ["b", "\b"],
]);

/** A text as it was before its escapes. */
export const unescaped = (text: string): string =>
  text.replace(/\\(->|[\s\S])/g, (_, found: string) => letters.get(found) ?? found);

/** Pieces between separators that no backslash stands before. */
const split = (cell: string): readonly string[] => {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === "\\") at += 1;
    else if (cell[at] === "|") {
      pieces.push(cell.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, cell.slice(from)];
};

/** The values of a cell, in their order. */
export const valuesOf = (cell: string): readonly TsvValue[] =>
  split(cell).map((piece) => {
    // A bracket that belongs to a value has a backslash before it, and a backslash of its own is doubled.
    const match = /^((?:[^\\[]|\\[\s\S])*)\[(\d{1,9})\]$/.exec(piece);
    const value = match?.[1] ?? piece;
    return { value: value === "*" ? "" : unescaped(value), number: match === null ? null : Number(match[2]) };
  });

/** The columns that one line of the header declares. */
export const columnsOf = (line: string): readonly TsvColumn[] => {
  const [, kind = "", rest = ""] = /^#T_(SP|RL|CH)=(.*)$/.exec(line) ?? [];
  const [type = "", ...fields] = rest.split("|");
  if (fields.length === 0) return [{ type, feature: "" }];
  return fields.map((field) => ({ type, feature: kind === "SP" && !/^ROLE_|[.:]/.test(field) ? field : "" }));
};
