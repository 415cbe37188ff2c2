import { type CellRow, textCell } from "../../summary-rows.js";
import { textHref } from "../links.js";
import type { PageText, View } from "../view.js";

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const sentences = new WeakMap<View, ReadonlyMap<string, readonly CellRow[]>>();

const gathered = (view: View): ReadonlyMap<string, readonly CellRow[]> => {
  const byText = new Map<string, CellRow[]>();
  for (const row of view.rows("sentences")) {
    const id = String(row.document);
    const own = byText.get(id) ?? [];
    byText.set(id, own);
    own.push(row);
  }
  return byText;
};

/** The sentences that a stretch touches, in the order of the text; none where the report has no table of them. */
export const sentencesAt = (view: View, document: string, { start, end }: Stretch): readonly CellRow[] => {
  const known = sentences.get(view) ?? gathered(view);
  sentences.set(view, known);
  return (known.get(document) ?? []).filter((row) => Number(row.start) < end && Number(row.end) > start);
};

/** A text by its id. */
export const textOf = (view: View, document: string): PageText | undefined =>
  view.texts.find(({ id }) => id === document);

/** Where a stretch stands in its text: at its first mark; at the nearest one before if it has none. */
export const placeHref = (view: View, document: string, { start, end }: Stretch): string | null => {
  const text = textOf(view, document);
  if (text === undefined) return null;
  const hits = view.evidence.inText(text);
  const hit = hits.find((one) => one.start >= start && one.start < end) ?? hits.findLast((one) => one.start < end);
  if (hit !== undefined) return textHref(hit);
  return text.page === "" ? null : text.page;
};

/** Words of a stretch, as many as fit; empty if the report has no words. */
export const excerpt = (view: View, document: string, stretch: Stretch, most: number): string => {
  const [first] = sentencesAt(view, document, stretch);
  if (first === undefined) return "";
  const words = textCell(first, "surface") ?? "";
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(" ", most) + 1 || most).trim()} …`;
};
