import type { InputFormat } from "./format.js";

/** Bytes at the beginning of a stream that tell its format. */
export const sniffedSize = 4096;

const startsWith = (head: Uint8Array, latin1: string): boolean =>
  Array.from(latin1).every((letter, index) => head[index] === letter.charCodeAt(0));

/** True if the bytes begin a gzip archive. */
export const isGzip = (head: Uint8Array): boolean => startsWith(head, "\x1f\x8b\x08");

const signs: readonly (readonly [RegExp, InputFormat["name"]])[] = [
  [/^\{/, "jsonl"],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<!doctype html|<html[\s>])/i, "html"],
  [/^(?:<\?xml\s|<TEI[\s>]|<teiCorpus[\s>])/, "tei"],
];

/** Format that the beginning of a stream tells; what tells nothing is plain text. */
export const sniffed = (head: Uint8Array): InputFormat["name"] => {
  if (startsWith(head, "%PDF-")) return "pdf";
  const latin1 = Buffer.from(head).toString("latin1");
  if (startsWith(head, "PK\x03\x04"))
    return /^PK.{28,60}(?:\[Content_Types\]|_rels\/|word\/|docProps\/)/s.test(latin1) ? "docx" : "zip";
  const written = latin1.replace(/^\xef\xbb\xbf/, "").trimStart();
  return signs.find(([pattern]) => pattern.test(written))?.[1] ?? "text";
};
