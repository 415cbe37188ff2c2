import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import { zipOf } from "./archive.js";
import { delimited } from "./delimited.js";
import { docx } from "./docx.js";
import { type ByteRange, kindOfPath, openInOrder, rangeBytes, streamBytes, unpacked, unpackedPath } from "./files.js";
import type { Draft, Given, InputFormat } from "./format.js";
import { html } from "./html.js";
import { type MetIds, metInFiles } from "./ids.js";
import { jsonLines } from "./jsonl.js";
import { giveUp, type Manner } from "./manner.js";
import { markdown } from "./markdown.js";
import { pairOf } from "./metadata.js";
import { namePattern } from "./name-pattern.js";
import { endingOf, nameTexts } from "./names.js";
import { pdf } from "./pdf.js";
import { isGzip, sniffed, sniffedSize } from "./sniff.js";
import { tei } from "./tei.js";
import { plainText } from "./text.js";

export { type Encoding, encodings } from "./decode.js";
export { languageWarning } from "./language.js";
export { type Account, type Manner, startAccount } from "./manner.js";

const formatNamed = (path: string): InputFormat | undefined => {
  const name = unpackedPath(path).toLowerCase();
  return inputFormats.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
};

/** True if the ending of a file's name tells a format that is read. */
export const isTextName = (path: string): boolean => formatNamed(path) !== undefined;

const zip = zipOf({ isText: isTextName, read: (bytes, given) => draftsIn(bytes, given) });

/** All input formats; a file of another ending is read as the first. */
export const inputFormats: readonly InputFormat[] = [
  plainText,
  markdown,
  html,
  docx,
  pdf,
  tei,
  delimited,
  jsonLines,
  zip,
];

const unreadable = /\.(?:xlsx?|docm?|odt|rtf|epub|gz|7z|rar|tar|tgz|bz2|xz|zst|pptx?|mobi)$/i;

/** Format of a file by the ending of its name, packed with gzip or not; a format whose marks would be taken for words is a Fault. */
export const formatOf = (path: string): InputFormat => {
  const format = formatNamed(path);
  if (format !== undefined) return format;
  const ending = unreadable.exec(path)?.[0];
  if (ending === undefined) return plainText;
  const known = inputFormats.flatMap(({ endings }) => endings).join(", ");
  throw new Fault(`${path}: ${ending} is not read; save the text as one of ${known}`);
};

/** How texts are read. */
export interface ReadOptions extends Manner {
  /** Side of all texts read; otherwise each file is a side of its own, named as its text. */
  readonly side?: string | undefined;
  /** What is read where a path is `-`. */
  readonly input?: AsyncIterable<Uint8Array> | undefined;
}

/** Texts in a file's bytes, unpacked, with what the file's name tells of them. */
async function* draftsIn(bytes: AsyncIterable<Uint8Array>, given: Given): AsyncGenerator<Draft> {
  const format = formatOf(given.name);
  const drafts = format.read(unpacked(bytes, given.name), given);
  if (given.names === undefined || format === zip) {
    yield* drafts;
    return;
  }
  const told = namePattern(given.names)(given.name);
  if (told === null) given.account?.misnamed.add(given.shown ?? given.name);
  for await (const draft of drafts) yield { ...draft, metadata: { ...draft.metadata, ...told } };
}

/** Texts of one file, counted; what is broken ends the reading or is left out, as was asked. */
async function* counted(
  drafts: AsyncIterable<Draft>,
  given: Given,
  seen: MetIds<string> = metInFiles(),
): AsyncGenerator<Draft> {
  try {
    for await (const draft of drafts) {
      // Where a report goes on without the second, it must not tell where the first lies.
      const earlier = seen.meet(draft.id, given.broken === "skip" ? (given.shown ?? given.name) : given.name);
      if (earlier !== null) {
        const what = `${given.name}: has a text "${draft.id}", as ${earlier} has; give each text an id of its own`;
        giveUp(new Fault(what), given);
        continue;
      }
      if (given.account !== undefined) given.account.texts += 1;
      yield draft;
    }
  } catch (error) {
    giveUp(error, given);
  }
}

/** Texts in a file's bytes, counted, under a name that does not tell where the file lies. */
const reading = (bytes: AsyncIterable<Uint8Array>, given: Given, seen?: MetIds<string>): AsyncGenerator<Draft> => {
  const called = { ...given, shown: given.id + endingOf(given.name) };
  return counted(draftsIn(bytes, called), called, seen);
};

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Path of a file, unless its bytes have to be unpacked first. */
const asItLies = (path: string): string | undefined => (unpackedPath(path) === path ? path : undefined);

