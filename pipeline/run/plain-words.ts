import type { NumberedWords } from "../instruments/numbered-words.js";
import { passagesOf, type Reading, type TextRead } from "../instruments/reading.js";
import type { Document } from "../model/document.js";
import { type StretchNumbers, stretchNumbers } from "./plain-words/stretch-numbers.js";
import { wordsOfLetters } from "./plain-words/words-of-letters.js";

/** Words of a text in its order. */
export type PlainReader = (document: Document) => NumberedWords;

// Which words stand between two spaces depends on nothing else, unless letters are strange or runs are long.
const usual = /^[\t\n\r -~\u00a0-\u024f\u2000-\u200a\u2010-\u2015\u2018-\u201e\u2022\u2026\u2028\u2029\u202f\u20ac]$/;
const longest = 200;

/** So many stretches between spaces, or words, are remembered at most, so that memory stays flat. */
const mostKnown = 1 << 19;

/** What code units are in what is read. */
const [letter, space, strange] = [0, 1, 2];

const kinds = Uint8Array.from({ length: 1 << 16 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (!usual.test(character)) return strange;
  return character.trim() === "" ? space : letter;
});

/** The same letters, without the text that they were cut from: a slice of a string keeps all of it in memory. */
const alone = (slice: string): string => slice.split("").join("");

const wordsOf = (read: TextRead, reading: Reading): readonly string[] => {
  const found: string[] = [];
  for (const { words } of passagesOf(read, reading)) for (const { word } of words) found.push(word);
  return found;
};

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

/** Words by their numbers. */
interface KnownWords {
  readonly words: string[];
  readonly numberOf: (word: string) => number;
}

const knownWords = (): KnownWords => {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  };
  return { words, numberOf };
};

/** What is remembered of all texts that were read. */
interface Memory extends KnownWords {
  readonly stretches: StretchNumbers;
  /** By stretch: the number of its only word, or the numbers of its words. */
  readonly inStretch: (number | readonly number[])[];
  /** Stretches behind those, of which the words are not known yet. */
  unknown: string[];
}

const noMemory = (): Memory => ({ ...knownWords(), stretches: stretchNumbers(), inStretch: [], unknown: [] });

/** Numbers of all that stands between spaces in what is read of a text; null where a text has to be read as a whole. */
const stretchesRead = (
  { text, zones, inlays }: Document,
  reading: Reading,
  { stretches, unknown }: Memory,
): readonly number[] | null => {
  if (inlays.length > 0) return null;
  const found: number[] = [];
  for (const { role, start, end } of zones) {
    if (!reading.zones.includes(role)) continue;
    for (let at = start; at < end; ) {
      const from = at;
      let kind = kinds[text.charCodeAt(at)];
      for (; kind === letter && at < end; kind = kinds[text.charCodeAt(at)]) at += 1;
      if (at > from) {
        if (at - from > longest) return null;
        const known = stretches.size();
        const stretch = stretches.numberOf(text, from, at);
        if (stretch === known) unknown.push(alone(text.slice(from, at)));
        found.push(stretch);
      }
      if (at < end && kind === strange) return null;
      at += 1;
    }
  }
  return found;
};

/**
 * Reads words without tagging what was tagged before: the words between two spaces are worked out once for all texts, in
 * the way that is given for whole texts, so that they are the same.
 */
export const plainReader = (tagged: (document: Document) => TextRead, reading: Reading): PlainReader => {
  let memory = noMemory();
  const learn = (document: Document): void => {
    const { unknown, inStretch, numberOf } = memory;
    const byLetters = unknown.map(wordsOfLetters);
    const mixed = unknown.filter((_, index) => byLetters[index] === null);
    const byTokens = mixed.length === 0 ? [] : wordsIn(mixed, document, tagged, reading);
    let next = 0;
    for (const words of byLetters) {
      const found = (words ?? byTokens[next] ?? []).map(numberOf);
      if (words === null) next += 1;
      const [first, second] = found;
      inStretch.push(first !== undefined && second === undefined ? first : found);
    }
    memory.unknown = [];
  };
  const fromStretches = (document: Document): readonly number[] | null => {
    const stretches = stretchesRead(document, reading, memory);
    if (stretches === null) return null;
    if (memory.unknown.length > 0) learn(document);
    const { inStretch } = memory;
    const numbers: number[] = [];
    for (const stretch of stretches) {
      const words = inStretch[stretch] as number | readonly number[];
      if (typeof words === "number") numbers.push(words);
      else for (const word of words) numbers.push(word);
    }
    return numbers;
  };
  return (document) => {
    if (Math.max(memory.stretches.size(), memory.words.length) > mostKnown) memory = noMemory();
    const numbers = fromStretches(document) ?? wordsOf(tagged(document), reading).map(memory.numberOf);
    return { numbers, words: memory.words };
  };
};
