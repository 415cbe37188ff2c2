import { isUtf8 } from "node:buffer";
import { Fault } from "../model/fault.js";
import { decode, type Encoding, encodings, markedEncoding, unmarkedUtf16 } from "./decode.js";
import type { Manner } from "./manner.js";

/** What of a document is known when its bytes are decoded. */
interface Told extends Pick<Manner, "encoding" | "account"> {
  readonly name: string;
  readonly shown?: string | undefined;
}

/** So much of a text is looked at. */
const sampleSize = 1 << 18;

/** Names of the detector that mean an encoding of ours by another name; all pages that say Latin-1 mean windows-1252. */
const otherNames: ReadonlyMap<string, Encoding> = new Map<string, Encoding>([
  ["iso-8859-1", "windows-1252"],
  ["ascii", "windows-1252"],
  ["iso-8859-6", "windows-1256"],
  ["iso-8859-7", "windows-1253"],
  ["iso-8859-8", "windows-1255"],
  ["iso-8859-9", "windows-1254"],
]);

const guessed = async (sample: Uint8Array, name: string): Promise<{ encoding: Encoding; told: string }> => {
  const utf16 = unmarkedUtf16(sample);
  if (utf16 !== null) return { encoding: utf16, told: `taken for ${utf16}, by its zero bytes` };
  const { analyse } = await import("chardet");
  for (const { name: label, confidence } of analyse(sample)) {
    const lower = label.toLowerCase();
    const encoding = otherNames.get(lower) ?? encodings.find((one) => one === lower);
    // It is known by now that the bytes are not UTF-8.
    if (encoding !== undefined && encoding !== "utf-8" && !encoding.startsWith("utf-16")) {
      return { encoding, told: `taken for ${encoding}, with ${Math.round(confidence)} % confidence` };
    }
  }
  throw new Fault(`${name}: its encoding cannot be found out; tell it with --encoding`);
};

/**
 * Encoding of a text: what was told, and for `detect` UTF-8 if the bytes are that, or else what a detector takes them
 * for, which is noted in the account. A byte-order mark overrules all.
 * @param bytes all of them, or their beginning, cut at the end of a line.
 */
export const encodingOfBytes = async (
  bytes: Uint8Array,
  { name, shown = name, encoding = "utf-8", account }: Told,
): Promise<Encoding> => {
  if (encoding !== "detect") return encoding;
  const marked = markedEncoding(bytes);
  if (marked !== null) return marked;
  if (isUtf8(bytes) && unmarkedUtf16(bytes) === null) return "utf-8";
  const found = await guessed(bytes.subarray(0, sampleSize), name);
  account?.encodings.set(shown, found.told);
  return found.encoding;
};

/** Text of a document's bytes, decoded as was told or found out. */
export const textOfBytes = async (bytes: Uint8Array, given: Told): Promise<string> =>
  decode(bytes, given.name, await encodingOfBytes(bytes, given));

const declarations =
  /<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})|<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/** Encoding that a page or an XML file says it is in, if it is one of ours. */
export const declaredEncoding = (bytes: Uint8Array): Encoding | undefined => {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const [, ofXml, ofHtml] = declarations.exec(head) ?? [];
  const label = ofXml ?? ofHtml;
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // What could be read as Latin letters is not in UTF-16, whatever it says.
    return encodings.find((one) => one === encoding && !one.startsWith("utf-16"));
  } catch {
    return undefined;
  }
};

/** Text of a page or an XML file, which may say itself how it is encoded; what was told comes before that. */
export const textOfMarkup = async (bytes: Uint8Array, given: Told): Promise<string> =>
  textOfBytes(bytes, given.encoding === undefined ? { ...given, encoding: declaredEncoding(bytes) } : given);
