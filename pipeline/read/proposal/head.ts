import type { ZoneRole } from "../../model/document.js";
import { type Block, isProse, type Line, mayBeTitle } from "./blocks.js";
import { blockRules, headRules, type LineRule } from "./line-rules.js";

/** What is decided of a line. */
export interface Verdict {
  readonly role: ZoneRole;
  readonly why: string;
  /** True if a zone of its own begins with it. */
  readonly opens: boolean;
}

/** No deck has more lines, and no line of one is longer. */
const mostLines = 3;
const longest = 160;

const ruleOf = ({ text }: Line): LineRule | undefined => [...headRules, ...blockRules].find(({ fits }) => fits(text));

/** Lines before the first that names the writer or the date, and that no rule fits; null where no such line is near. */
const freeLines = (blocks: readonly Block[]): readonly Line[] | null => {
  const free: Line[] = [];
  for (const [index, block] of blocks.entries()) {
    for (const [at, line] of block.entries()) {
      const role = ruleOf(line)?.role;
      // A line of that kind at the end of a text signs it, and opens nothing.
      if (role === "byline" || role === "dateline")
        return [block.slice(at + 1), ...blocks.slice(index + 1)].some(isProse) ? free : null;
      if (role === "title" || line.length > longest) return null;
      if (role === undefined) free.push(line);
      if (free.length > mostLines + 1) return null;
    }
  }
  return null;
};

/**
 * Title and standfirst above a line that names the writer or the date: the first short line is the title, those between
 * are the standfirst. One line alone is left to the rules of titles, and so is all where nothing lies between.
 */
export const deckLines = (blocks: readonly Block[], titled: boolean): ReadonlyMap<number, Verdict> => {
  const free = freeLines(blocks) ?? [];
  const [first, ...others] = free;
  const deck = titled ? free : others;
  if (first === undefined || deck.length === 0 || deck.length > mostLines) return new Map();
  // Sentences, one below the other, are paragraphs.
  if (deck.filter(({ ends }) => ends).length > 1) return new Map();
  if (!titled && !mayBeTitle(first)) return new Map();
  const title: Verdict = { role: "title", why: "the first short line above the names or the date", opens: true };
  const why = "between the title and the names or the date";
  return new Map([
    ...(titled ? [] : [[first.number, title] as const]),
    ...deck.map(({ number }, index) => [number, { role: "standfirst", why, opens: index === 0 }] as const),
  ]);
};
