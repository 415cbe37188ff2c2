import { Readable } from "node:stream";
import { createInflate } from "node:zlib";
import { Fault } from "../../model/fault.js";
import { demandNoBomb } from "../files.js";

/** No stream that is packed smaller can unpack to as much as is refused. */
const smallest = 90_000;

/** Nobody packs twice; what does so may unpack to a million times its size. */
const packedTwice = /\/(?:FlateDecode|Fl)\s*\/(?:FlateDecode|Fl)\b/;

/** Size to which bytes unpack; those behind their end, and damage, are no matter here. */
const demandSmall = async (packed: Uint8Array, name: string): Promise<void> => {
  const inflate = createInflate();
  let size = 0;
  try {
    for await (const chunk of Readable.from([packed]).pipe(inflate)) {
      size += (chunk as Uint8Array).length;
      demandNoBomb(name, packed.length, size);
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
  }
};

/** Fails for a PDF that holds a stream which unpacks to far more than any page has: what reads PDFs unpacks all of it at once. */
export const demandNoPdfBomb = async (bytes: Uint8Array, name: string): Promise<void> => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (packedTwice.test(content.toString("latin1")))
    throw new Fault(`${name}: holds a stream that is packed twice, as nobody does but to fill memories`);
  for (let at = content.indexOf("stream"); at >= 0; at = content.indexOf("stream", at)) {
    let start = at + "stream".length;
    while (content[start] === 13 || content[start] === 10) start += 1;
    const end = content.indexOf("endstream", start);
    const packed = content.subarray(start, end < 0 ? content.length : end);
    if (packed.length >= smallest && packed[0] === 0x78) await demandSmall(packed, name);
    at = end < 0 ? content.length : end + "endstream".length;
  }
};
