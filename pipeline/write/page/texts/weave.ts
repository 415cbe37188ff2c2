import type { Range } from "./source.js";

/** Something that lies over a stretch of a text. */
export interface Laid extends Range {
  /** Of marks that begin and end together the lower one goes around the higher. */
  readonly rank: number;
}

/** A stretch of text, or a piece of a mark with what lies inside it. */
export type Woven<M extends Laid> = Range & { readonly mark: M | null; readonly inside: readonly Woven<M>[] };

interface Open<M extends Laid> extends Range {
  readonly mark: M | null;
  readonly inside: Woven<M>[];
  /** End of the text inside that is already placed. */
  at: number;
}

interface Piece<M extends Laid> extends Range {
  readonly mark: M;
}

const order = <M extends Laid>(a: Piece<M>, b: Piece<M>): number =>
  a.start - b.start || b.end - a.end || a.mark.rank - b.mark.rank;

/** Puts a piece at its place among those that are still to come. */
const insert = <M extends Laid>(pieces: Piece<M>[], from: number, piece: Piece<M>): void => {
  let at = from;
  for (let next = pieces[at]; next !== undefined && order(next, piece) <= 0; next = pieces[at]) at++;
  pieces.splice(at, 0, piece);
};

const fill = <M extends Laid>(open: Open<M>, to: number): void => {
  if (to > open.at) open.inside.push({ start: open.at, end: to, mark: null, inside: [] });
  open.at = Math.max(open.at, to);
};

/**
 * Lays marks over a range so that they nest, as markup must: where two cross, the one that begins later is cut in two at
 * the end of the other. What reaches out of the range is cut off.
 */
export const weave = <M extends Laid>(range: Range, marks: readonly M[]): readonly Woven<M>[] => {
  const pieces: Piece<M>[] = marks
    .map((mark) => ({ mark, start: Math.max(mark.start, range.start), end: Math.min(mark.end, range.end) }))
    .filter(({ start, end }) => start < end)
    .sort(order);
  const root: Open<M> = { ...range, mark: null, inside: [], at: range.start };
  const open: Open<M>[] = [root];
  const innermost = (): Open<M> => open.at(-1) ?? root;
  const close = (): void => {
    const done = open.pop();
    if (done === undefined) return;
    fill(done, done.end);
    const { start, end, mark, inside } = done;
    innermost().inside.push({ start, end, mark, inside });
    innermost().at = end;
  };
  for (let next = 0; next < pieces.length; next++) {
    const piece = pieces[next];
    if (piece === undefined) break;
    while (open.length > 1 && innermost().end <= piece.start) close();
    const around = innermost();
    fill(around, piece.start);
    const end = Math.min(piece.end, around.end);
    if (end < piece.end) insert(pieces, next + 1, { mark: piece.mark, start: end, end: piece.end });
    open.push({ start: piece.start, end, mark: piece.mark, inside: [], at: piece.start });
  }
  while (open.length > 1) close();
  fill(root, range.end);
  return root.inside;
};
