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
 * Finds the last of the spans, sorted by start, that contains a span wholly; takes logarithmic time where few overlap.
 */
export const containing = <S extends Span>(spans: readonly S[]): ((span: Span) => S | undefined) => {
  // Furthest end among the spans up to each, which tells when to stop looking back.
  const furthest: number[] = [];
  for (const { end } of spans) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return (span) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && (furthest[at] ?? 0) >= span.end; at--) {
      const candidate = spans[at];
      if (candidate !== undefined && contains(candidate, span)) return candidate;
    }
    return undefined;
  };
};
