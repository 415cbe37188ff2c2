import type { Contrast } from "../../model/inference.js";
import { displayWidth, truncate } from "../display-width.js";
import { inert } from "../page/inert.js";
import type { View } from "../page/view.js";

/** Marks that may stand on one letter; more would run over the lines above and below. */
const mostMarks = 3;

/** Words from outside as a figure shows them: in one line, at most so many columns wide, never a pile of marks. */
export const cut = (text: string, columns: number): string => {
  const calm = inert(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, "gu"), "$1");
  return truncate(calm, Math.max(1, columns));
};

/** Pixels that a text takes, by and large, at the usual size of letters. */
export const pixels = (text: string): number => displayWidth(text) * 6.6;

/** Columns of text that have room in so many pixels. */
export const columnsIn = (width: number): number => Math.floor(width / 6.6);

/** Name of a label for people: *self mention*. */
export const labelName = (label: string): string => label.replaceAll("_", " ");

/** Name of an actor; one that nobody named is called by its id. */
export const actorName = (view: View, actor: string): string => {
  const name = view.nameOf(actor);
  return name === actor ? labelName(actor) : name;
};

/** Columns of the longest name of a department: with fewer all go without the word, so that they stay alike. */
const departmentColumns = displayWidth("Department of Homeland Security");

/** Name of an actor where there may be little room: a department without the word, before anything is cut. */
export const briefly = (name: string, columns: number): string =>
  cut(columns < departmentColumns ? name.replace(/^Department of (?:the )?/, "") : name, columns);

/** Words joined as in a sentence: *a, b and c*. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** A rate with one digit behind the point. */
export const rateText = (rate: number | null): string => (rate === null ? "–" : rate.toFixed(1));

/** A part of a whole as a whole percentage. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A logarithm with its sign, as it stands on an axis. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0");

/** Sentence with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The two sides of a contrast in words: *the op-ed against the introduction*. */
export const contrastName = (view: View, { target, reference }: Contrast): string =>
  `${view.sideName(target)} against ${view.sideName(reference)}`;

/** What a figure is called: its kind, and of several contrasts their sides. */
export const figureName = (view: View, kind: string, contrast: Contrast | null): string => {
  const at = contrast === null ? -1 : view.contrasts.indexOf(contrast);
  if (view.contrasts.length === 1 || contrast === null || at < 0) return kind;
  const safe = (side: string): string =>
    side
      .replace(/[^A-Za-z0-9-]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 30);
  return [kind, String(at + 1), safe(contrast.target), safe(contrast.reference)]
    .filter((part) => part !== "")
    .join("-");
};

/** What a heading says of several contrasts; nothing where there is one. */
export const titleEnd = (view: View, contrast: Contrast | null): string =>
  view.contrasts.length === 1 || contrast === null ? "" : `: ${cut(contrastName(view, contrast), 80)}`;