/** Texts in bytes that lie in memory, read by the format that the file's name tells. */
export const draftsOf = (bytes: Uint8Array, given: Given): AsyncIterable<Draft> => reading(one(bytes), given);

/** What of a file is read, where it is not the whole; ids that were seen before it, with the files that have them. */
export interface PartOfFile {
  readonly range?: ByteRange | undefined;
  readonly seen?: MetIds<string> | undefined;
}

/** Texts in a file, one after the other; of a format that streams only one has to be in memory. */
export const draftsInFile = (path: string, given: Given, { range, seen }: PartOfFile = {}): AsyncIterable<Draft> =>
  reading(
    range === undefined ? streamBytes(path) : rangeBytes(path, range),
    { ...given, path: range === undefined ? asItLies(path) : undefined },
    seen,
  );

/** Id of a text of a file behind the file's own, since two files may both number their texts from 1. */
export const idInFile = (file: string, draft: Pick<Draft, "id">): string =>
  draft.id === file || draft.id.startsWith(`${file}/`) ? draft.id : `${file}/${draft.id}`;

/** Document of a draft: on a side, without rights; in a pair only if its metadata names one. */
export const placed = (draft: Draft, side: string): Document => ({
  ...draft,
  side,
  pair: pairOf(draft.metadata),
  rights: null,
});

/**
 * Reads files into documents, in the order of the paths; {@link inputFormats} tells by their endings what is in them, and
 * behind each ending `.gz` may stand. Zones are found in the text. What cannot be read, or not as the text it should be,
 * is a Fault that names the file, or is left out and noted in the account, as was asked.
 */
export async function* readDocuments(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Document> {
  const { side, input, ...manner } = options;
  const files = paths.filter((path) => path !== "-" || input === undefined);
  const ids = nameTexts(files);
  const opened = openInOrder(files);
  const seen = metInFiles();
  if (manner.account !== undefined) manner.account.texts = 0;
  let index = 0;
  for (const path of paths) {
    if (path === "-" && input !== undefined) {
      for await (const draft of streamDrafts(input, { ...manner, name: "stdin", id: "stdin" }, seen))
        yield placed(draft, side ?? "stdin");
      continue;
    }
    const id = ids[index] ?? path;
    index += 1;
    const bytes = await opened.next();
    if (bytes.done === true) return;
    const given: Given = { ...manner, name: path, id, path: asItLies(path) };
    for await (const draft of reading(bytes.value, given, seen)) yield placed(draft, side ?? id);
  }
}

const formatCalled = (name: string): InputFormat => inputFormats.find((format) => format.name === name) ?? plainText;

/** Texts of a stream whose format its beginning tells. */
async function* streamDrafts(
  bytes: AsyncIterable<Uint8Array>,
  given: Given,
  seen?: MetIds<string>,
): AsyncGenerator<Draft> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let ended = false;
  while (!ended && head.length < sniffedSize) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else head = Buffer.concat([head, next.value]);
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    for (
      let next = ended ? null : await iterator.next();
      next !== null && next.done !== true;
      next = await iterator.next()
    )
      yield next.value;
  }
  if (isGzip(head)) {
    yield* streamDrafts(unpacked(whole(), `${given.name}.gz`), given, seen);
    return;
  }
  const isTold = given.textColumn !== undefined || given.idColumn !== undefined;
  const format = isTold ? delimited : formatCalled(sniffed(head));
  yield* counted(format.read(whole(), given), given, seen);
}

/**
 * Reads documents from a stream such as standard input, in whatever format it begins with: JSONL if with `{`, HTML, XML,
 * PDF, .docx or .zip by their marks, gzip of any of these, CSV if a column was named, else one plain text.
 * @param name what messages and the text's id call it.
 */
export async function* readStream(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  manner: Manner | Manner["encoding"] = {},
): AsyncGenerator<Document> {
  const told = typeof manner === "string" ? { encoding: manner } : manner;
  for await (const draft of streamDrafts(bytes, { ...told, name, id: name })) yield placed(draft, name);
}

/** Fails, naming the first of the paths that is no file, before any work is done on the others. */
export const demandFiles = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    const kind = await kindOfPath(path);
    if (kind === "nothing") throw new Fault(`${path}: no such file`);
    if (kind === "folder") throw new Fault(`${path}: is a folder, but a file is meant; name the files in it`);
  }
};
