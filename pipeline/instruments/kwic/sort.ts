import { Fault } from "../../model/fault.js";
import { contextWords } from "./context-words.js";
import type { KwicLine } from "./line.js";

/** Words on one side by which lines may be sorted one by one. */
const furthestWord = 9;

/** Words of a context that are compared where the whole of it is meant. */
const mostWords = 20;

/** By what lines can be sorted. */
export const sortKeys = ["left", "right", "node", "position", "document"] as const;

/** By what lines are sorted: a whole context, its n-th word from the node, the node, or where it stands. */
export type SortKey = (typeof sortKeys)[number] | `left${number}` | `right${number}`;

const isKey = (name: string): name is SortKey =>
  sortKeys.some((key) => key === name) || new RegExp(`^(?:left|right)[1-${furthestWord}]$`).test(name);

/** Keys that are parted by commas, `left2,right1`; an unknown one is a Fault. */
export const sortKeysOf = (text: string): readonly SortKey[] =>
  text
    .split(",")
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== "")
    .map((item) => {
      if (isKey(item)) return item;
      throw new Fault(
        `cannot sort by ${item}; there are ${sortKeys.join(", ")}, and left1 to left${furthestWord} and right1 to right${furthestWord}`,
      );
    });

// Nothing sorts before NUL, so that a shorter run of words comes before the longer one that begins with it.
const joined = (words: readonly string[]): string => words.slice(0, mostWords).join("\0");

const keyOf = (line: KwicLine, key: SortKey): string | number => {
  if (key === "position") return line.start;
  if (key === "document") return line.document;
  if (key === "node") return joined(contextWords(line.node));
  const isLeft = key.startsWith("left");
  const words = isLeft ? contextWords(line.left).toReversed() : contextWords(line.right);
  const nth = Number(key.slice(isLeft ? 4 : 5));
  return nth === 0 ? joined(words) : (words[nth - 1] ?? "");
};

/** A line with what it is sorted by. */
export interface Sortable {
  readonly line: KwicLine;
  readonly keys: readonly (string | number)[];
}

/** Works out, once for each line, what it is sorted by. */
export const sortable = (line: KwicLine, keys: readonly SortKey[]): Sortable => ({
  line,
  keys: [...keys.map((key) => keyOf(line, key)), line.document, line.start, line.end, line.id],
});

/**
 * Order of lines by their keys, then by document, place and id, so that it depends neither on a locale nor on the order of
 * reading: code units of words in small letters, nothing before anything.
 */
export const bySortKeys = (a: Sortable, b: Sortable): number => {
  for (const [at, key] of a.keys.entries()) {
    const other = b.keys[at] as string | number;
    if (key < other) return -1;
    if (key > other) return 1;
  }
  return 0;
};
