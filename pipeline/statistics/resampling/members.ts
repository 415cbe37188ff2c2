import type { SparseColumn } from "./columns.js";

/** Who is in the first group in each of some divisions: for eight units after each other one byte a division. */
export interface Members {
  /** Divisions that there is room for. */
  readonly room: number;
  /** The byte of the units from `8 · b` on in the division `d` at `b · room + d`; the first unit is its lowest bit. */
  readonly bytes: Uint8Array;
}

const unitsAByte = 8;
const bytesAtMost = 4_000_000;
const roomAtMost = 2048;

/** Room for as many divisions as fit into a few megabytes, at most so many. */
export const noMembers = (units: number, divisions: number): Members => {
  const blocks = Math.ceil(units / unitsAByte);
  const room = Math.min(divisions, roomAtMost, Math.max(unitsAByte, Math.floor(bytesAtMost / Math.max(1, blocks))));
  return { room, bytes: new Uint8Array(blocks * room) };
};

/** Puts a division in a place: 1 for each unit that is in the first group, 0 for the others. */
export const putMembers = ({ room, bytes }: Members, division: number, member: Uint8Array): void => {
  const whole = member.length - (member.length % unitsAByte);
  let to = division;
  for (let unit = 0; unit < whole; unit += unitsAByte, to += room)
    bytes[to] =
      (member[unit] as number) |
      ((member[unit + 1] as number) << 1) |
      ((member[unit + 2] as number) << 2) |
      ((member[unit + 3] as number) << 3) |
      ((member[unit + 4] as number) << 4) |
      ((member[unit + 5] as number) << 5) |
      ((member[unit + 6] as number) << 6) |
      ((member[unit + 7] as number) << 7);
  if (whole === member.length) return;
  let byte = 0;
  for (let unit = whole; unit < member.length; unit += 1) byte |= (member[unit] as number) << (unit - whole);
  bytes[to] = byte;
};

/** Sums of eight units by which of them are there, all 256 ways. */
const waysOf = (table: Float64Array, { at, value }: SparseColumn, from: number, to: number): void => {
  table.fill(0);
  for (let i = from; i < to; i += 1) {
    const bit = 1 << ((at[i] as number) % unitsAByte);
    const one = value[i] as number;
    for (let way = bit; way < ways; way = (way + 1) | bit) table[way] = (table[way] as number) + one;
  }
};

const ways = 256;
const tables = [new Float64Array(ways), new Float64Array(ways)] as const;

const addWays = (table: Float64Array, bytes: Uint8Array, into: Float64Array): void => {
  for (let i = 0; i < bytes.length; i += 1) into[i] = (into[i] as number) + (table[bytes[i] as number] as number);
};

/** The same twice, which is faster than one after the other. */
const addTwoWays = (bytes: Uint8Array, into: Float64Array, second: Float64Array): void => {
  const [table, other] = tables;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] as number;
    into[i] = (into[i] as number) + (table[byte] as number);
    second[i] = (second[i] as number) + (other[byte] as number);
  }
};

/** Where the units of a column that are in one byte with that at a place end. */
const endOfByte = (at: Uint32Array, from: number): number => {
  const next = ((at[from] as number) | (unitsAByte - 1)) + 1;
  let to = from + 1;
  while (to < at.length && (at[to] as number) < next) to += 1;
  return to;
};

/**
 * Sums a column up over the first group of each of the first so many divisions, and maybe another of the same units. Units
 * are taken eight at a time, by a table of what each choice of them comes to, so that the last bits of a sum are not those
 * of one unit after the other.
 */
export const sumMembers = (
  column: SparseColumn,
  { room, bytes }: Members,
  into: Float64Array,
  second: { readonly column: SparseColumn; readonly into: Float64Array } | null = null,
): void => {
  into.fill(0);
  second?.into.fill(0);
  const { at } = column;
  for (let from = 0; from < at.length; ) {
    const to = endOfByte(at, from);
    const start = Math.floor((at[from] as number) / unitsAByte) * room;
    const own = bytes.subarray(start, start + into.length);
    waysOf(tables[0], column, from, to);
    if (second === null) addWays(tables[0], own, into);
    else {
      waysOf(tables[1], second.column, from, to);
      addTwoWays(own, into, second.into);
    }
    from = to;
  }
};
