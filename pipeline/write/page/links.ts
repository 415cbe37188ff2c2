import type { CountingClass } from "../../model/labels.js";
import type { HitLayer, PageHit } from "./evidence.js";

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

/** Where a hit is marked in its text. */
export const textHref = ({ text, key }: PageHit): string => `${text.page}#t-${key}`;

/** Where the hits of a label are listed, seen from the report's own page. */
export const hitsHref = (layer: HitLayer, label: string): string =>
  `#${label === "all" ? layerId(layer) : labelId(layer, label)}`;
