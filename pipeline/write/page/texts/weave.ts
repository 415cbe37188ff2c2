import type { Range } from "./source.js";

/** Something that lies over a stretch of a text. */
export interface Laid extends Range {
  /** Of marks that begin and end together the lower one goes around the higher. */
  readonly rank: number;
  /** Of two that cross the weaker is cut in two. */
  readonly strength: number;
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

/** Where pieces must be cut so that no two cross: of two that do, the weaker gives way, and of equals the later. */
const cutsOf = <M extends Laid>(sorted: readonly Piece<M>[]): ReadonlyMap<Piece<M>, number> => {
  const cuts = new Map<Piece<M>, number>();
  let open: Piece<M>[] = [];
  for (const piece of sorted) {
    open = open.filter(({ end }) => end > piece.start);
    for (const around of open) {
      if (around.start >= piece.start || around.end >= piece.end) continue;
      if (around.mark.strength < piece.mark.strength) cuts.set(around, piece.start);
      else cuts.set(piece, around.end);
    }
    open.push(piece);
  }
  return cuts;
};

/** The marks inside a range, in pieces of which no two cross. */
const piecesOf = <M extends Laid>(range: Range, marks: readonly M[]): readonly Piece<M>[] => {
  let pieces = marks
    .map((mark) => ({ mark, start: Math.max(mark.start, range.start), end: Math.min(mark.end, range.end) }))
    .filter(({ start, end }) => start < end)
    .sort(order);
  // A piece that was cut may cross others by what is left of it; it is only ever cut where another mark begins or ends.
  for (let cuts = cutsOf(pieces); cuts.size > 0; cuts = cutsOf(pieces)) {
    pieces = pieces
      .flatMap((piece) => {
        const at = cuts.get(piece);
        return at === undefined
          ? [piece]
          : [
              { ...piece, end: at },
              { ...piece, start: at },
            ];
      })
      .sort(order);
  }
  return pieces;
};

const fill = <M extends Laid>(open: Open<M>, to: number): void => {
  if (to > open.at) open.inside.push({ start: open.at, end: to, mark: null, inside: [] });
  open.at = Math.max(open.at, to);
};

/**
 * Lays marks over a range so that they nest, as markup must: where two cross, one of them is cut in two. What reaches out
 * of the range is cut off.
 */
export const weave = <M extends Laid>(range: Range, marks: readonly M[]): readonly Woven<M>[] => {
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
  for (const { mark, start, end } of piecesOf(range, marks)) {
    while (open.length > 1 && innermost().end <= start) close();
    fill(innermost(), start);
    open.push({ start, end, mark, inside: [], at: start });
  }
  while (open.length > 1) close();
  fill(root, range.end);
  return root.inside;
};
