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
  /** The sequence's key in the table of each set of places. */
  readonly keys: readonly number[];
  count: number;
  nested: number;
}

const parting = -1;

/** Where sequences begin: each place from which `size` words run without a parting one. */
function* startsOf(ids: Int32Array, size: number): Generator<number> {
  let run = 0;
  for (const [index, id] of ids.entries()) {
    run = id === parting ? 0 : run + 1;
    if (run >= size) yield index - size + 1;
  }
}

const bump = (table: Map<number, number>, key: number): void => {
  table.set(key, (table.get(key) ?? 0) + 1);
};

/** Counts the sequences of a size, and for each set of places (bit i: place i) those that have the same words there. */
const countSize = (documents: readonly Coded[], size: number, isRemoved: (id: number) => boolean) => {
  const chain = sequenceIds();
  const tables = Array.from({ length: 2 ** size }, () => new Map<number, number>());
  const sequences = new Map<number, Counted>();
  for (const document of documents) {
    const covered = document.covered.slice();
    for (const start of startsOf(document.ids, size)) {
      const words = document.ids.subarray(start, start + size);
      const keys = tables.map((table, places) => {
        const key = words.reduce((before, id, place) => ((places >> place) & 1 ? chain(before, id) : before), 0);
        bump(table, key);
        return key;
      });
      const whole = keys.at(-1) ?? 0;
      const known = sequences.get(whole);
      const counted = known ?? { words: [...words], keys, count: 0, nested: 0 };
      if (known === undefined) sequences.set(whole, counted);
      counted.count += 1;
      if (counted.words.some(isRemoved)) continue;
      if (document.covered.subarray(start, start + size).includes(1)) counted.nested += 1;
      covered.fill(1, start, start + size);
    }
    document.covered = covered;
  }
  return { tables, sequences };
};

/** Cells of a sequence's 2ⁿ table: from how many share the words of these places to how many share no others. */
const cellsOf = (tables: readonly ReadonlyMap<number, number>[], keys: readonly number[]): readonly number[] => {
  const cells = tables.map((table, places) => table.get(keys[places] ?? 0) ?? 0);
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
      const { tables, sequences } = countSize(coded, size, isRemoved);
      const given = [...sequences.values()].filter(({ words, count }) => count >= least && !words.some(isRemoved));
      return given.map(({ words, keys, count, nested }) => {
        const { lambda, z } = interactionOfCells(cellsOf(tables, keys), { smoothing }) ?? { lambda: null, z: null };
        return { words: words.map(wordOf), count, nested, lambda, z };
      });
    });
};
