import { createHash } from "node:crypto";
import { Fault } from "../../model/fault.js";
import { sizeOfFile } from "../../read/cuts.js";
import { streamBytes } from "../../read/files.js";
import type { Seen } from "../../read/watch.js";
import { type Section, sectionPieces } from "../disk/sections.js";
import { replaceFile } from "../disk.js";
import type { TallyStates } from "../tallies.js";
import { dataOfLine, dataOfLines, isNoData, lineOfData, linesOfData } from "./data.js";

/** What one shard counted, without the counts themselves. */
export interface PartialHead {
  /** Hash of the plan. */
  readonly plan: string;
  readonly shard: number;
  readonly of: number;
  readonly program: string;
  readonly task: string;
  /** Hash of all that was read. */
  readonly read: string;
  /** Texts that were counted, by side. */
  readonly texts: ReadonlyMap<string, number>;
  /** Documents that could not be read. */
  readonly failed: number;
  readonly seen: Seen;
}

/** A partial that was found, its head read and the rest not yet. */
export interface OpenedPartial {
  readonly path: string;
  readonly head: PartialHead;
  /** What stands behind the head, by name: the states, and the rows of each table of hits. */
  readonly sections: ReadonlyMap<string, Section & { readonly sha256: string }>;
}

const format = "counterpoint partial 1";
const newline = 10;
/** Longer than any head. */
const mostHead = 1 << 26;

/** Name of the section that holds what was tallied. */
export const statesSection = "states";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** States as lines of bytes. */
export function* linesOfStates(states: TallyStates): Generator<Uint8Array> {
  for (const line of linesOfData({ ...states })) yield Buffer.from(`${line}\n`);
}

/** States of lines that {@link linesOfStates} wrote. */
export const statesOfLines = (lines: Iterable<string>): TallyStates =>
  dataOfLines(lines[Symbol.iterator]()) as TallyStates;

/** Pieces of bytes that can be gone through twice: to be hashed, and to be written. */
export type Content = () => Iterable<Uint8Array>;

const measured = (content: Content): { readonly bytes: number; readonly sha256: string } => {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const piece of content()) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest("hex") };
};

/** Writes a partial: one line that tells what it is, and then its sections. It stands complete in its place, or not at all. */
export const writePartial = async (
  path: string,
  head: PartialHead,
  contents: ReadonlyMap<string, Content>,
): Promise<void> => {
  const sections = Array.from(contents, ([name, content]) => ({ name, ...measured(content) }));
  const line = lineOfData({ format, ...head, sections });
  function* chunks(): Generator<string | Uint8Array> {
    yield `${sha256(line)} ${line}\n`;
    for (const content of contents.values()) yield* content();
  }
  await replaceFile(path, chunks());
};

const firstLine = async (path: string): Promise<Buffer | null> => {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of streamBytes(path)) {
    const end = chunk.indexOf(newline);
    held.push(end < 0 ? chunk : chunk.subarray(0, end));
    size += chunk.length;
    if (end >= 0) return Buffer.concat(held);
    if (size > mostHead) return null;
  }
  return null;
};

interface WrittenSection {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

const isSection = (value: unknown): value is WrittenSection => {
  const { name, bytes, sha256: hash } = (value ?? {}) as Partial<Record<keyof WrittenSection, unknown>>;
  return typeof name === "string" && Number.isSafeInteger(bytes) && Number(bytes) >= 0 && typeof hash === "string";
};

/** The head that a line holds, and what stands behind it; null where it is of another form, whose hash may be right. */
const headOfLine = (line: string) => {
  try {
    const { format: found, sections, ...head } = dataOfLine(line) as Record<string, unknown>;
    if (found !== format || !Array.isArray(sections) || !sections.every(isSection)) return null;
    return { head: head as unknown as PartialHead, sections: sections as readonly WrittenSection[] };
  } catch (error) {
    if (isNoData(error)) return null;
    throw error;
  }
};

/** Reads the head of a partial; null for a file that is none, or is damaged there. */
export const openPartial = async (path: string): Promise<OpenedPartial | null> => {
  const first = await firstLine(path);
  const [hash = "", ...rest] = (first?.toString() ?? "").split(" ");
  const line = rest.join(" ");
  if (first === null || sha256(line) !== hash) return null;
  const told = headOfLine(line);
  if (told === null) return null;
  const { head, sections } = told;
  let from = first.length + 1;
  const placed = sections.map(({ name, ...section }) => {
    const one = [name, { ...section, from }] as const;
    from += section.bytes;
    return one;
  });
  return (await sizeOfFile(path)) === from ? { path, head, sections: new Map(placed) } : null;
};

/** True if all that stands behind the head is as it was written. */
export const isWhole = ({ path, sections }: OpenedPartial): boolean =>
  [...sections.values()].every((section) => measured(() => sectionPieces(path, section)).sha256 === section.sha256);

/** Bytes of one section. */
export const sectionOf = ({ path, sections }: OpenedPartial, name: string): Iterable<Uint8Array> => {
  const section = sections.get(name);
  if (section === undefined) throw new Fault(`${path}: has no ${name}, though the plan asks for it`);
  return sectionPieces(path, section);
};
