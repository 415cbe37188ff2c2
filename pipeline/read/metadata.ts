import type { Document } from "../model/document.js";

/** The pair that metadata put a text in, or null: each line of a JSONL file may name its own. */
export const pairOf = (metadata: Document["metadata"]): string | null =>
  Object.hasOwn(metadata, "pair") ? (metadata.pair ?? null) : null;

/** Metadata of a text from entries of any kind: plain values as text, lists joined by `; `, all else as JSON. */
export const metadataOf = (entries: Iterable<readonly [string, unknown]>): Document["metadata"] => {
  const written = (value: unknown): string => {
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    if (Array.isArray(value)) return value.map(written).join("; ");
    return JSON.stringify(value);
  };
  // From entries, because a key may be `__proto__`.
  return Object.fromEntries(
    Array.from(entries)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [key, written(value)]),
  );
};
