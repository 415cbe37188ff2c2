import { closeSync, openSync, readSync } from "node:fs";
import { Fault } from "../../model/fault.js";
import { fileFault } from "../../read/files.js";

const pieceSize = 1 << 20;

/** A stretch of a file. */
export interface Section {
  readonly from: number;
  readonly bytes: number;
}

/** Bytes of a section in pieces; a file that ends before it is a Fault. */
export function* sectionPieces(path: string, { from, bytes }: Section): Generator<Uint8Array> {
  let handle: number | null = null;
  try {
    handle = openSync(path, "r");
    for (let at = 0; at < bytes; ) {
      const piece = new Uint8Array(Math.min(pieceSize, bytes - at));
      const read = readSync(handle, piece, 0, piece.length, from + at);
      if (read === 0) throw new Fault(`${path}: is cut off`);
      at += read;
      yield piece.subarray(0, read);
    }
  } catch (error) {
    throw fileFault(path, error);
  } finally {
    if (handle !== null) closeSync(handle);
  }
}
