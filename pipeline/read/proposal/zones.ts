import type { ZoneRole } from "../../model/document.js";
import type { ProposedZone } from "../../model/study-proposal.js";
import { linesOf } from "../lines.js";
import { type Block, blocksOf, isCapitals, isProse, type Line, mayBeHeading, mayBeTitle } from "./blocks.js";
import { deckLines, type Verdict } from "./head.js";
import { blockRules, furnitureOpening, headRules, type LineRule, notesHeading } from "./line-rules.js";

/** A line of which something is known already. */
export type KnownLine = Verdict;

/** Lines of which something is known already, by their numbers. */
export type Known = ReadonlyMap<number, KnownLine>;

/** What the blocks before decide about the next one. */
interface State {
  /** True until running text begins. */
  head: boolean;
  titled: boolean;
  /** What goes on: notes to the end of the text, links while lines are short. */
  open: "notes" | "links" | null;
}

/** Blocks around the one that is looked at. */
interface Place {
  readonly block: Block;
  readonly next: Block | undefined;
  readonly afterNext: Block | undefined;
  /** Marks of notes that stand before it. */
  readonly isMarked: (mark: string, line: number) => boolean;
}

const body = { role: "body", why: "" } as const;
const noteOpening = /^(\[\^?\d{1,3}\]|[¹²³⁴-⁹⁰]{1,3}|[†‡])\s?(?=\S)/u;

/** A line that is shorter was not broken to fit a page. */
const shortestBroken = 40;

const fitting = (rules: readonly LineRule[], line: Line | undefined): LineRule | undefined =>
  line === undefined ? undefined : rules.find(({ fits }) => fits(line.text));

const all = (block: Block, role: ZoneRole, why: string): Verdict[] =>
  block.map((_, index) => ({ role, why, opens: index === 0 && role !== "body" }));

/** Lines of notes: each that begins with a mark used before opens one, and what follows goes on with it. */
const footnotes = ({ block, isMarked }: Place): Verdict[] | null => {
  const opens = block.map(({ text, number }) => {
    const mark = noteOpening.exec(text)?.[1];
    return mark !== undefined && isMarked(mark, number);
  });
  if (opens[0] !== true) return null;
  return opens.map((one) => ({
    role: "footnote",
    why: "begins with a mark that stands in the text before",
    opens: one,
  }));
};

const isBlockQuote = (block: Block): boolean =>
  block.every(({ text }) => text.startsWith(">")) || (block.length > 1 && block.every(({ indented }) => indented));

/** A head: leading lines that are title, byline or date; the rest of the block is running text. */
const headLines = ({ block, next, afterNext }: Place, state: State): Verdict[] => {
  const verdicts: Verdict[] = [];
  for (const [index, line] of block.entries()) {
    const found = fitting(headRules, line) ?? fitting(blockRules, line);
    const follower = block[index + 1] ?? next?.[0];
    if (found !== undefined) {
      if (found.role === "title") state.titled = true;
      verdicts.push({ role: found.role, why: found.why, opens: true });
    } else if (!state.titled && mayBeTitle(line) && isHeadOf(index, block, follower, next, afterNext)) {
      state.titled = true;
      verdicts.push({
        role: "title",
        why: "the first short line, before what a head has or running text",
        opens: true,
      });
    } else break;
  }
  return verdicts;
};

/** A title stands alone above running text, or above a line that names the writer or the date. */
const isHeadOf = (
  index: number,
  block: Block,
  follower: Line | undefined,
  next: Block | undefined,
  afterNext: Block | undefined,
): boolean =>
  fitting(headRules, follower) !== undefined || (index === block.length - 1 && (isProse(next) || isProse(afterNext)));

const headings = ({ block, next }: Place, state: State): Verdict[] | null => {
  const [first, ...rest] = block;
  if (first === undefined) return null;
  if (rest.length === 0 && notesHeading.test(first.text) && next !== undefined) {
    state.open = "notes";
    return all(block, "heading", "opens the notes");
  }
  if (rest.length === 0 && mayBeHeading(first) && isProse(next))
    return all(block, "heading", "a short line before running text");
  if (rest.length === 0 && isCapitals(first) && next !== undefined) return all(block, "heading", "capitals only");
  if (rest.length > 0 && isCapitals(first) && !rest.some(isCapitals) && isProse(rest))
    return [{ role: "heading", why: "capitals only", opens: true }, ...all(rest, "body", "")];
  return null;
};

const isShort = ({ length, ends }: Line): boolean => length <= 100 && !ends;

/** Links that go on below their opening, until a line is long, or stands before running text as a heading does. */
const links = ({ block, next }: Place): Verdict[] | null => {
  if (!block.every(isShort) || (block.length === 1 && isProse(next))) return null;
  return block.map(() => ({ role: "boilerplate", why: furnitureOpening.why, opens: false }));
};

