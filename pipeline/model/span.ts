/** Half-open range of UTF-16 code units into the untouched text of a document: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True if the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True if `inner` lies wholly inside `outer`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Order of a layer: by start, the longer span first where two begin together. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/**
 * Index of the first of sorted items that does not lie before what is looked for, or their number if all do; takes
 * logarithmic time. `isBefore` is asked of indexes, so that what is sorted may be an array of any kind, or a part of one.
 */
export const firstNotBefore = (from: number, to: number, isBefore: (index: number) => boolean): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Index of the first of spans, sorted by start, that begins at an offset or after it; looked for in a part of them. */
export const firstAtOrAfter = (sorted: readonly Span[], offset: number, from = 0, to = sorted.length): number => {
  // As `firstNotBefore`, but without a call for each look: every stage asks this again and again.
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Spans, sorted by start, that begin between two offsets, the second left out. */
export const beginningBetween = <S extends Span>(sorted: readonly S[], from: number, to: number): readonly S[] =>
  sorted.slice(firstAtOrAfter(sorted, from), firstAtOrAfter(sorted, to));

/**
 * Finds the last of the spans, sorted by start, that contains a span wholly; takes logarithmic time where few overlap.
 */
export const containing = <S extends Span>(spans: readonly S[]): ((span: Span) => S | undefined) => {
  // Furthest end among the spans up to each, which tells when to stop looking back.
  const furthest: number[] = [];
  for (const { end } of spans) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return (span) => {
    for (let at = firstAtOrAfter(spans, span.start + 1) - 1; at >= 0 && (furthest[at] ?? 0) >= span.end; at--) {
      const candidate = spans[at];
      if (candidate !== undefined && contains(candidate, span)) return candidate;
    }
    return undefined;
  };
};
