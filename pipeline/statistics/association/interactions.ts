import { exp2 } from "../powers.js";
import { interactionOfCells } from "./interaction.js";
import { sequenceIds } from "./sequence-ids.js";

/** A sequence of words with its association. */
export interface Interaction {
  readonly words: readonly string[];
  readonly count: number;
  /** How many of them share a word with a longer sequence, where more than one size was asked for. */
  readonly nested: number;
  readonly lambda: number | null;
  readonly z: number | null;
}

/** What sequences are counted, and how. */
export interface InteractionOptions {
  /** Lengths of sequences in words, 2 unless told. */
  readonly sizes?: readonly number[];
  /** Sequences seen less often are not given, though they are counted; 2 unless told. */
  readonly least?: number;
  /** Added to each cell, ½ unless told. */
  readonly smoothing?: number;
  /** True of a word over which no sequence goes, such as a stop. */
  readonly parts?: (word: string) => boolean;
  /** True of what stands for a removed word: it fills a place in the table, but no sequence of it is given. */
  readonly removed?: (word: string) => boolean;
}

/** A document's words as numbers; −1 parts sequences. */
interface Coded {
  readonly ids: Int32Array;
  /** 1 where a word is in a sequence of a size that was counted before. */
  covered: Uint8Array;
}

interface Counted {
  /** Words by their numbers. */
  readonly words: readonly number[];
  /** The sequence's number in the table of each set of places. */
  readonly keys: readonly number[];
  /** True if none of its words was removed. */
  readonly whole: boolean;
  count: number;
  nested: number;
}

const parting = -1;

/** Where sequences begin: each place from which `size` words run without a parting one. */
function* startsOf(ids: Int32Array, size: number): Generator<number> {
  let run = 0;
  for (let at = 0; at < ids.length; at += 1) {
    run = ids[at] === parting ? 0 : run + 1;
    if (run >= size) yield at - size + 1;
  }
}

/** A table of sequences by the words in a set of places (bit i: place i), which adds one word to a smaller set's. */
const sharing = (places: number, size: number) => {
  const last = Array.from({ length: size }, (_, place) => place).findLast((place) => (places >> place) & 1) ?? 0;
  return { last, before: places & ~(1 << last), numberOf: sequenceIds(), counts: [] as number[] };
};

type Sharing = ReturnType<typeof sharing>;

/** Counts a sequence in all tables, and puts its number in each into `keys`. */
const tally = (tables: readonly Sharing[], ids: Int32Array, start: number, keys: Int32Array): void => {
  for (let places = 1; places < tables.length; places += 1) {
    const table = tables[places];
    if (table === undefined) continue;
    const word = ids[start + table.last] ?? 0;
    // A single word's own number will do.
    const key = table.before === 0 ? word : table.numberOf(keys[table.before] ?? 0, word);
    keys[places] = key;
    table.counts[key] = (table.counts[key] ?? 0) + 1;
  }
};

/** Counts the sequences of a size, and for each set of places those that have the same words there. */
const countSize = (documents: readonly Coded[], size: number, isRemoved: (id: number) => boolean) => {
  const tables = Array.from({ length: exp2(size) }, (_, places) => sharing(places, size));
  const sequences: Counted[] = [];
  const keys = new Int32Array(tables.length);
  let total = 0;
  for (const document of documents) {
    const covered = document.covered.slice();
    for (const start of startsOf(document.ids, size)) {
      tally(tables, document.ids, start, keys);
      total += 1;
      const whole = keys[keys.length - 1] ?? 0;
      let counted = sequences[whole];
      if (counted === undefined) {
        const words = [...document.ids.subarray(start, start + size)];
        counted = { words, keys: [...keys], whole: !words.some(isRemoved), count: 0, nested: 0 };
        sequences[whole] = counted;
      }
      counted.count += 1;
      if (!counted.whole) continue;
      for (let at = start; at < start + size; at += 1) {
        if (document.covered[at] !== 1) continue;
        counted.nested += 1;
        break;
      }
      covered.fill(1, start, start + size);
    }
    document.covered = covered;
  }
  return { tables, sequences, total };
};

/** Cells of a sequence's 2ⁿ table: how many have its words in these places, and in no others. */
const cellsOf = (tables: readonly Sharing[], keys: readonly number[], total: number): readonly number[] => {
  const cells = tables.map(({ counts }, places) => (places === 0 ? total : (counts[keys[places] ?? 0] ?? 0)));
  for (let bit = 1; bit < cells.length; bit <<= 1) {
    for (const [places, cell] of cells.entries()) {
      if ((places & bit) === 0) cells[places] = cell - (cells[places | bit] ?? 0);
    }
  }
  return cells;
};

/** Words as numbers, in one vocabulary for all documents. */
const encode = (documents: Iterable<readonly string[]>, parts: (word: string) => boolean) => {
  const numbers = new Map<string, number>();
  const vocabulary: string[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = parts(word) ? parting : vocabulary.push(word) - 1;
    numbers.set(word, number);
    return number;
  };
  const coded = Array.from(documents, (words): Coded => {
    return { ids: Int32Array.from(words, numberOf), covered: new Uint8Array(words.length) };
  });
  return { coded, vocabulary };
};

/**
 * Sequences of adjacent words with λ and z (Blaheta & Johnson 2001), counted over all documents and never across two, in
 * the order in which they first appear, longer ones first. Linear in the words for each size.
 */
export const interactions = (
  documents: Iterable<readonly string[]>,
  options: InteractionOptions = {},
): readonly Interaction[] => {
  const { sizes = [2], least = 2, smoothing = 0.5, parts = () => false, removed = () => false } = options;
  const { coded, vocabulary } = encode(documents, parts);
  const wordOf = (id: number): string => vocabulary[id] ?? "";
  const isRemoved = (id: number): boolean => removed(wordOf(id));
  return [...new Set(sizes)]
    .sort((a, b) => b - a)
    .flatMap((size) => {
      const { tables, sequences, total } = countSize(coded, size, isRemoved);
      const given = sequences.filter(({ whole, count }) => whole && count >= least);
      return given.map(({ words, keys, count, nested }) => {
        const { lambda, z } = interactionOfCells(cellsOf(tables, keys, total), { smoothing }) ?? {
          lambda: null,
          z: null,
        };
        return { words: words.map(wordOf), count, nested, lambda, z };
      });
    });
};
