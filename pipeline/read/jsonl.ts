import { Fault } from "../model/fault.js";
import { decode } from "./decode.js";
import type { Draft, Given, InputFormat } from "./format.js";
import { metadataOf } from "./metadata.js";
import { findTextZones } from "./text.js";

const newline = 10;

/** Lines of a stream as bytes; only one line has to fit in memory. */
async function* linesOfBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, at)]);
      rest = [];
      from = at + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

const parseLine = (line: string, place: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Fault(`${place}: is not JSON: ${error.message}; each line must be one object {"id": "…", "text": "…"}`);
  }
  throw new Fault(`${place}: is JSON, but no object; each line must be one object {"id": "…", "text": "…"}`);
};

/** What stands where something else ought to. */
export const found = (value: unknown): string =>
  value === undefined ? "is missing" : `is ${JSON.stringify(value).slice(0, 40)}`;

/** One line of JSONL: a text and what else stands on its line. */
export interface TextLine {
  readonly id: string;
  readonly text: string;
  readonly rest: Readonly<Record<string, unknown>>;
  /** File and line, for messages. */
  readonly place: string;
}

const textLineOf = (line: string, place: string): TextLine => {
  const { id, text, ...rest } = parseLine(line, place);
  if (typeof id !== "number" && (typeof id !== "string" || id === "")) {
    throw new Fault(`${place}: "id" ${found(id)}, but must be a text that no other line has`);
  }
  if (typeof text !== "string") throw new Fault(`${place}: "text" ${found(text)}, but must be a string`);
  return { id: String(id), text, rest, place };
};

/** Texts of JSONL, line by line; ids are known to differ. */
export async function* textLines(
  bytes: AsyncIterable<Uint8Array>,
  { name, encoding }: Pick<Given, "name" | "encoding">,
): AsyncGenerator<TextLine> {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    throw new Fault(
      `${name}: JSONL is read line by line in UTF-8 or windows-1252, not in ${encoding}; convert it first`,
    );
  }
  const lineOfId = new Map<string, number>();
  let number = 0;
  for await (const line of linesOfBytes(bytes)) {
    number += 1;
    const place = `${name}:${number}`;
    const content = decode(line, place, encoding);
    if (content.trim() === "") continue;
    const one = textLineOf(content, place);
    const earlier = lineOfId.get(one.id);
    if (earlier !== undefined) {
      throw new Fault(
        `${place}: id ${JSON.stringify(one.id)} stands on line ${earlier} already; give each text its own`,
      );
    }
    lineOfId.set(one.id, number);
    yield one;
  }
}

async function* read(bytes: AsyncIterable<Uint8Array>, given: Given): AsyncGenerator<Draft> {
  for await (const { id, text, rest } of textLines(bytes, given)) {
    const { zones, inlays } = findTextZones(text);
    yield { id, text, zones, inlays, metadata: metadataOf(Object.entries(rest)) };
  }
}

/** One JSON object a line, `{"id": "…", "text": "…"}`; every other key is metadata. Read line by line. */
export const jsonLines: InputFormat = { name: "jsonl", endings: [".jsonl", ".ndjson"], streams: true, read };
