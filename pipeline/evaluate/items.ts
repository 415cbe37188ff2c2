import type { Document } from "../model/document.js";
import type { GoldDocument, GoldSpan } from "../model/gold.js";
import type { ClassRule, Wanted } from "../model/mapping.js";
import { bySpan, overlaps, type Span } from "../model/span.js";
import type { Annotated } from "../model/table.js";
import { type Candidate, candidatesIn, propertyOf } from "./candidates.js";
import { hasSurface } from "./surface.js";
import type { Task, Variant } from "./task.js";

/** A span that is matched, of gold or of ours; spans match only where their keys are equal. */
export interface Item extends Span {
  readonly class: string;
  readonly key: string;
  /** As the gold or the lexicon calls it, before any mapping. */
  readonly label: string;
}

/** A gold span in a class. */
export interface GoldItem extends Item {
  /** False if to miss it is no fault. */
  readonly wanted: boolean;
  /** True if a hit there is neither right nor wrong. */
  readonly optional: boolean;
}

/** A hit of ours in a class. */
export interface FoundItem extends Item {
  /** False if nothing is known about whether it is right. */
  readonly judged: boolean;
  readonly candidate: Candidate;
}

const holds = (wanted: Wanted, held: (name: string) => string | null | undefined): boolean =>
  [...wanted].every(([name, values]) => {
    const value = held(name) ?? null;
    return value !== null && values.has(value);
  });

/** True if a hit has the properties by which a class is found. */
export const isOurs = ({ ours }: ClassRule, hit: Candidate): boolean =>
  ours.size === 0 || holds(ours, (name) => propertyOf(hit, name));

const metadataOf = ({ metadata }: Document, name: string): string | null =>
  Object.hasOwn(metadata, name) ? (metadata[name] ?? null) : null;

const isGold = ({ gold: { labels, where, meta, surface } }: ClassRule, span: GoldSpan, document: Document): boolean =>
  (labels.size === 0 || labels.has(span.label)) &&
  holds(where, (name) => span.attributes.get(name)) &&
  holds(meta, (name) => metadataOf(document, name)) &&
  (surface === null || hasSurface(document.text.slice(span.start, span.end), surface));

/** Values are compared as titles of Wikipedia are: an underscore is a space. */
const plainValue = (value: string | null | undefined): string | null => value?.replaceAll("_", " ").trim() || null;

const keyOf = (name: string, value: string | null): string => (value === null ? name : `${name}\0${value}`);

const isScored = ({ zones }: Task, { zones: all }: Document, start: number): boolean =>
  zones === null || all.some((zone) => zones.includes(zone.role) && zone.start <= start && start < zone.end);

const wholeDocument = ({ text }: Document): Span => ({ start: 0, end: Math.max(1, text.length) });

/** Of items with the same key and words the first one; two marks on the same words are one. */
const distinct = <One extends Item>(items: readonly One[]): readonly One[] => {
  const seen = new Map<string, One>();
  for (const item of items) {
    const place = `${item.start} ${item.end} ${item.key}`;
    if (!seen.has(place)) seen.set(place, item);
  }
  return [...seen.values()].sort(bySpan);
};

const goldOfSpan = (task: Task, span: GoldSpan, document: Document): readonly GoldItem[] => {
  const { classes, value } = task.mapping;
  const names =
    classes === null ? [span.label] : classes.filter((one) => isGold(one, span, document)).map(({ name }) => name);
  const own = value === null ? null : plainValue(span.attributes.get(value.gold));
  if (value !== null && own === null) return [];
  const isKnown = value === null || !value.known || task.known.has(own ?? "");
  const { start, end, label, optional } = span;
  return names.map((name) => ({
    start,
    end,
    label,
    class: name,
    key: keyOf(name, own),
    wanted: !optional && isKnown,
    optional,
  }));
};

/** Classes that the metadata of a document give to it as a whole, where its gold needs no span. */
const goldOfDocument = (task: Task, document: Document): readonly GoldItem[] =>
  (task.mapping.classes ?? [])
    .filter(({ gold }) => gold.labels.size === 0 && gold.meta.size > 0)
    .filter(({ gold }) => holds(gold.meta, (name) => metadataOf(document, name)))
    .map(({ name }) => ({
      ...wholeDocument(document),
      label: name,
      class: name,
      key: name,
      wanted: true,
      optional: false,
    }));

/** Gold spans of a document that a task scores, each in its classes. */
export const goldItems = (task: Task, { document, spans }: GoldDocument): readonly GoldItem[] => {
  const { unit, unscored } = task.mapping;
  const own = spans.filter(
    ({ layer, label, start }) =>
      (layer === null || layer === task.layer) && !unscored.has(label) && isScored(task, document, start),
  );
  const items = own.flatMap((span) => goldOfSpan(task, span, document));
  // What is wanted goes before what is optional, so that of two on the same words it stays.
  const wantedFirst = [...items.filter(({ wanted }) => wanted), ...items.filter(({ wanted }) => !wanted)];
  if (unit === "span") return distinct(wantedFirst);
  const whole = wantedFirst.map((item) => ({ ...item, ...wholeDocument(document) }));
  return distinct([...whole, ...goldOfDocument(task, document)]);
};

/** Hits of a document that a task scores, each in its classes; `gold` decides which of them are judged. */
export const foundItems = (
  task: Task,
  { document, layers }: Annotated,
  variant: Variant,
  gold: readonly GoldItem[],
): readonly FoundItem[] => {
  const { classes, unit, measure, unscored, value } = task.mapping;
  const own = candidatesIn(layers, task.layer).filter(
    ({ status, listed, label, start }) =>
      (variant === "as_listed" ? listed : status === "kept") && !unscored.has(label) && isScored(task, document, start),
  );
  const items = own.flatMap((hit): FoundItem[] => {
    const names = classes === null ? [hit.label] : classes.filter((one) => isOurs(one, hit)).map(({ name }) => name);
    const held = value === null ? null : plainValue(propertyOf(hit, value.ours));
    if (value !== null && held === null) return [];
    const { start, end, label } = hit;
    const span = unit === "document" ? wholeDocument(document) : { start, end };
    return names.map((name) => ({
      ...span,
      label,
      candidate: hit,
      class: name,
      key: keyOf(name, held),
      judged: measure !== "recall" && (value === null || gold.some((one) => one.class === name && overlaps(one, span))),
    }));
  });
  return distinct(items);
};
