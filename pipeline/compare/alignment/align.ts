import type { Likenesses } from "./likeness.js";
import type { Link } from "./link.js";
import type { Query } from "./query.js";
import type { Range, Stream } from "./stream.js";
import { flag } from "./words.js";

// What an alignment earns and costs, in thousandths of a word.
const earned = { same: 1000, joined: 1500 };
const cost = {
  substituted: 800,
  addedFirst: 900,
  addedNext: 100,
  bracketedFirst: 200,
  leftFirst: 1300,
  leftNext: 60,
  markedFirst: 200,
  markedNext: 5,
};

// How the best path came to a cell; three fields of one byte.
const state = { link: 0, added: 1, left: 2, all: 3 } as const;
const way = { one: 0, joined: 4, split: 8, all: 12 } as const;
const goesOn = { added: 16, left: 32 } as const;

/** Most cells of one alignment; a byte each. */
export const mostCells = 600_000;

const never = -1e9;

/** The rows that a cell looks back to. */
interface Rows {
  before: Int32Array;
  last: Int32Array;
  next: Int32Array;
  added: Int32Array;
}

/** What there is to align. */
export interface Task {
  readonly stream: Stream;
  readonly likenesses: Likenesses;
  readonly query: Query;
  /** Words of the query. */
  readonly part: Range;
  /** Positions of the stream. */
  readonly window: Range;
  /** Ends at which the window's words without a link cost what other gaps cost. */
  readonly tied: "both" | "start" | "end" | "none";
}

/** Likeness of two words to one; 0 if one of the two alone is as like it. */
const joinedLikeness = (likenesses: Likenesses, first: number, second: number, whole: number): number => {
  const joined = likenesses.ofJoined(first, second, whole);
  if (joined < 0.8) return 0;
  return joined > likenesses.of(first, whole) && joined > likenesses.of(second, whole) ? joined : 0;
};

/** Fills the row of one word of the query; gives back how each cell was reached in `trace`. */
const fillRow = (task: Task, row: number, rows: Rows, trace: Uint8Array): void => {
  const { stream, likenesses, query, part, window, tied } = task;
  const width = window.to - window.from;
  const word = part.from + row - 1;
  const id = query.ids[word] ?? 0;
  const earlier = row > 1 ? (query.ids[word - 1] ?? 0) : -1;
  const marked = query.marks[word + 1] === 1;
  const firstLeft = marked ? cost.markedFirst : cost.leftFirst;
  const nextLeft = marked ? cost.markedNext : cost.leftNext;
  const firstAdded = query.brackets[word] === 1 ? cost.bracketedFirst : cost.addedFirst;
  const freeEnd = row === part.to - part.from && (tied === "start" || tied === "none");
  const { before, last, next, added } = rows;
  let left = never;
  for (let column = 0; column <= width; column++) {
    let byte = 0;
    const fresh = (last[column] ?? never) - firstAdded;
    const further = (added[column] ?? never) - cost.addedNext;
    const gap = Math.max(fresh, further);
    added[column] = gap;
    if (further > fresh) byte |= goesOn.added;
    let best = gap;
    let reached: number = state.added;
    if (column > 0) {
      const at = window.from + column - 1;
      const source = stream.ids[at] ?? 0;
      const like = likenesses.of(id, source);
      let link = (last[column - 1] ?? never) + (like > 0 ? Math.round(earned.same * like * like) : -cost.substituted);
      if (like < 1) {
        const joined = earlier < 0 ? 0 : joinedLikeness(likenesses, earlier, id, source);
        const one = joined < 0.8 ? never : (before[column - 1] ?? never) + Math.round(earned.joined * joined);
        const split = column < 2 ? 0 : joinedLikeness(likenesses, stream.ids[at - 1] ?? 0, source, id);
        const two = split < 0.8 ? never : (last[column - 2] ?? never) + Math.round(earned.same * split);
        if (one > link && one >= two) {
          link = one;
          byte |= way.joined;
        } else if (two > link) {
          link = two;
          byte |= way.split;
        }
      }
      const free = ((stream.flags[at] ?? 0) & flag.inlay) !== 0;
      const open = (next[column - 1] ?? never) - (free ? 0 : firstLeft);
      const on = left - (free ? 0 : nextLeft);
      left = Math.max(open, on);
      if (on > open) byte |= goesOn.left;
      if (left > best && !freeEnd) {
        best = left;
        reached = state.left;
      }
      if (link >= best) {
        best = link;
        reached = state.link;
      }
    }
    next[column] = best;
    trace[row * (width + 1) + column] = byte | reached;
  }
};

/** Goes back from the last cell to the first row and collects the links. */
const traced = ({ part, window, likenesses, query, stream }: Task, trace: Uint8Array, end: number): Link[] => {
  const width = window.to - window.from;
  const links: Link[] = [];
  let row = part.to - part.from;
  let column = end;
  let forced = -1;
  while (row > 0) {
    const byte = trace[row * (width + 1) + column] ?? 0;
    const now = forced >= 0 ? forced : byte & state.all;
    forced = -1;
    if (now === state.added) {
      if ((byte & goesOn.added) !== 0) forced = state.added;
      row--;
    } else if (now === state.left) {
      if ((byte & goesOn.left) !== 0) forced = state.left;
      column--;
    } else {
      const how = byte & way.all;
      const quoteWords = how === way.joined ? 2 : 1;
      const sourceWords = how === way.split ? 2 : 1;
      row -= quoteWords;
      column -= sourceWords;
      const quote = part.from + row;
      const source = window.from + column;
      const [a = 0, b = 0] = [query.ids[quote], query.ids[quote + 1]];
      const [c = 0, d = 0] = [stream.ids[source], stream.ids[source + 1]];
      const likeness =
        quoteWords === 2
          ? likenesses.ofJoined(a, b, c)
          : sourceWords === 2
            ? likenesses.ofJoined(c, d, a)
            : likenesses.of(a, c);
      links.push({ quote, quoteWords, source, sourceWords, likeness });
    }
  }
  return links.reverse();
};

/**
 * Aligns words of a query with a window of the stream: every word of the query is linked or added, the window's words
 * before the first link and behind the last are free where they are not `tied`; gaps cost affinely (Gotoh 1982), less where an
 * ellipsis marks them. A byte of memory a cell, at most {@link mostCells}: whoever calls sees to it.
 */
export const align = (task: Task): Link[] => {
  const { part, window, tied } = task;
  const [height, width] = [part.to - part.from, window.to - window.from];
  if (height <= 0 || width <= 0) return [];
  const trace = new Uint8Array((height + 1) * (width + 1));
  const rows: Rows = {
    before: new Int32Array(width + 1).fill(never),
    last: new Int32Array(width + 1),
    next: new Int32Array(width + 1),
    added: new Int32Array(width + 1).fill(never),
  };
  if (tied === "both" || tied === "start") {
    const marked = task.query.marks[part.from] === 1;
    const [first, next] = marked ? [cost.markedFirst, cost.markedNext] : [cost.leftFirst, cost.leftNext];
    for (let column = 1; column <= width; column++) rows.last[column] = -first - (column - 1) * next;
  }
  for (let row = 1; row <= height; row++) {
    fillRow(task, row, rows, trace);
    [rows.before, rows.last, rows.next] = [rows.last, rows.next, rows.before];
  }
  let end = width;
  if (tied === "start" || tied === "none")
    for (let column = width; column >= 0; column--) if ((rows.last[column] ?? 0) >= (rows.last[end] ?? 0)) end = column;
  return traced(task, trace, end);
};
