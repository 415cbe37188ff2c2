import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pLimit from "p-limit";
import { Fault, isPassing } from "../model/fault.js";

const openAtOnce = 8;
const readAhead = 64;

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

const whatWentWrong: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  ENOTDIR: "no such file: a part of the path is itself a file",
  EISDIR: "is a folder, but a file is meant; name the files in it",
  EACCES: "may not be read: permission denied",
  EPERM: "may not be read: permission denied",
  ELOOP: "is a symbolic link that leads to itself",
  ENAMETOOLONG: "is too long a path",
  Z_DATA_ERROR: "is no gzip archive, or a damaged one",
  Z_BUF_ERROR: "is cut off: the gzip archive ends too early",
  ERR_FS_FILE_TOO_LARGE: "is larger than 2 GiB; split it, or give it as JSONL, which is read line by line",
};

/** Turns an error of the file system into a Fault that names the file; any other error comes back as it was. */
export const fileFault = (path: string, error: unknown): unknown => {
  const code = codeOf(error);
  if (code === "") return error;
  return new Fault(`${path}: ${whatWentWrong[code] ?? `cannot be read (${code})`}`, { again: isPassing(code) });
};

/** Bytes of a file; a missing, unreadable or over-large one is a Fault. */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileFault(path, error);
  }
};

/** Bytes of the files in the order asked for, several open at once but only a bounded number in memory. */
export async function* readInOrder(paths: readonly string[]): AsyncGenerator<Uint8Array> {
  const limit = pLimit(openAtOnce);
  for (let from = 0; from < paths.length; from += readAhead) {
    const batch = paths.slice(from, from + readAhead);
    // Settled, not raced: the first bad file of the list is told, not the one whose error came first.
    for (const read of await Promise.allSettled(batch.map((path) => limit(() => readBytes(path))))) {
      if (read.status === "rejected") throw read.reason;
      yield read.value;
    }
  }
}

/** Bytes of a small file are read before their turn; larger ones would fill the memory. */
const readAheadSize = 1 << 20;

/** What reading ahead made of a file: its bytes, an error, or null where it is left to be streamed. */
type Ahead = PromiseSettledResult<Uint8Array | null>;

const aheadOf = async (path: string): Promise<Uint8Array | null> => {
  try {
    const kind = await stat(path);
    return kind.isFile() && kind.size > readAheadSize ? null : await readFile(path);
  } catch (error) {
    throw fileFault(path, error);
  }
};

async function* openedBytes(path: string, ahead: Ahead): AsyncGenerator<Uint8Array> {
  if (ahead.status === "rejected") throw ahead.reason;
  if (ahead.value === null) yield* streamBytes(path);
  else yield ahead.value;
}

/**
 * The files in the order asked for, each as a stream of its bytes, which fails where the file cannot be read. Of small
 * ones several are open at once, but only a bounded number is in memory.
 */
export async function* openInOrder(paths: readonly string[]): AsyncGenerator<AsyncIterable<Uint8Array>> {
  const limit = pLimit(openAtOnce);
  for (let from = 0; from < paths.length; from += readAhead) {
    const batch = paths.slice(from, from + readAhead);
    const ahead = await Promise.allSettled(batch.map((path) => limit(() => aheadOf(path))));
    for (const [index, one] of ahead.entries()) yield openedBytes(batch[index] ?? "", one);
  }
}

/** Bytes of a file, from the first up to, and without, the last. */
export interface ByteRange {
  readonly from: number;
  readonly until: number;
  /** So many bytes at the beginning of the file belong to every range of it, as the head of a table does. */
  readonly head?: number | undefined;
}

/** Bytes of a file chunk by chunk, so that it need not fit in memory; all of them, or those of a range. */
export async function* streamBytes(
  path: string,
  { from, until }: Partial<Pick<ByteRange, "from" | "until">> = {},
): AsyncGenerator<Uint8Array> {
  if (until !== undefined && until <= (from ?? 0)) return;
  const range = { ...(from === undefined ? {} : { start: from }), ...(until === undefined ? {} : { end: until - 1 }) };
  try {
    for await (const chunk of createReadStream(path, range)) yield chunk;
  } catch (error) {
    throw fileFault(path, error);
  }
}

/** Bytes of a range of a file, with the head before them where the range has one. */
export async function* rangeBytes(path: string, { head = 0, from, until }: ByteRange): AsyncGenerator<Uint8Array> {
  yield* streamBytes(path, { from: 0, until: head });
  yield* streamBytes(path, { from, until });
}

/** Path without the ending of a gzip archive, which is unpacked while it is read. */
export const unpackedPath = (path: string): string => path.replace(/(?<=.)\.gz$/i, "");

/** No text is packed as closely: what unpacks to so many times its size, and to so many bytes, was made to fill memories. */
const mostUnpacked = { times: 200, bytes: 100 * 1024 * 1024 } as const;

/** Fails for an archive that unpacks to much more than any text does. */
export const demandNoBomb = (path: string, packed: number, unpackedSize: number): void => {
  const { times, bytes } = mostUnpacked;
  if (unpackedSize <= bytes || unpackedSize <= times * packed) return;
  throw new Fault(
    `${path}: unpacks to more than ${times} times its size, as no text does, and to more than ${bytes / 1024 / 1024} MB; unpack it yourself if you trust it`,
  );
};

/** Bytes of a file as they are, or of what is packed in it if its name ends in `.gz`; a damaged archive is a Fault. */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  if (unpackedPath(path) === path) {
    yield* bytes;
    return;
  }
  const archive = createGunzip();
  let packed = 0;
  let size = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      packed += chunk.length;
      yield chunk;
    }
  }
  const packing = pipeline(Readable.from(counted()), archive);
  // Told by the loop below as well, and where the reader stops early it is no error.
  packing.catch(() => {});
  try {
    for await (const chunk of archive) {
      size += chunk.length;
      demandNoBomb(path, packed, size);
      yield chunk;
    }
  } catch (error) {
    throw fileFault(path, error);
  }
}

/** SHA-256 of a file, as lower-case hexadecimal. */
export const sha256OfFile = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of streamBytes(path)) hash.update(chunk);
  return hash.digest("hex");
};

/** Whether a path is a file, a folder or nothing; what may not be looked at is a Fault. */
export const kindOfPath = async (path: string): Promise<"file" | "folder" | "nothing"> => {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return "nothing";
    throw fileFault(path, error);
  }
};
