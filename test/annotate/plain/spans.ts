// Spans found by looking at all of them.

import type { Span } from "../../../pipeline/model/span.js";

/** Stands for `containing`. */
export const containing =
  <S extends Span>(spans: readonly S[]) =>
  ({ start, end }: Span): S | undefined =>
    spans.findLast((outer) => outer.start <= start && end <= outer.end);
