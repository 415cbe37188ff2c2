import type { Place } from "../../model/hit.js";
import type { Negation } from "../../model/negation.js";
import type { Span } from "../../model/span.js";

/** The scopes of one sentence or inlay, sorted by their beginning. */
interface Scopes {
  readonly scopes: Negation[];
  /** Furthest end among the scopes up to each, which tells when to stop looking back. */
  readonly furthest: number[];
}

/** A number for each sentence and inlay; −1 stands for none of either, and inlays are few. */
const keyOf = ({ sentence, inlay }: Place): number => (sentence + 1) * 1_000_000 + inlay + 1;

const scopesOf = (negations: readonly Negation[]): ReadonlyMap<number, Scopes> => {
  const byPlace = new Map<number, Scopes>();
  const denying = negations.filter(
    ({ status, scope_start, scope_end }) => status === "kept" && scope_end > scope_start,
  );
  for (const negation of denying.sort((a, b) => a.scope_start - b.scope_start)) {
    const known = byPlace.get(keyOf(negation)) ?? { scopes: [], furthest: [] };
    byPlace.set(keyOf(negation), known);
    known.scopes.push(negation);
    known.furthest.push(Math.max(negation.scope_end, known.furthest.at(-1) ?? 0));
  }
  return byPlace;
};

/** How many of the scopes hold an offset; takes logarithmic time where few of them overlap. */
const countAt = ({ scopes, furthest }: Scopes, offset: number): number => {
  let [low, high] = [0, scopes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scopes[middle]?.scope_start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (let at = low - 1; at >= 0 && (furthest[at] ?? 0) > offset; at--) {
    if ((scopes[at]?.scope_end ?? 0) > offset) count += 1;
  }
  return count;
};

/**
 * Tells whether a span begins in the scope of a negation. Two negations over one span cancel each other out
 * (*will not rule out a ban* denies the ruling out, and leaves the ban open), so an odd number of scopes negates.
 */
export const negatedBy = (negations: readonly Negation[]): ((span: Span & Place) => boolean) => {
  const byPlace = scopesOf(negations);
  if (byPlace.size === 0) return () => false;
  return (span) => {
    const scopes = byPlace.get(keyOf(span));
    return scopes !== undefined && countAt(scopes, span.start) % 2 === 1;
  };
};
