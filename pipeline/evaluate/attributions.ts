import type { GoldDocument, GoldSpan } from "../model/gold.js";
import type { Mapping } from "../model/mapping.js";
import type { Quotation } from "../model/quotation.js";
import { overlaps, type Span } from "../model/span.js";
import type { Annotated, Columns, Row, Table } from "../model/table.js";

/** Marks of quotation, in any style but single ones, which apostrophes look like. */
const marks = /["“”„«»]/;

const columns = {
  content: {
    type: "string",
    about: "which contents: all, or those that hold a quotation mark",
    values: ["all", "with marks"],
  },
  gold_count: { type: "integer", about: "contents of the gold" },
  found: { type: "integer", about: "those that some content of ours overlaps" },
  sourced: { type: "integer", about: "found contents that the gold gives to a source" },
  right_source: { type: "integer", about: "of these, contents whose source of ours overlaps the gold's" },
  recall: { type: "number?", about: "found ÷ gold_count" },
  right_share: { type: "number?", about: "right_source ÷ sourced" },
} as const satisfies Columns;

/** Counts of contents of one kind. */
export interface AttributionCounts {
  gold_count: number;
  found: number;
  sourced: number;
  right_source: number;
}

/** What was counted, by kind of content. */
export type Attributions = ReadonlyMap<"all" | "with marks", AttributionCounts>;

/** Nothing counted yet. */
export const startAttributions = (): Attributions =>
  new Map(
    (["all", "with marks"] as const).map((kind) => [kind, { gold_count: 0, found: 0, sourced: 0, right_source: 0 }]),
  );

/** Attributions that a span is part of: the gold joins the parts of one by `rel`. */
const relationsOf = ({ attributes }: GoldSpan): readonly string[] =>
  (attributes.get("rel") ?? "")
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");

const labelsOf = (mapping: Mapping, name: string): ReadonlySet<string> =>
  mapping.classes?.find((one) => one.name === name)?.gold.labels ?? new Set();

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Of all quotations the one whose content shares most with a span. */
const nearest = (quotations: readonly Quotation[], span: Span): Quotation | undefined => {
  let best: { readonly quotation: Quotation; readonly size: number } | undefined;
  for (const quotation of quotations) {
    for (const content of quotation.content) {
      const size = overlaps(content, span) ? shared(content, span) : 0;
      if (size > (best?.size ?? 0)) best = { quotation, size };
    }
  }
  return best?.quotation;
};

/** Adds one document whose gold joins contents with sources; other gold adds nothing. */
export const addAttributions = (
  state: Attributions,
  mapping: Mapping,
  { document, spans }: GoldDocument,
  { layers }: Annotated,
): void => {
  const [contents, sources] = [labelsOf(mapping, "content"), labelsOf(mapping, "source")];
  const sourcesOf = new Map<string, GoldSpan[]>();
  for (const span of spans) {
    if (!sources.has(span.label)) continue;
    for (const relation of relationsOf(span)) sourcesOf.set(relation, [...(sourcesOf.get(relation) ?? []), span]);
  }
  const kept = layers.quotations.filter(({ status }) => status === "kept");
  for (const span of spans) {
    if (!contents.has(span.label) || relationsOf(span).length === 0) continue;
    const wanted = relationsOf(span).flatMap((relation) => sourcesOf.get(relation) ?? []);
    const ours = nearest(kept, span);
    const isRight = wanted.some((source) => ours?.source && overlaps(ours.source, source));
    for (const [kind, counts] of state) {
      if (kind === "with marks" && !marks.test(document.text.slice(span.start, span.end))) continue;
      counts.gold_count += 1;
      if (ours === undefined) continue;
      counts.found += 1;
      if (wanted.length === 0) continue;
      counts.sourced += 1;
      if (isRight) counts.right_source += 1;
    }
  }
};

/** How many contents were found, and how many of these were given to the right source. */
export const attributions = (state: Attributions): Table => ({
  name: "attributions",
  about:
    "Contents of quotations that were found, and those of them that were given to the right source. Only gold that joins " +
    "contents with sources is counted; a content is found if any of ours overlaps it, and the largest overlap tells whose it is.",
  columns,
  rows: [...state].map(
    ([content, counts]): Row<typeof columns> => ({
      content,
      ...counts,
      recall: counts.gold_count === 0 ? null : counts.found / counts.gold_count,
      right_share: counts.sourced === 0 ? null : counts.right_source / counts.sourced,
    }),
  ),
});
