import { Fault } from "../model/fault.js";
import type { GoldSpan } from "../model/gold.js";
import { bySpan } from "../model/span.js";
import { found } from "./jsonl.js";
import { metadataOf } from "./metadata.js";

/** Where a span stands: file, line and number, for messages. */
export type Place = string;

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Entries of a JSON object; anything else is a Fault. */
export const entriesOf = (value: unknown, place: Place): ReadonlyMap<string, unknown> => {
  if (!isObject(value)) throw new Fault(`${place}: ${found(value)}, but must be an object`);
  return new Map(Object.entries(value));
};

const splitsPair = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));

const offsetOf = (entries: ReadonlyMap<string, unknown>, key: "start" | "end", text: string, place: Place): number => {
  const value = entries.get(key);
  if (typeof value !== "number" || !Number.isInteger(value)) {
    throw new Fault(`${place}: "${key}" ${found(value)}, but must be an offset in UTF-16 code units`);
  }
  if (value < 0 || value > text.length) {
    throw new Fault(`${place}: "${key}" is ${value}, but the text has the offsets 0 to ${text.length}`);
  }
  if (splitsPair(text, value)) {
    throw new Fault(`${place}: "${key}" is ${value}, which parts a character of two code units; count in UTF-16`);
  }
  return value;
};

/** A text under a key, or null where there is none; anything else is a Fault. */
export const wordOf = (entries: ReadonlyMap<string, unknown>, key: string, place: Place): string | null => {
  const value = entries.get(key) ?? null;
  if (value !== null && (typeof value !== "string" || value === "")) {
    throw new Fault(`${place}: "${key}" ${found(value)}, but must be a text`);
  }
  return value;
};

/** One span of gold, checked against its text. */
export const goldSpan = (value: unknown, text: string, place: Place): GoldSpan => {
  const entries = entriesOf(value, place);
  const start = offsetOf(entries, "start", text, place);
  const end = offsetOf(entries, "end", text, place);
  if (end <= start) throw new Fault(`${place}: ends at ${end}, but starts at ${start}; a span is never empty`);
  const label = wordOf(entries, "label", place);
  if (label === null) throw new Fault(`${place}: "label" is missing`);
  const optional = entries.get("optional") ?? false;
  if (typeof optional !== "boolean")
    throw new Fault(`${place}: "optional" ${found(optional)}, but must be true or false`);
  const surface = entries.get("surface");
  if (typeof surface === "string" && surface !== text.slice(start, end)) {
    const stands = JSON.stringify(text.slice(start, end)).slice(0, 60);
    throw new Fault(`${place}: "surface" ${found(surface)}, but at ${start} to ${end} stands ${stands}`);
  }
  const attributes = entries.get("attrs");
  return {
    start,
    end,
    label,
    layer: wordOf(entries, "layer", place),
    optional,
    attributes: new Map(isObject(attributes) ? Object.entries(metadataOf(Object.entries(attributes))) : []),
  };
};

/** The list of spans of a document or file. */
export const listOfSpans = (value: unknown, place: Place): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Fault(`${place}: "spans" ${found(value)}, but must be a list of spans`);
  return value;
};

/** Spans in the order of a layer. */
export const sortedSpans = (spans: readonly GoldSpan[]): readonly GoldSpan[] => [...spans].sort(bySpan);
