import { Fault } from "../model/fault.js";

/** Encodings that a text may be in; a byte-order mark, where there is one, overrules what was asked for. */
export const encodings = [
  "utf-8",
  "windows-1252",
  "utf-16le",
  "utf-16be",
  "iso-8859-2",
  "iso-8859-5",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "koi8-r",
  "shift_jis",
  "euc-jp",
  "euc-kr",
  "gb18030",
  "big5",
] as const;

/** One of {@link encodings}. */
export type Encoding = (typeof encodings)[number];

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

// Beginnings of files that people take for texts, with what to do about each.
const signatures: readonly { readonly bytes: string; readonly found: string }[] = [
  { bytes: "%PDF-", found: "a PDF file; let its name end in .pdf" },
  {
    bytes: "PK\x03\x04",
    found: "a ZIP archive (a .docx, .odt or .epub is one); let its name end in .zip or .docx, or save its text as .txt",
  },
  { bytes: "{\\rtf", found: "an RTF file; save its text as .txt" },
  { bytes: "\xd0\xcf\x11\xe0", found: "an old Office file; save its text as .txt" },
  { bytes: "\x89PNG", found: "a PNG image" },
  { bytes: "\xff\xd8\xff", found: "a JPEG image" },
  { bytes: "GIF8", found: "a GIF image" },
  { bytes: "\x1f\x8b", found: "a gzip archive; let its name end in .gz" },
  { bytes: "\x7fELF", found: "a program" },
];

// Bytes 0x80 to 0x9F; written out because some releases of Node decode them as Latin-1.
const windows1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** Marks of UTF-32; the first begins as that of UTF-16 does, but no text begins with a NUL. */
const marksOfUtf32 = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
] as const;

/** Encoding that the byte-order mark tells, or null if there is none. */
export const markedEncoding = (bytes: Uint8Array): Encoding | null =>
  marks.find(({ bytes: start }) => startsWith(bytes, start))?.encoding ?? null;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const codesOf = (latin1: string): number[] => Array.from(latin1, (letter) => letter.charCodeAt(0));

const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32);

const binaryBlock = 8192;

/** The order of UTF-16 that bytes without a mark seem to be in: every second byte of Latin text is zero there, and hardly any other. */
export const unmarkedUtf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const block = bytes.subarray(0, binaryBlock);
  const zerosAt = [0, 0];
  block.forEach((byte, index) => {
    if (byte === 0) zerosAt[index % 2] = (zerosAt[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zerosAt;
  const isUtf16 =
    block.length >= 4 && Math.max(even, odd) > block.length * 0.3 && Math.min(even, odd) <= block.length * 0.02;
  if (!isUtf16) return null;
  return even > odd ? "utf-16be" : "utf-16le";
};

/** Says what the bytes are if they are clearly no text in a one-byte encoding; a stray NUL is let through. */
const whatBinary = (bytes: Uint8Array): string | null => {
  const signature = signatures.find(({ bytes: start }) => startsWith(bytes, codesOf(start)));
  if (signature) return signature.found;
  const block = bytes.subarray(0, binaryBlock);
  let controls = 0;
  for (const byte of block) if (isControl(byte)) controls += 1;
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== null) return `UTF-16 without a byte-order mark, it seems; read it with --encoding ${utf16}`;
  return controls >= 4 && controls > block.length * 0.05 ? "binary data; give the text itself" : null;
};

/** Offset of the first byte that is not UTF-8; the bytes are known to hold one. */
const firstBadByte = (bytes: Uint8Array): number => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let [done, offset] = [0, 0];
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    offset += Buffer.byteLength(text.slice(done, at));
    done = at;
    // A replacement character may also stand in the file itself.
    if (!startsWith(bytes.subarray(offset), [0xef, 0xbf, 0xbd])) break;
  }
  return offset;
};

const badUtf8 = (bytes: Uint8Array, name: string): Fault => {
  if (bytes.subarray(0, binaryBlock).includes(0)) {
    return new Fault(`${name}: is binary data; give the text itself`);
  }
  const offset = firstBadByte(bytes);
  const line = bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return new Fault(
    `${name}: is not UTF-8: byte ${offset} (0x${byte}, line ${line}) cannot stand there; ` +
      "save it as UTF-8, or read it with --encoding windows-1252, utf-16le or another, or detect (in a study: encoding)",
  );
};

const decodeUtf8 = (bytes: Uint8Array, name: string): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw badUtf8(bytes, name);
    throw error;
  }
};

const decodeUtf16 = (bytes: Uint8Array, name: string, encoding: "utf-16le" | "utf-16be"): string => {
  if (bytes.length % 2 === 1) {
    throw new Fault(`${name}: is not ${encoding}: it has an odd number of bytes (${bytes.length})`);
  }
  const copy = Buffer.from(bytes);
  if (encoding === "utf-16be") copy.swap16();
  return copy.toString("utf16le");
};

/** By the runtime's own tables, which have every encoding but windows-1252 right. */
const decodeOther = (bytes: Uint8Array, name: string, encoding: Encoding): string => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError)
      throw new Fault(`${name}: is not ${encoding}: some of its bytes cannot stand there`);
    throw error;
  }
};

const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? letter);

/**
 * Text of a file's bytes. A byte-order mark decides the encoding and is no part of the text: offset 0 is the first
 * character after it. Binary data and invalid UTF-8 are Faults; the latter names the first bad byte.
 * @param name the file, for the message.
 */
export const decode = (bytes: Uint8Array, name: string, encoding: Encoding = "utf-8"): string => {
  if (bytes.length > 4 && marksOfUtf32.some((start) => startsWith(bytes, start)))
    throw new Fault(`${name}: is UTF-32, which is not read; save it as UTF-8`);
  const mark = marks.find(({ bytes: start }) => startsWith(bytes, start));
  const content = bytes.subarray(mark?.bytes.length ?? 0);
  const actual = mark?.encoding ?? encoding;
  if (actual === "utf-16le" || actual === "utf-16be") return decodeUtf16(content, name, actual);
  const binary = whatBinary(content);
  if (binary !== null) throw new Fault(`${name}: is ${binary}`);
  if (actual === "utf-8") return decodeUtf8(content, name);
  return actual === "windows-1252" ? decodeWindows1252(content) : decodeOther(content, name, actual);
};
