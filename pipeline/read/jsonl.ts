import { Fault } from "../model/fault.js";
import { decode } from "./decode.js";
import type { Draft, Given, InputFormat } from "./format.js";
import { metOnLines } from "./ids.js";
import { giveUp, tooLarge, usualLargest } from "./manner.js";
import { metadataOf } from "./metadata.js";
import { nestsTooDeep, tooDeep } from "./nesting.js";
import { encodingOfLines } from "./pieces.js";
import { findTextZones } from "./text.js";

const newline = 10;

/** A line as bytes, or as null where it is longer than may be. */
interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** Lines of a stream that hold anything; only one has to fit in memory. */
async function* linesOfBytes(bytes: AsyncIterable<Uint8Array>, largest: number): AsyncGenerator<ByteLine> {
  let rest: Uint8Array[] = [];
  let [size, number] = [0, 0];
  const taken = (): ByteLine => ({ number, bytes: size > largest ? null : Buffer.concat(rest) });
  const hold = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > largest) rest = [];
    else rest.push(piece);
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      if (at > from) hold(chunk.subarray(from, at));
      number += 1;
      if (size > 0) yield taken();
      [rest, size] = [[], 0];
      from = at + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  number += 1;
  if (size > 0) yield taken();
}

const parseLine = (line: string, place: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(line);
    if (nestsTooDeep(value)) throw tooDeep(place);
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

/** Texts of JSONL, line by line; ids are known to differ. A line that is none is a Fault, or left out as was asked. */
export async function* textLines(bytes: AsyncIterable<Uint8Array>, given: Omit<Given, "id">): AsyncGenerator<TextLine> {
  const { name, largest = usualLargest } = given;
  if (given.encoding === "utf-16le" || given.encoding === "utf-16be") {
    throw new Fault(
      `${name}: JSONL is read line by line in UTF-8 or windows-1252, not in ${given.encoding}; convert it first`,
    );
  }
  const { encoding, bytes: again } = await encodingOfLines(bytes, { ...given, id: name });
  const met = metOnLines();
  const textOf = ({ number, bytes: line }: ByteLine, place: string): TextLine | null => {
    if (line === null) throw tooLarge(place, largest);
    const content = decode(line, place, encoding);
    if (content.trim() === "") return null;
    const one = textLineOf(content, place);
    const earlier = met.meet(one.id, number);
    if (earlier !== null) {
      throw new Fault(
        `${place}: id ${JSON.stringify(one.id)} stands on line ${earlier} already; give each text its own`,
      );
    }
    return one;
  };
  for await (const line of linesOfBytes(again, largest)) {
    let one: TextLine | null = null;
    try {
      one = textOf(line, `${name}:${line.number}`);
    } catch (error) {
      giveUp(error, given);
    }
    if (one !== null) yield one;
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
