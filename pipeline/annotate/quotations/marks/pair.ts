import type { Span } from "../../../model/span.js";
import type { MarkFamily } from "./glyphs.js";
import type { Mark } from "./scan.js";

/** From one mark to the one that closes it, or to where the rules had to end it. */
export interface Pair extends Span {
  readonly family: MarkFamily;
  readonly inner: Span;
  readonly closed: boolean;
}

/** What the marks of a region make of it. */
export interface Paired {
  /** Laminar: of two that share a character one contains the other. */
  readonly pairs: readonly Pair[];
  /** Marks that close and find nothing open, anywhere around them. */
  readonly orphans: readonly Mark[];
}

interface Opened {
  readonly mark: Mark;
  /** Where the next mark of its family opened though this one had not been closed. */
  until: number | null;
}

/** For each mark whether the next undoubtful one of its family closes. */
const closedLater = (marks: readonly Mark[]): readonly boolean[] => {
  const next = new Map<MarkFamily, boolean>();
  const found: boolean[] = [];
  for (let at = marks.length - 1; at >= 0; at--) {
    const mark = marks[at];
    if (mark === undefined) continue;
    found[at] = next.get(mark.family) ?? false;
    if (!mark.doubtful) next.set(mark.family, mark.lean === "close");
  }
  return found;
};

/** Opened marks, the innermost last; knows without a search where the innermost of each family is. */
const openedMarks = () => {
  const stack: Opened[] = [];
  const places = new Map<MarkFamily, number[]>();
  const innermost = (family: MarkFamily): number => places.get(family)?.at(-1) ?? -1;
  const push = (mark: Mark): void => {
    const own = places.get(mark.family);
    if (own === undefined) places.set(mark.family, [stack.length]);
    else own.push(stack.length);
    stack.push({ mark, until: null });
  };
  const pop = (): Opened | undefined => {
    const last = stack.pop();
    if (last !== undefined) places.get(last.mark.family)?.pop();
    return last;
  };
  return { stack, innermost, push, pop };
};

/** What stands between two offsets, without the white space at its ends; undefined if there is nothing else. */
export const trimmed = (text: string, start: number, end: number): Span | undefined => {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return to > from ? { start: from, end: to } : undefined;
};

/** A region to pair marks in: where it begins and ends, and whether the next one seems to go on with its words. */
export interface Reach extends Span {
  readonly continued: boolean;
}

/** Where a mark that was never closed ends; undefined if it is none. */
const endOfUnclosed = ({ mark, until }: Opened, limit: number, reach: Reach): number | undefined => {
  const opensRegion = mark.start === reach.start;
  // A single mark that nothing closes is an apostrophe, unless it opens a paragraph.
  if (mark.family === "single" && !(opensRegion && (reach.continued || mark.shape === "opening"))) return undefined;
  if (mark.loose && !(opensRegion && reach.continued)) return undefined;
  // A quotation of several paragraphs may hold shorter ones in marks of its own kind.
  return opensRegion && reach.continued ? limit : Math.min(until ?? limit, limit);
};

/**
 * Pairs the marks of a region. One that is never closed ends where the region does, or where the next of its kind
 * opens: a stray mark does not take what stands between the others.
 */
export const paired = (text: string, marks: readonly Mark[], reach: Reach): Paired => {
  const later = closedLater(marks);
  const { stack, innermost, push, pop } = openedMarks();
  const pairs: Pair[] = [];
  const orphans: Mark[] = [];
  const add = (mark: Mark, innerEnd: number, end: number | null): void => {
    const inner = trimmed(text, mark.end, innerEnd);
    if (inner === undefined) return;
    pairs.push({ start: mark.start, end: end ?? inner.end, family: mark.family, inner, closed: end !== null });
  };
  const giveUp = (opened: Opened, limit: number): void => {
    const end = endOfUnclosed(opened, limit, reach);
    if (end !== undefined) add(opened.mark, end, null);
  };
  const open = (mark: Mark): void => {
    const same = innermost(mark.family);
    const before = stack[same];
    if (before !== undefined) before.until ??= (stack[same + 1]?.mark ?? mark).start;
    push(mark);
  };
  const close = (mark: Mark): void => {
    for (let last = pop(); last !== undefined; last = pop()) {
      if (last.mark.family !== mark.family) giveUp(last, mark.start);
      else {
        add(last.mark, mark.start, mark.end);
        return;
      }
    }
  };
  for (const [at, mark] of marks.entries()) {
    const { family, lean, doubtful } = mark;
    const place = innermost(family);
    // Apostrophes close nothing over the edge of other marks.
    const closable = place >= 0 && (family !== "single" || place === stack.length - 1);
    if (lean === "open" || (lean === "either" && !closable && !doubtful)) open(mark);
    else if (closable) {
      if (!doubtful || !later[at]) close(mark);
    } else if (stack.length === 0 && !doubtful) orphans.push(mark);
  }
  for (let last = pop(); last !== undefined; last = pop()) giveUp(last, reach.end);
  return { pairs, orphans };
};
