import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import type { PageHit } from "../evidence.js";
import { paragraphHref, textHref } from "../links.js";
import type { PageText } from "../page-texts.js";
import type { View } from "../view.js";

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

/** Where a stretch stands in its text: at the paragraph that it begins in; null where the report has no words to lead to. */
export const placeHref = (view: View, document: string, stretch: Stretch): string | null => {
  const text = textOf(view, document);
  const [first] = sentencesAt(view, document, stretch);
  const paragraph = first === undefined ? null : numberCell(first, "paragraph");
  return !view.hasText || text === undefined || paragraph === null ? null : paragraphHref(text, paragraph);
};

/** Where a hit is marked in its text; null where the report has no words to lead to. */
export const markHref = (view: View, hit: PageHit): string | null => (view.hasText ? textHref(hit) : null);

/** Words of a stretch, as many as fit; empty if the report has no words. */
export const excerpt = (view: View, document: string, stretch: Stretch, most: number): string => {
  const [first] = sentencesAt(view, document, stretch);
  if (first === undefined) return "";
  const words = textCell(first, "surface") ?? "";
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(" ", most) + 1 || most).trim()} …`;
};
