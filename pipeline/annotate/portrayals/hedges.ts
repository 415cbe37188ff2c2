import type { StanceMarker, Token } from "../../model/layers.js";
import type { PortrayalRules } from "../../model/lexicon.js";
import type { Quotation } from "../../model/quotation.js";
import { contains, firstAtOrAfter, type Span } from "../../model/span.js";

/** A hedge, and whether it stands on the words that report the claim. */
export interface Hedged {
  readonly hedge: Span | null;
  readonly hedge_on_report: boolean;
}

const none: Hedged = { hedge: null, hedge_on_report: false };

/** Tokens that may stand between a claim and a hedge of its clause. */
const reach = 5;

/** True if nothing between the two offsets begins another clause. */
const isClose = (tokens: readonly Token[], start: number, end: number): boolean => {
  const from = firstAtOrAfter(tokens, start);
  const to = firstAtOrAfter(tokens, end);
  if (to - from > reach) return false;
  return tokens
    .slice(from, to)
    .every(({ pos, normal }) => pos !== "VERB" && pos !== "AUX" && !/^[;:—–“”"()]$/.test(normal));
};

/** The hedge of a claim's own clause: inside it, or close before or behind it. */
const inClause = (claim: Span, hedges: readonly StanceMarker[], tokens: readonly Token[]): Span | undefined => {
  const inside = hedges.find((hedge) => contains(claim, hedge));
  if (inside !== undefined) return inside;
  const before = hedges.findLast(({ end }) => end <= claim.start);
  if (before !== undefined && isClose(tokens, before.end, claim.start)) return before;
  const behind = hedges.find(({ start }) => start >= claim.end);
  return behind !== undefined && isClose(tokens, claim.end, behind.start) ? behind : undefined;
};

/** The hedge on the words that report: beside the cue, or the cue itself where its verb hedges (*he suggests*). */
const onReport = (
  { cue }: Quotation,
  hedges: readonly StanceMarker[],
  tokens: readonly Token[],
  { hedging_reports }: PortrayalRules,
): Span | undefined => {
  for (const span of cue) {
    const beside = hedges.find(
      ({ start, end }) => (start < span.end && end > span.start) || (end <= span.start && span.start - end < 10),
    );
    if (beside !== undefined) return beside;
    const words = tokens.slice(firstAtOrAfter(tokens, span.start), firstAtOrAfter(tokens, span.end));
    const verb = words.find(({ normal }) => hedging_reports.has(normal));
    if (verb !== undefined) return { start: verb.start, end: verb.end };
  }
  return undefined;
};

/** The hedge on a claim: in its clause, else on the words of the innermost quotation that gives it to somebody. */
export const hedgeOn = (
  claim: Span,
  hedges: readonly StanceMarker[],
  tokens: readonly Token[],
  around: Quotation | undefined,
  rules: PortrayalRules,
): Hedged => {
  const own = inClause(claim, hedges, tokens);
  if (own !== undefined) return { hedge: { start: own.start, end: own.end }, hedge_on_report: false };
  const reported = around && onReport(around, hedges, tokens, rules);
  return reported === undefined ? none : { hedge: { start: reported.start, end: reported.end }, hedge_on_report: true };
};
