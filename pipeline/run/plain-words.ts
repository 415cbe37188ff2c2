import { passagesOf, type Reading, type TextRead } from "../instruments/reading.js";
import type { Document } from "../model/document.js";

/** Words of a text in its order. */
export type PlainReader = (document: Document) => readonly string[];

// Which words stand between two spaces depends on nothing else, unless letters are strange or runs are long.
const strange = /[^\t\n\r -~\u00a0-\u024f\u2010-\u2015\u2018-\u201e\u2026\u20ac]/;
const longest = 200;
const letters = /^[A-Za-z]+$/;

/** So many stretches between spaces are remembered at most, so that memory stays flat. */
const mostKnown = 1 << 19;

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0;

/** What stands between spaces, in the order of the text. */
const stretchesOf = (text: string, into: string[]): void => {
  let from = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (!isSpace(text.charCodeAt(at))) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      into.push(text.slice(from, at));
      from = -1;
    }
  }
  if (from >= 0) into.push(text.slice(from));
};

/** All that stands between spaces in what is read of a text; null where a text has to be read as a whole. */
const stretchesRead = ({ text, zones, inlays }: Document, reading: Reading): readonly string[] | null => {
  if (inlays.length > 0) return null;
  const stretches: string[] = [];
  for (const { role, start, end } of zones) {
    if (!reading.zones.includes(role)) continue;
    const part = text.slice(start, end);
    if (strange.test(part)) return null;
    stretchesOf(part, stretches);
  }
  return stretches.every(({ length }) => length <= longest) ? stretches : null;
};

const wordsOf = (read: TextRead, reading: Reading): readonly string[] => {
  const found: string[] = [];
  for (const { words } of passagesOf(read, reading)) for (const { word } of words) found.push(word);
  return found;
};

/** The same letters, without the text that they were cut from: a slice of a string keeps all of it in memory. */
const alone = (slice: string): string => slice.split("").join("");

/** A document of these stretches alone. */
const documentOfAll = (document: Document, stretches: readonly string[]): Document => {
  const text = stretches.join(" ");
  return {
    ...document,
    text,
    zones: document.zones.slice(0, 1).map((zone) => ({ ...zone, start: 0, end: text.length })),
  };
};

/** The words in each of some stretches, which are read as one text. */
const wordsIn = (
  stretches: readonly string[],
  document: Document,
  tagged: (document: Document) => TextRead,
  reading: Reading,
): readonly (readonly string[])[] => {
  const found = stretches.map((): string[] => []);
  const read = tagged(documentOfAll(document, stretches));
  let [at, end] = [0, stretches[0]?.length ?? 0];
  for (const { words } of passagesOf(read, { ...reading, zones: document.zones.map(({ role }) => role) })) {
    for (const { word, start } of words) {
      while (start >= end) {
        at += 1;
        end += 1 + (stretches[at]?.length ?? Number.POSITIVE_INFINITY);
      }
      found[at]?.push(word);
    }
  }
  return found;
};

/**
 * Reads words without tagging what was tagged before: the words between two spaces are worked out once for all texts, in
 * the way that is given for whole texts, so that they are the same.
 */
export const plainReader = (tagged: (document: Document) => TextRead, reading: Reading): PlainReader => {
  const known = new Map<string, string | readonly string[]>();
  const learn = (document: Document, unknown: Iterable<string>): void => {
    const all = [...unknown].map(alone);
    if (known.size + all.length > mostKnown) known.clear();
    // Letters alone are one word, however they are parted and joined again.
    const mixed = all.filter((stretch) => !letters.test(stretch));
    for (const stretch of all) known.set(stretch, stretch.toLowerCase());
    if (mixed.length === 0) return;
    const words = wordsIn(mixed, document, tagged, reading);
    for (const [index, stretch] of mixed.entries()) {
      const [only, more] = words[index] ?? [];
      known.set(stretch, only !== undefined && more === undefined ? only : (words[index] ?? []));
    }
  };
  const fromStretches = (document: Document): readonly string[] | null => {
    const stretches = stretchesRead(document, reading);
    if (stretches === null) return null;
    const unknown = new Set<string>();
    for (const stretch of stretches) if (!known.has(stretch)) unknown.add(stretch);
    if (unknown.size > 0) learn(document, unknown);
    const words: string[] = [];
    for (const stretch of stretches) {
      const of = known.get(stretch);
      if (typeof of === "string") words.push(of);
      else if (of !== undefined) for (const word of of) words.push(word);
    }
    return words;
  };
  return (document) => fromStretches(document) ?? wordsOf(tagged(document), reading);
};
