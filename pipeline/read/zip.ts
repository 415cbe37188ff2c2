import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { Fault } from "../model/fault.js";
import { demandNoBomb, fileFault } from "./files.js";

/** A file inside a zip. */
export interface ZipEntry {
  /** Its path inside the archive, with forward slashes; it never leads out of it. */
  readonly path: string;
  /** Its bytes unpacked; damage, a password, or more bytes than were told, is a Fault. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** What yauzl says, in our words, where people may meet it. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^end of central directory|not a zip/i, "is no zip archive, or one that is cut off"],
  [/relative path|absolute path|invalid characters in fileName/i, "holds a name that leads out of the archive"],
  [
    /too many bytes in the stream|not enough bytes in the stream/i,
    "is damaged: a file in it has another size than is told",
  ],
  [/invalid|incorrect|unexpected|Z_|expected|multi-disk|overlap|out of range/i, "is damaged"],
];

const zipFault = (name: string, error: unknown): unknown => {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  if ("code" in error && typeof error.code === "string" && /^E[A-Z]+$/.test(error.code)) return fileFault(name, error);
  const reason = reasons.find(([pattern]) => pattern.test(error.message))?.[1] ?? "cannot be unpacked";
  return new Fault(`${name}: ${reason} (${error.message.replace(/\s+/g, " ").slice(0, 100)})`);
};

const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

async function* unpackedEntry(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new Fault(`${name}: is locked by a password; unpack it first`);
  let [size, sum] = [0, 0];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length;
      sum = crc32(chunk, sum);
      demandNoBomb(name, entry.compressedSize, size);
      yield chunk;
    }
  } catch (error) {
    throw zipFault(name, error);
  }
  if (sum !== entry.crc32) throw new Fault(`${name}: is damaged: its bytes do not have the checksum that is told`);
}

const open = async (source: string | Uint8Array): Promise<ZipFile> =>
  typeof source === "string"
    ? yauzl.openPromise(source, { autoClose: false })
    : yauzl.fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), {});

/**
 * Files in a zip, in the order of its directory; folders and links are left out. A name that leads out of the archive
 * ends the reading, and so do files that together unpack to far more than the archive has.
 * @param source path of the archive, or its bytes.
 */
export async function* zipEntries(source: string | Uint8Array, name: string, size: number): AsyncGenerator<ZipEntry> {
  let zip: ZipFile | null = null;
  try {
    zip = await open(source);
    const opened = zip;
    let told = 0;
    for await (const entry of opened.eachEntry()) {
      if (entry.fileName.endsWith("/") || isLink(entry)) continue;
      told += entry.uncompressedSize;
      demandNoBomb(name, size, told);
      const path = entry.fileName;
      yield { path, bytes: () => unpackedEntry(opened, entry, `${name}/${path}`) };
    }
  } catch (error) {
    throw zipFault(name, error);
  } finally {
    zip?.close();
  }
}
