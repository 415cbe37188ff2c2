import type { Document, Inlay, Zone } from "../model/document.js";
import type { Span } from "../model/span.js";
import { textOfBytes } from "./detect.js";
import { unpacked } from "./files.js";
import { type Manner, tooLarge, usualLargest } from "./manner.js";

/** What a reader makes of one text, before it is known whose side it is on. */
export type Draft = Pick<Document, "id" | "text" | "zones" | "inlays" | "metadata">;

/** What can be seen in a text without being told: its blocks, its note marks, what its head says of it. */
export type Found = Pick<Document, "zones" | "inlays" | "metadata">;

/** Where bytes come from and how they are to be read. */
export interface Given extends Manner {
  /** The file as the user named it, for messages. */
  readonly name: string;
  /** Id of the text, if the file holds only one. */
  readonly id: string;
  /** What it is called in what is written, which must not tell where a file lay; without it the name. */
  readonly shown?: string | undefined;
  /** Where the bytes lie on the disk as they are, for formats that are not read from their beginning to their end. */
  readonly path?: string | undefined;
  /** Rows that stand in the file before those that are read, where they are numbered. */
  readonly rowsBefore?: number | undefined;
}

/** One input format, known by the ending of the file's name. */
export interface InputFormat {
  readonly name: string;
  readonly endings: readonly string[];
  /** True if it holds many texts, read one after the other. */
  readonly streams: boolean;
  /** Texts in the bytes, in their order. */
  readonly read: (bytes: AsyncIterable<Uint8Array>, given: Given) => AsyncIterable<Draft>;
}

/** All bytes of a stream in one piece; more than a document may have are a Fault. */
export const collect = async (
  bytes: AsyncIterable<Uint8Array>,
  { name, largest = usualLargest }: Pick<Given, "name" | "largest">,
): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > largest) throw tooLarge(name, largest);
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
};

/** Text of a stream, decoded as was told or found out. */
export const collectText = async (bytes: AsyncIterable<Uint8Array>, given: Given): Promise<string> =>
  textOfBytes(await collect(bytes, given), given);

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Bytes of a text that lie in memory, unpacked if the file's name says that they are packed. */
export const textIn = (bytes: Uint8Array, path: string): Promise<Uint8Array> =>
  collect(unpacked(one(bytes), path), { name: path });

/** Reader of a format whose files hold one text each. */
export const oneText = (find: (text: string) => Found): InputFormat["read"] =>
  async function* read(bytes, given) {
    const text = await collectText(bytes, given);
    yield { id: given.id, text, ...find(text) };
  };

/** A stretch of the text that was given a role. */
export interface Block extends Span {
  readonly role: Zone["role"];
}

/** Zones of blocks in their order, neighbouring blocks of running text made one; nobody's voice is known. */
export const zonesOf = (blocks: readonly Block[]): readonly Zone[] => {
  const zones: Zone[] = [];
  for (const { start, end, role } of blocks) {
    const last = zones.at(-1);
    if (last?.role === role && (role === "body" || role === "boilerplate")) {
      zones[zones.length - 1] = { ...last, end };
    } else {
      zones.push({ start, end, role, voice: null });
    }
  }
  return zones;
};

/** Marks of notes inside the zones: all places where one of the given marks stands, such as `[1]`. */
export const noteMarks = (text: string, zones: readonly Zone[], marks: ReadonlySet<string>): readonly Inlay[] => {
  if (marks.size === 0) return [];
  const inlays: Inlay[] = [];
  for (const zone of zones) {
    for (const { 0: mark, index } of text.slice(zone.start, zone.end).matchAll(/\[\^?[^\s[\]]{1,40}\]/g)) {
      const start = zone.start + index;
      if (marks.has(mark)) inlays.push({ start, end: start + mark.length, kind: "note_mark", voice: null });
    }
  }
  return inlays;
};
