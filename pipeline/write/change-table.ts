import type { Document } from "../model/document.js";
import { statuses } from "../model/hit.js";
import { type HitChange, hitChanges } from "../model/lexicon-change.js";
import type { Columns, Row, Table } from "../model/table.js";

const contextWidth = 80;

const columns = {
  document: { type: "string", about: "id of the document" },
  layer: { type: "string", about: "layer of the hit", values: ["actors", "stance", "frames"] },
  change: { type: "string", about: "what became of the hit", values: hitChanges },
  start: { type: "integer", about: "first UTF-16 code unit in the source, counted from 0" },
  end: { type: "integer", about: "the code unit after the last" },
  left: { type: "string", about: "what stands before it in the source", text: true },
  surface: { type: "string", about: "the words themselves", text: true },
  right: { type: "string", about: "what stands after it in the source", text: true },
  label_before: { type: "string?", about: "label by the first lexicons; empty if they have no candidate here" },
  label_after: { type: "string?", about: "label by the second" },
  engagement_before: { type: "string?", about: "place in the Engagement system by the first; empty outside stance" },
  engagement_after: { type: "string?", about: "the same by the second" },
  status_before: { type: "string?", about: "whether it counts by the first", values: statuses },
  status_after: { type: "string?", about: "the same by the second", values: statuses },
  entry_before: { type: "string?", about: "entry of the first that decides" },
  entry_after: { type: "string?", about: "entry of the second that decides" },
  reason_before: { type: "string?", about: "why the first reject it" },
  reason_after: { type: "string?", about: "why the second reject it" },
} as const satisfies Columns;

/** A stretch of the source in one line. */
const line = (text: string): string => text.replace(/\s+/g, " ");

/** A changed hit and the document it stands in. */
export interface ChangeInText {
  readonly document: Document;
  readonly hit: HitChange;
}

const rowOf = ({ document: { id, text }, hit }: ChangeInText): Row<typeof columns> => {
  const { layer, change, start, end, before, after } = hit;
  return {
    document: id,
    layer,
    change,
    start,
    end,
    left: line(text.slice(Math.max(0, start - contextWidth), start)),
    surface: text.slice(start, end),
    right: line(text.slice(end, end + contextWidth)),
    label_before: before?.label ?? null,
    label_after: after?.label ?? null,
    engagement_before: before?.engagement || null,
    engagement_after: after?.engagement || null,
    status_before: before?.status ?? null,
    status_after: after?.status ?? null,
    entry_before: before?.entry ?? null,
    entry_after: after?.entry ?? null,
    reason_before: before?.reason || null,
    reason_after: after?.reason || null,
  };
};

/** Hits that two versions of the lexicons see differently, for `counterpoint lexicon diff --out`. */
export const changeTable = (changes: readonly ChangeInText[]): Table => ({
  name: "lexicon-changes",
  about: "Every hit that changes between two versions of the lexicons.",
  columns,
  rows: changes.map(rowOf),
});
