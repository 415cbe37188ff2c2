import { hash } from "node:crypto";

/** Ids that were met, each with a number, such as that of its line. */
export interface KnownIds {
  /** Notes an id with a whole number below 2³² − 1; the number that it was noted with before, or null if it is new. */
  readonly note: (id: string, number: number) => number | null;
}

/** Words of 32 bits that an id takes: three of its hash, and its number plus one, so that 0 is an empty place. */
const wordsAnId = 4;
const leastPlaces = 1 << 10;

/** Of a table so much is filled at most: beyond it is doubled. */
const mostFilled = 0.6;

type Hash = readonly [number, number, number];

const hashOf = (id: string): Hash => {
  // Code units and not UTF-8, in which all lone surrogates are one.
  const bytes = hash("sha256", Buffer.from(id, "utf16le"), "buffer");
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8)];
};

/** First word of the place of a hash, or of the empty one where it would be put. */
const placeOf = (table: Uint32Array, [first, second, third]: Hash): number => {
  const places = table.length / wordsAnId;
  for (let place = first & (places - 1); ; place = (place + 1) & (places - 1)) {
    const at = place * wordsAnId;
    if (table[at + 3] === 0) return at;
    if (table[at] === first && table[at + 1] === second && table[at + 2] === third) return at;
  }
};

const doubled = (table: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(table.length * 2);
  for (let at = 0; at < table.length; at += wordsAnId) {
    if (table[at + 3] === 0) continue;
    const [first = 0, second = 0, third = 0] = table.subarray(at, at + 3);
    larger.set(table.subarray(at, at + wordsAnId), placeOf(larger, [first, second, third]));
  }
  return larger;
};

/**
 * Starts without ids. What is kept of each is 96 bits of its SHA-256, for the ids of a million texts would fill as much
 * memory as a worker; that two of a million share these has a chance of 10⁻¹⁷.
 */
export const knownIds = (): KnownIds => {
  let table = new Uint32Array(leastPlaces * wordsAnId);
  let filled = 0;
  return {
    note: (id, number) => {
      const own = hashOf(id);
      const at = placeOf(table, own);
      const known = table[at + 3] as number;
      if (known > 0) return known - 1;
      table.set(own, at);
      table[at + 3] = number + 1;
      filled += 1;
      if (filled * wordsAnId > mostFilled * table.length) table = doubled(table);
      return null;
    },
  };
};

/** Ids that were met in several files, each with the name of its file. */
export interface IdsOfFiles {
  /** Notes an id as one of a file; the name of the file that had it before, or null if it is new. */
  readonly note: (id: string, file: string) => string | null;
}

/** Starts without ids and files. */
export const idsOfFiles = (): IdsOfFiles => {
  const ids = knownIds();
  const files: string[] = [];
  return {
    note: (id, file) => {
      if (files.at(-1) !== file) files.push(file);
      const earlier = ids.note(id, files.length - 1);
      return earlier === null ? null : (files[earlier] ?? file);
    },
  };
};
