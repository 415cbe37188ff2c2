import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskFault } from "../disk.js";

/** A file that bytes are put into and read from again, kept no longer than the work lasts. */
export interface ScratchFile {
  readonly append: (bytes: Uint8Array) => void;
  /** All that was put into it, from the beginning, in pieces. */
  readonly pieces: () => Iterable<Uint8Array>;
}

/** Files of one piece of work, in a folder of their own. */
export interface Scratch {
  readonly file: (name: string) => ScratchFile;
  /** Takes the folder away; done at the end of the process where nobody has. */
  readonly sweep: () => void;
}

const pieceSize = 1 << 20;

const telling = <Result>(path: string, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw diskFault(path, error);
  }
};

const appendTo = (handle: number, path: string, at: number, bytes: Uint8Array): void =>
  telling(path, () => {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, at + done);
  });

const readFrom = (handle: number, path: string, at: number, length: number): Uint8Array =>
  telling(path, () => {
    const piece = new Uint8Array(length);
    const read = readSync(handle, piece, 0, length, at);
    if (read === 0) throw new Error(`${path}: was cut off while it was in use`);
    return piece.subarray(0, read);
  });

/** A file of scratch at a path, of which so many bytes are kept, or none. */
export const scratchFile = (
  path: string,
  kept: number,
): ScratchFile & { readonly size: () => number; readonly close: () => void } => {
  const handle = telling(path, () => openSync(path, kept === 0 ? "w+" : "r+"));
  let size = kept;
  return {
    append: (bytes) => {
      appendTo(handle, path, size, bytes);
      size += bytes.length;
    },
    *pieces() {
      for (let at = 0; at < size; ) {
        const piece = readFrom(handle, path, at, Math.min(pieceSize, size - at));
        at += piece.length;
        yield piece;
      }
    },
    size: () => size,
    close: () => closeSync(handle),
  };
};

/** Opens a folder for what does not fit in memory, among the system's temporary files. */
export const openScratch = (): Scratch => {
  const folder = telling(tmpdir(), () => mkdtempSync(join(tmpdir(), "counterpoint-")));
  const open: { readonly close: () => void }[] = [];
  const sweep = (): void => {
    process.off("exit", sweep);
    for (const file of open.splice(0)) file.close();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", sweep);
  return {
    file: (name) => {
      const file = scratchFile(join(folder, name), 0);
      open.push(file);
      return file;
    },
    sweep,
  };
};
