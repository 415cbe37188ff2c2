import type { Cell, Columns, Table } from "../model/table.js";
import { openScratch, type Scratch, type ScratchFile } from "./disk/scratch.js";

type Rows = Table["rows"];

/** Rows of tables, put by while texts pass: in memory while they are few, then on the disk, in the order in which they came. */
export interface Spool {
  /** Puts rows of one table by, as {@link linesOf} writes them. */
  readonly append: (table: string, lines: Uint8Array) => void;
  /** The rows of a table; they can be gone through again and again, until they are let go. */
  readonly rows: (table: Pick<Table, "name" | "columns">) => Rows;
  readonly letGo: () => void;
}

/** All tables together may take so much memory. */
const mostInMemory = 32_000_000;

const encoder = new TextEncoder();

/** Rows as lines of JSON, each an array of its cells in the order of the columns. */
export const linesOf = (columns: Columns, rows: Iterable<Readonly<Record<string, Cell>>>): Uint8Array<ArrayBuffer> => {
  const names = Object.keys(columns);
  let lines = "";
  for (const row of rows) lines += `${JSON.stringify(names.map((name) => row[name]))}\n`;
  return encoder.encode(lines);
};

const newline = 10;

/** Lines in pieces of bytes; a line may run over several. */
export function* linesIn(pieces: Iterable<Uint8Array>): Generator<string> {
  let rest: Uint8Array = new Uint8Array();
  for (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const last = bytes.lastIndexOf(newline);
    rest = bytes.subarray(last + 1);
    if (last >= 0) yield* Buffer.from(bytes.buffer, bytes.byteOffset, last).toString().split("\n");
  }
}

/** Rows of lines that {@link linesOf} wrote, whose bytes come in pieces. */
export function* rowsIn(columns: Columns, pieces: Iterable<Uint8Array>): Generator<Readonly<Record<string, Cell>>> {
  const names = Object.keys(columns);
  for (const line of linesIn(pieces)) {
    const cells = JSON.parse(line) as readonly Cell[];
    yield Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null]));
  }
}

/** Name of the file in which the rows of a table are put by. */
export const spoolName = (table: string): string => `${table}.jsonl`;

/** An empty spool; with a place that is given it keeps nothing in memory, and has what lies there already. */
export const spool = (given: Scratch | null = null): Spool => {
  const held = new Map<string, Uint8Array[]>();
  const files = new Map<string, ScratchFile>();
  let size = 0;
  let scratch = given;
  const fileOf = (table: string, place: Scratch): ScratchFile => {
    const file = files.get(table) ?? place.file(spoolName(table));
    files.set(table, file);
    return file;
  };
  const moveToDisk = (place: Scratch): void => {
    for (const [table, pieces] of held) for (const piece of pieces) fileOf(table, place).append(piece);
    held.clear();
  };
  return {
    append: (table, lines) => {
      size += lines.length;
      if (scratch !== null) {
        fileOf(table, scratch).append(lines);
        return;
      }
      const pieces = held.get(table) ?? [];
      held.set(table, pieces);
      pieces.push(lines);
      if (size <= mostInMemory) return;
      scratch = openScratch();
      moveToDisk(scratch);
    },
    rows: ({ name, columns }) => ({
      [Symbol.iterator]: () =>
        rowsIn(columns, scratch === null ? (held.get(name) ?? []) : fileOf(name, scratch).pieces()),
    }),
    letGo: () => {
      held.clear();
      files.clear();
      scratch?.sweep();
    },
  };
};
