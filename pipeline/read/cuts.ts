import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { csvRows } from "./csv.js";
import type { Encoding } from "./decode.js";
import { fileFault, streamBytes, unpackedPath } from "./files.js";
import type { Given } from "./format.js";
import { formatOf } from "./index.js";
import { usualLargest } from "./manner.js";
import { decodedPieces, encodingOfLines } from "./pieces.js";

/** A place in a file at which a text begins. */
export interface Cut {
  readonly at: number;
  /** What every part of the file is read with: its encoding, where that was found out. */
  readonly encoding?: Encoding | undefined;
  /** Bytes of the head that every part needs, and rows before the cut; only of tables. */
  readonly head?: number | undefined;
  readonly rowsBefore?: number | undefined;
}

/** Finds, for offsets that rise, the cut at each or the next one after it; null where no text begins any more. */
export type CutFile = (offsets: readonly number[]) => Promise<readonly (Cut | null)[]>;

const newline = 10;

/** Bytes of a file. */
export const sizeOfFile = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw fileFault(path, error);
  }
};

/** Offset of the first line that begins at an offset or after it; null where none does. */
export const lineStart = async (path: string, offset: number): Promise<number | null> => {
  if (offset <= 0) return 0;
  const size = await sizeOfFile(path);
  // From the byte before, as a line may begin at the offset itself.
  let at = offset - 1;
  try {
    for await (const chunk of createReadStream(path, { start: at }) as AsyncIterable<Uint8Array>) {
      const found = chunk.indexOf(newline);
      if (found >= 0) return at + found + 1 < size ? at + found + 1 : null;
      at += chunk.length;
    }
  } catch (error) {
    throw fileFault(path, error);
  }
  return null;
};

const cutLines =
  (path: string, given: Given): CutFile =>
  async (offsets) => {
    const { encoding } =
      given.encoding === "detect"
        ? await encodingOfLines(streamBytes(path), { ...given, account: undefined })
        : { encoding: undefined };
    const cuts: (Cut | null)[] = [];
    for (const offset of offsets) {
      const at = await lineStart(path, offset);
      cuts.push(at === null ? null : { at, encoding });
    }
    return cuts;
  };

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

const markSize = async (path: string): Promise<number> => {
  for await (const first of streamBytes(path, { from: 0, until: byteOrderMark.length }))
    if (byteOrderMark.every((byte, index) => first[index] === byte)) return byteOrderMark.length;
  return 0;
};

/** Cuts behind rows, as the parser of tables tells them: a line break in quotation marks ends none. */
const cutRows =
  (path: string, given: Given): CutFile =>
  async (offsets) => {
    const mark = await markSize(path);
    let [decoded, head, rows, next] = [mark, 0, 0, 0];
    const cuts: (Cut | null)[] = offsets.map(() => null);
    async function* pieces(): AsyncGenerator<string> {
      for await (const piece of decodedPieces(streamBytes(path), { ...given, account: undefined })) {
        decoded += Buffer.byteLength(piece);
        yield piece;
      }
    }
    for await (const { bytes } of csvRows(pieces(), given.name, given.largest ?? usualLargest)) {
      const at = mark + bytes;
      if (head === 0) head = at;
      else rows += 1;
      for (; next < offsets.length && (offsets[next] ?? 0) <= at; next += 1) {
        cuts[next] = rows === 0 ? { at: 0 } : { at, head, rowsBefore: rows, encoding: "utf-8" };
      }
    }
    const size = await sizeOfFile(path);
    // Of text that is not UTF-8 as it lies there no offset is known.
    return decoded === size
      ? cuts.map((cut) => (cut === null || cut.at >= size ? null : cut))
      : offsets.map(() => null);
  };

/** How a file may be cut between its texts; null for one that is read as a whole. */
export const cutterOf = (path: string, given: Given): CutFile | null => {
  if (unpackedPath(path) !== path) return null;
  const { name } = formatOf(path);
  const { encoding, account } = given;
  const allIsWell = (account?.failed.size ?? 0) === 0;
  if (name === "jsonl") return encoding !== "detect" || allIsWell ? cutLines(path, given) : null;
  const isUtf8 = (encoding ?? "utf-8") === "utf-8" || encoding === "detect";
  // A row that cannot be taken apart ends the reading of the file, and nothing behind it may be read elsewhere.
  return name === "csv" && isUtf8 && allIsWell ? cutRows(path, given) : null;
};

/** SHA-256 of a file and of each of its ranges, which end at these offsets, one after the other. */
export const hashRanges = async (
  path: string,
  ends: readonly number[],
): Promise<{ readonly whole: string; readonly ranges: readonly string[] }> => {
  const whole = createHash("sha256");
  const ranges: string[] = [];
  let [hash, at] = [createHash("sha256"), 0];
  for await (const chunk of streamBytes(path)) {
    whole.update(chunk);
    let rest = chunk;
    for (let end = ends[ranges.length]; end !== undefined && at + rest.length >= end; end = ends[ranges.length]) {
      ranges.push(hash.update(rest.subarray(0, end - at)).digest("hex"));
      rest = rest.subarray(end - at);
      [hash, at] = [createHash("sha256"), end];
    }
    hash.update(rest);
    at += rest.length;
  }
  return { whole: whole.digest("hex"), ranges };
};
