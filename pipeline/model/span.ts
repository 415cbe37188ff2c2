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