const ruled = (place: Place, state: State): Verdict[] | null => {
  const { block } = place;
  const [first, ...rest] = block;
  if (first === undefined) return null;
  if (furnitureOpening.fits(first.text) && rest.every(isShort)) {
    state.open = "links";
    return all(block, "boilerplate", furnitureOpening.why);
  }
  const found = fitting(blockRules, first);
  if (found === undefined) return null;
  const isLast = place.next === undefined;
  return all(block.slice(0, lengthOf(block, found, isLast)), found.role, found.why);
};

/** How many lines belong to a block that a rule fits: those that the first breaks over, or fit a rule of its role too. */
const lengthOf = (block: Block, { role }: LineRule, isLast: boolean): number => {
  if (role === "licence" && isLast) return block.length;
  const end = block.findIndex((line, index) => {
    const before = block[index - 1];
    if (before === undefined || fitting(blockRules, line)?.role === role) return false;
    return role === "boilerplate" || before.ends || before.length < shortestBroken;
  });
  return end < 0 ? block.length : end;
};

/** What is decided of the first lines of a block, at least of one. */
const verdictsOf = (place: Place, state: State): readonly Verdict[] => {
  const { block } = place;
  if (state.open === "links") {
    const going = links(place);
    if (going !== null) return going;
    state.open = null;
  }
  const special = ruled(place, state) ?? footnotes(place);
  if (special !== null) return special;
  if (state.open === "notes") return all(block, "footnote", "stands under the heading of the notes");
  if (isBlockQuote(block)) return all(block, "blockquote", "is set apart");
  const head = state.head ? headLines(place, state) : [];
  const rest = block.slice(head.length);
  if (rest.length === 0) return head;
  const others = headings({ ...place, block: rest }, state) ?? all(rest, "body", "");
  if (isProse(rest)) state.head = false;
  return [...head, ...others];
};

/** Neighbouring lines of one verdict, as zones. */
const joined = (verdicts: ReadonlyMap<number, Verdict>): readonly ProposedZone[] => {
  const zones: ProposedZone[] = [];
  for (const [number, { role, why, opens }] of [...verdicts].sort(([a], [b]) => a - b)) {
    const last = zones.at(-1);
    if (last !== undefined && last.role === role && last.why === why && !opens)
      zones[zones.length - 1] = { ...last, last: number };
    else zones.push({ role, first: number, last: number, why });
  }
  return zones;
};

/** Whether a mark stands on a line before another, elsewhere than at its beginning. */
const marksIn = (text: string): Place["isMarked"] => {
  const first = new Map<string, number>();
  for (const [index, { start, end }] of linesOf(text).entries()) {
    const line = text.slice(start, end).trim();
    for (const { 0: mark, index: at } of line.matchAll(/\[\^?\d{1,3}\]|[¹²³⁴-⁹⁰]{1,3}|[†‡]/gu))
      if (at > 0 && !first.has(mark)) first.set(mark, index + 1);
  }
  return (mark, line) => (first.get(mark) ?? Number.POSITIVE_INFINITY) < line;
};

/**
 * Proposes zones for the lines of a text by its layout alone: each line that is not blank is in one. What no rule fits is
 * body, since a doubtful line is better counted than lost.
 */
export const proposeZones = (text: string, known: Known = new Map()): readonly ProposedZone[] => {
  const isKnown = (...roles: readonly ZoneRole[]): boolean =>
    [...known.values()].some(({ role }) => roles.includes(role));
  const headed = isKnown("title", "heading");
  const unmarked = blocksOf(text, (number) => known.has(number));
  const deck = headed && !isKnown("title") ? new Map() : deckLines(unmarked, headed);
  const verdicts = new Map<number, Verdict>([...known, ...deck]);
  const blocks = deck.size === 0 ? unmarked : blocksOf(text, (number) => verdicts.has(number));
  const isMarked = marksIn(text);
  const state: State = { head: true, titled: headed || deck.size > 0, open: null };
  for (const [index, whole] of blocks.entries()) {
    for (let block = whole; block.length > 0; ) {
      const found = verdictsOf({ block, next: blocks[index + 1], afterNext: blocks[index + 2], isMarked }, state);
      for (const [at, verdict] of found.entries()) {
        // Where headings are marked, a short line without a mark is none.
        const isHeading = headed && verdict.role === "heading";
        verdicts.set(block[at]?.number ?? 0, isHeading ? { ...body, opens: false } : verdict);
      }
      block = block.slice(found.length);
    }
  }
  return joined(verdicts);
};
