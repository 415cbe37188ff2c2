import type { CountingClass } from "../../model/labels.js";
import type { HitLayer } from "../../prove/evidence.js";
import type { PageHit } from "./evidence.js";
import type { PageText } from "./page-texts.js";
import type { View } from "./view.js";

/** Class of counting, or why a hit is in no count: its zone is not counted, or a rule rejected it. */
export type GroupKind = CountingClass | "uncounted" | "rejected";

/** A label as a part of an element's name: whatever else it holds than ASCII letters, digits, dots and underscores is spelt by number. */
const named = (label: string): string =>
  label.replace(/[^A-Za-z0-9._]/gu, (character) => `~${(character.codePointAt(0) ?? 0).toString(16)}~`);

/** Name of the element that holds the hits of a layer. */
export const layerId = (layer: HitLayer): string => `hits-${layer}`;

/** Name of the element that holds the hits of a label. */
export const labelId = (layer: HitLayer, label: string): string => `${layerId(layer)}-${named(label)}`;

/** Name of the element that holds the hits of a label on one side, by the number of its colour, in one class. */
export const groupId = (layer: HitLayer, label: string, side: number, kind: GroupKind): string =>
  `${labelId(layer, label)}-${side}-${kind}`;

/** Name of a hit's line among the evidence. */
export const lineId = ({ key }: PageHit): string => `e-${key}`;

/** Where the hits of a label are listed, seen from the report's own page. */
export const hitsHref = (layer: HitLayer, label: string): string =>
  `#${label === "all" ? layerId(layer) : labelId(layer, label)}`;

/** Address of an element from a page of the report; pages are told by their paths, the report's own by an empty one. */
export const hrefFrom = (page: string, to: string, id: string): string => {
  if (page === to) return `#${id}`;
  if (page === "") return `${to}#${id}`;
  // Pages of texts all stand in one folder beside the report's own.
  return `${to === "" ? "../report.html" : to.slice(to.lastIndexOf("/") + 1)}#${id}`;
};

/** Name of the element that tells of a text in the list of texts. */
export const textId = ({ number }: Pick<PageText, "number">): string => `text-${number}`;

/**
 * Address inside a text, from the report's own page: of texts with pages of their own, on theirs; of texts whose words the
 * report has not, where it tells of them.
 */
const inText = (text: PageText, id: string): string => (text.hasWords ? `${text.page}#${id}` : `#${textId(text)}`);

/** Address of a hit's mark in its text, from the report's own page. */
export const textHref = ({ key, text }: PageHit): string => inText(text, `t-${key}`);

/** Name of the element that is a hit's mark in its text. */
export const markId = ({ key }: Pick<PageHit, "key">): string => `t-${key}`;

/** Name of the element that is a paragraph of a text; paragraphs are numbered as in the tables. */
export const paragraphId = ({ number }: Pick<PageText, "number">, paragraph: number): string =>
  `p-${number}-${paragraph}`;

/** Address of a paragraph of a text, from the report's own page. */
export const paragraphHref = (text: PageText, paragraph: number): string => inText(text, paragraphId(text, paragraph));

/** An end of what the ledger of quotations joins: the words that are quoted, or the place that they come from. */
export type LedgerEnd = "quoted" | "origin";

/** Name of the element that is an end of a row of `quotation-ledger`, counted from 0. */
export const ledgerId = (row: number, end: LedgerEnd): string => `t-l${row}${end === "origin" ? "-o" : ""}`;

/** Address of an end of a row of `quotation-ledger`, from the report's own page; null if the text is not in the report. */
export const ledgerHref = (view: Pick<View, "rows" | "texts">, row: number, end: LedgerEnd): string | null => {
  const cells = view.rows("quotation-ledger")[row];
  const document = end === "quoted" ? cells?.document : cells?.source_document;
  const text = view.texts.find(({ id }) => id === document);
  return text === undefined ? null : inText(text, ledgerId(row, end));
};
