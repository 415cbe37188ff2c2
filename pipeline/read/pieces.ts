import { Fault } from "../model/fault.js";
import { decode, type Encoding, markedEncoding } from "./decode.js";
import { encodingOfBytes } from "./detect.js";
import type { Given } from "./format.js";
import { tooLarge, usualLargest } from "./manner.js";

const newline = 10;
const pieceSize = 1 << 16;

/** Whole lines of a stream, many at once; a line that is longer than a document may be is a Fault. */
export async function* wholeLines(
  bytes: AsyncIterable<Uint8Array>,
  { name, largest = usualLargest }: Pick<Given, "name" | "largest">,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    const last = chunk.lastIndexOf(newline);
    if (last >= 0 && size + last >= pieceSize) {
      yield Buffer.concat([...held, chunk.subarray(0, last + 1)]);
      held = [chunk.subarray(last + 1)];
      size = chunk.length - last - 1;
    } else {
      held.push(chunk);
      size += chunk.length;
    }
    if (size > largest) throw tooLarge(name, largest);
  }
  if (size > 0) yield Buffer.concat(held);
}

async function* decodedUtf16(
  bytes: AsyncIterable<Uint8Array>,
  encoding: "utf-16le" | "utf-16be",
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* from(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** Encoding of a stream of lines, told or found out by the first of them, and the whole stream again. */
export const encodingOfLines = async (
  bytes: AsyncIterable<Uint8Array>,
  given: Given,
): Promise<{ readonly encoding: Encoding; readonly bytes: AsyncIterable<Uint8Array> }> => {
  if (given.encoding !== "detect") return { encoding: given.encoding ?? "utf-8", bytes };
  const pieces = wholeLines(bytes, given);
  const first = await pieces.next();
  if (first.done === true) return { encoding: "utf-8", bytes: pieces };
  return { encoding: await encodingOfBytes(first.value, given), bytes: from(first.value, pieces) };
};

/** Text of a stream in pieces, so that it need not fit in memory; its encoding is told or found out by its first lines. */
export async function* decodedPieces(bytes: AsyncIterable<Uint8Array>, given: Given): AsyncGenerator<string> {
  const pieces = wholeLines(bytes, given);
  const first = await pieces.next();
  if (first.done === true) return;
  const encoding: Encoding = markedEncoding(first.value) ?? (await encodingOfBytes(first.value, given));
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    yield* decodedUtf16(from(first.value, pieces), encoding);
    return;
  }
  let lines = 0;
  for await (const piece of from(first.value, pieces)) {
    try {
      yield decode(piece, given.name, encoding);
    } catch (error) {
      if (!(error instanceof Fault) || lines === 0) throw error;
      throw new Fault(`${given.name}: after line ${lines}: ${error.message.slice(given.name.length + 2)}`);
    }
    lines += piece.filter((byte) => byte === newline).length;
  }
}
