import type { Place } from "../../model/layers.js";
import type { Negation } from "../../model/negation.js";
import type { Span } from "../../model/span.js";

/**
 * Tells whether a span begins in the scope of a negation. Two negations over one span cancel each other out
 * (*will not rule out a ban* denies the ruling out, and leaves the ban open), so an odd number of scopes negates.
 */
export const negatedBy = (negations: readonly Negation[]): ((span: Span & Place) => boolean) => {
  const bySentence = new Map<number, Negation[]>();
  for (const negation of negations) {
    if (negation.status === "rejected" || negation.scope_end <= negation.scope_start) continue;
    const scopes = bySentence.get(negation.sentence);
    if (scopes === undefined) bySentence.set(negation.sentence, [negation]);
    else scopes.push(negation);
  }
  return ({ start, sentence, inlay }) => {
    const scopes = bySentence.get(sentence);
    if (scopes === undefined) return false;
    let odd = false;
    for (const scope of scopes) {
      if (scope.inlay === inlay && scope.scope_start <= start && start < scope.scope_end) odd = !odd;
    }
    return odd;
  };
};
