import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Encoding } from "./decode.js";
import { kindOfPath, readInOrder, streamBytes, unpacked, unpackedPath } from "./files.js";
import type { Draft, Given, InputFormat } from "./format.js";
import { jsonLines } from "./jsonl.js";
import { markdown } from "./markdown.js";
import { pairOf } from "./metadata.js";
import { nameTexts } from "./names.js";
import { plainText } from "./text.js";

export { type Encoding, encodings } from "./decode.js";
export { languageWarning } from "./language.js";

/** All input formats; a file of another ending is read as the first. */
export const inputFormats: readonly InputFormat[] = [plainText, markdown, jsonLines];

const unreadable = /\.(?:csv|tsv|xlsx?|docx?|odt|rtf|pdf|html?|xml|epub|gz|zip)$/i;

/** Format of a file by the ending of its name, packed with gzip or not; a format whose marks would be taken for words is a Fault. */
export const formatOf = (path: string): InputFormat => {
  const name = unpackedPath(path).toLowerCase();
  const format = inputFormats.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  if (format !== undefined) return format;
  const ending = unreadable.exec(path)?.[0];
  if (ending === undefined) return plainText;
  throw new Fault(`${path}: ${ending} is not read; save the text as .txt or .md, or the texts as .jsonl`);
};

/** How texts are read. */
export interface ReadOptions {
  readonly encoding?: Encoding;
  /** Side of all texts read; otherwise each file is a side of its own, named as its text. */
  readonly side?: string;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Texts in bytes that lie in memory, read by the format that the file's name tells. */
export const draftsOf = (bytes: Uint8Array, given: Given): AsyncIterable<Draft> =>
  formatOf(given.name).read(unpacked(one(bytes), given.name), given);

/** Texts in a file, one after the other; of a format that streams only one has to be in memory. */
export const draftsInFile = (path: string, given: Given): AsyncIterable<Draft> =>
  formatOf(path).read(unpacked(streamBytes(path), path), given);

/** Document of a draft: on a side, without rights; in a pair only if its metadata names one. */
export const placed = (draft: Draft, side: string): Document => ({
  ...draft,
  side,
  pair: pairOf(draft.metadata),
  rights: null,
});

/**
 * Reads files into documents, in the order of the paths: `.txt` and `.md` hold one text each, `.jsonl` one a line;
 * behind each of these endings `.gz` may stand.
 * Zones are found in the text. What cannot be read, or not as the text it should be, is a Fault that names the file.
 */
export async function* readDocuments(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Document> {
  const ids = nameTexts(paths);
  const encoding = options.encoding ?? "utf-8";
  const wholes = readInOrder(paths.filter((path) => !formatOf(path).streams));
  const seen = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const format = formatOf(path);
    const id = ids[index] ?? path;
    const whole = format.streams ? null : await wholes.next();
    const bytes = whole === null ? streamBytes(path) : one(whole.done === true ? new Uint8Array() : whole.value);
    for await (const draft of format.read(unpacked(bytes, path), { name: path, id, encoding })) {
      const earlier = seen.get(draft.id);
      if (earlier !== undefined) {
        throw new Fault(`${path}: has a text "${draft.id}", as ${earlier} has; give each text an id of its own`);
      }
      seen.set(draft.id, path);
      yield placed(draft, options.side ?? id);
    }
  }
}

/** First byte of a chunk that is neither white space nor part of a byte-order mark of UTF-8. */
const firstByteOf = (chunk: Uint8Array): number | undefined =>
  chunk.find((byte) => byte > 32 && ![0xef, 0xbb, 0xbf].includes(byte));

/**
 * Reads documents from a stream such as standard input: JSONL, line by line, if it begins with `{`, else one plain text.
 * @param name what messages and the text's id call it.
 */
export async function* readStream(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  encoding: Encoding = "utf-8",
): AsyncGenerator<Document> {
  const iterator = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let first: number | undefined;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    held.push(next.value);
    first = firstByteOf(next.value);
    if (first !== undefined) break;
  }
  const again = { [Symbol.asyncIterator]: () => iterator };
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* held;
    yield* again;
  }
  const format = first === "{".charCodeAt(0) ? jsonLines : plainText;
  for await (const draft of format.read(whole(), { name, id: name, encoding })) yield placed(draft, name);
}

/** Fails, naming the first of the paths that is no file, before any work is done on the others. */
export const demandFiles = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    const kind = await kindOfPath(path);
    if (kind === "nothing") throw new Fault(`${path}: no such file`);
    if (kind === "folder") throw new Fault(`${path}: is a folder, but a file is meant; name the files in it`);
  }
};
