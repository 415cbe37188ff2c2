import type { Hit } from "../model/hit.js";
import type { Layers } from "../model/layers.js";
import type { ScoredLayer } from "../model/mapping.js";
import { type Quotation, type QuotationPart, quotationParts } from "../model/quotation.js";
import type { Span } from "../model/span.js";

/** A span of ours as it is scored, kept or not; what else it has can be asked for by name. */
export type Candidate = Pick<Hit, "start" | "end" | "label" | "entry" | "status" | "rule" | "reason" | "listed">;

/** Spans of one part of a quotation; its source is one span, or none. */
export const partOf = ({ source, cue, content }: Quotation, part: QuotationPart): readonly Span[] => {
  if (part === "source") return source === null ? [] : [source];
  return part === "cue" ? cue : content;
};

/** A part of a quotation as a candidate of its own, with what the quotation can be asked for. */
interface PartCandidate extends Candidate {
  readonly label: QuotationPart;
  readonly quotation: Quotation;
}

const partsOf = (quotation: Quotation): readonly PartCandidate[] => {
  const { label, act, speaker, opens_voice, closed, entry, lexicon, status, rule, reason, listed } = quotation;
  const told = {
    type: label,
    act,
    speaker,
    opens_voice,
    closed,
    entry,
    lexicon,
    status,
    rule,
    reason,
    listed,
    quotation,
  };
  return quotationParts.flatMap((part) =>
    partOf(quotation, part).map(({ start, end }) => ({ ...told, label: part, start, end })),
  );
};

/** Candidates of a layer; those of quotations are their parts. */
export const candidatesIn = (layers: Layers, layer: ScoredLayer): readonly Candidate[] =>
  layer === "quotations" ? layers.quotations.flatMap(partsOf) : layers[layer];

/** Value of a property of a candidate, or null. */
export const propertyOf = (candidate: Candidate, name: string): string | null => {
  if (!Object.hasOwn(candidate, name)) return null;
  const value: unknown = Reflect.get(candidate, name);
  return value === null ? null : String(value);
};
