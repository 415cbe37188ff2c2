import type { Document } from "../model/document.js";
import type { Token } from "../model/layers.js";
import { bySpan, type Span } from "../model/span.js";
import { type Piece, piecesOf } from "./pieces.js";
import { stage } from "./stage.js";

const wordlike = /[\p{L}\p{M}\p{N}'’]/u;

/** True if the token goes on with the word before it: *China|'s*, *ca|n't*, *can|not*, *5|bn*. */
const joins = (text: string, before: Token | undefined, start: number): boolean =>
  before !== undefined &&
  before.end === start &&
  (before.kind === "word" || before.kind === "number") &&
  wordlike.test(text.charAt(start)) &&
  wordlike.test(text.charAt(before.end - 1));

const blank = (text: string, from: number, inlays: readonly Span[]): string => {
  let host = text;
  for (const { start, end } of inlays) {
    host = host.slice(0, start - from) + " ".repeat(end - start) + host.slice(end - from);
  }
  return host;
};

interface Placed {
  readonly pieces: readonly Piece[];
  /** Where the offsets of the pieces count from. */
  readonly from: number;
  readonly inlay: number;
}

/** Pieces of a paragraph and of each inlay in it; inlays are read apart, so that they do not disturb the tagging of their sentence. */
const paragraphPieces = (
  { text }: Document,
  { start, end }: Span,
  inlays: readonly (readonly [number, Span])[],
): readonly Placed[] => {
  const host = blank(
    text.slice(start, end),
    start,
    inlays.map(([, span]) => span),
  );
  return [
    { pieces: piecesOf(host), from: start, inlay: -1 },
    ...inlays.map(([inlay, span]) => ({ pieces: piecesOf(text.slice(span.start, span.end)), from: span.start, inlay })),
  ];
};

/** Inlays that touch the paragraph, cut to it, each with its index. */
const inlaysIn = (inlays: readonly Span[], from: number, { start, end }: Span): [index: number, span: Span][] => {
  const found: [number, Span][] = [];
  for (let at = from; at < inlays.length; at++) {
    const inlay = inlays[at];
    if (inlay === undefined || inlay.start >= end) break;
    const cut = { start: Math.max(start, inlay.start), end: Math.min(end, inlay.end) };
    if (cut.start < cut.end) found.push([at, cut]);
  }
  return found;
};

/** Adds the tokens of one paragraph, in the order of the text. */
const addTokens = (found: Token[], text: string, placed: readonly Placed[], zone: number, paragraph: number): void => {
  const first = found.length;
  for (const { pieces, from, inlay } of placed) {
    let before: Token | undefined;
    for (const piece of pieces) {
      const { lemma, pos } = piece;
      const { normal, kind, script, counts } = piece.word;
      const start = piece.start + from;
      const word = counts && !joins(text, before, start);
      // Written out, as spreading costs more than all the rest of this stage.
      before = { start, end: piece.end + from, normal, lemma, pos, kind, script, word, zone, inlay, paragraph };
      found.push(before);
    }
  }
  if (placed.length > 1) for (const token of found.splice(first).sort(bySpan)) found.push(token);
};

/** Tokens of winkNLP with exact offsets; what stands between two of them is white space. */
export const tokens = stage({
  adds: "tokens",
  needs: ["paragraphs"],
  prepare:
    () =>
    ({ document, paragraphs }) => {
      const { text, inlays } = document;
      const found: Token[] = [];
      let next = 0;
      for (const [paragraph, span] of paragraphs.entries()) {
        while (next < inlays.length && (inlays[next]?.end ?? 0) <= span.start) next++;
        const placed = paragraphPieces(document, span, inlaysIn(inlays, next, span));
        addTokens(found, text, placed, span.zone, paragraph);
      }
      return found;
    },
});
