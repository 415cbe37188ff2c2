import type { StanceMarker } from "../../model/layers.js";
import { engagementClasses } from "../../model/layers.js";
import type { Quotation } from "../../model/quotation.js";
import { beginningBetween, overlaps, type Span } from "../../model/span.js";
import type { Annotated, Columns, Row } from "../../model/table.js";

/** Columns that say how a quotation is given to its source. */
export const reportColumns = {
  cue: { type: "string?", about: "words that give it to its source, joined by ` … `; empty if none", text: true },
  cue_entry: { type: "string?", about: "lexicon entry of the stance marker on the cue; empty if there is none" },
  cue_engagement: {
    type: "string?",
    about: "place of that marker in the Engagement system: what the report does with the words",
    values: engagementClasses,
  },
  cue_hedge: {
    type: "string?",
    about:
      "hedges on the report (*he seems to expect*), in its sentence, within 30 code units of the cue, behind the source and outside the content; empty if none",
    text: true,
  },
} as const satisfies Columns;

/** What a writer put on a report: the marker on its cue and the hedges beside it. */
export interface ReportWords {
  readonly marker: StanceMarker | null;
  readonly hedges: readonly StanceMarker[];
}

const reach = 30;

/** Finds the stance markers of a report: in its sentence, outside the content and behind the beginning of its source. */
export const reportWords = ({ layers }: Annotated, { cue, content, source, sentence }: Quotation): ReportWords => {
  const [first, last] = [cue[0], cue.at(-1)];
  if (first === undefined || last === undefined) return { marker: null, hedges: [] };
  const bounds = layers.sentences[sentence] ?? { start: 0, end: Number.POSITIVE_INFINITY };
  const from = Math.max(
    first.start - reach,
    bounds.start,
    source !== null && source.start < first.start ? source.end : 0,
  );
  const near = beginningBetween(layers.stance, from, Math.min(last.end + reach, bounds.end)).filter(
    (marker) => marker.status === "kept" && !content.some((one) => overlaps(one, marker)),
  );
  return {
    marker: near.find((marker) => marker.label === "attribution" && cue.some((one) => overlaps(one, marker))) ?? null,
    hedges: near.filter(({ label }) => label === "hedge"),
  };
};

/** Cells of {@link reportColumns}; a null quotation has no report. */
export const reportCells = (annotated: Annotated, quotation: Quotation | null): Row<typeof reportColumns> => {
  if (quotation === null) return { cue: null, cue_entry: null, cue_engagement: null, cue_hedge: null };
  const { text } = annotated.document;
  const words = (spans: readonly Span[]): string | null =>
    spans.length === 0 ? null : spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  const { marker, hedges } = reportWords(annotated, quotation);
  return {
    cue: words(quotation.cue),
    cue_entry: marker?.entry ?? null,
    cue_engagement: marker?.engagement ?? null,
    cue_hedge: words(hedges),
  };
};
