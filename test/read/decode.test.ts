import { describe, expect, it } from "vitest";
import { decode } from "../../pipeline/read/decode.js";
import { faultOf } from "../made/folder.js";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

describe("decode", () => {
  it("reads UTF-8 and leaves every character as it is", () => {
    const text = "a\u00a0b\u200d行为准则\r\n\u2028🙂e\u0301\ufeffz";
    expect(decode(bytes(text), "a.txt")).toBe(text);
  });

  it("takes a byte-order mark off, and lets it decide the encoding", () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], "né"), "a.txt")).toBe("né");
    expect(decode(bytes([0xff, 0xfe], [0x6e, 0, 0xe9, 0]), "a.txt")).toBe("né");
    expect(decode(bytes([0xfe, 0xff], [0, 0x6e, 0, 0xe9]), "a.txt", "windows-1252")).toBe("né");
  });

  it.each([
    ["a lone byte of another encoding", bytes("caf", [0xe9], " au lait"), 3, "E9", 1],
    ["on a later line, after characters of several bytes", bytes("行\né", [0xff]), 6, "FF", 2],
    ["a sequence cut short by the end", bytes("ab", [0xe2, 0x82]), 2, "E2", 1],
    ["a surrogate in UTF-8", bytes("a", [0xed, 0xa0, 0x80]), 1, "ED", 1],
    ["behind a replacement character that the file has itself", bytes("\ufffd\ufffd", [0xc0], "x"), 6, "C0", 1],
  ])("names the first bad byte: %s", async (_, content, offset, hex, line) => {
    const message = await faultOf(() => decode(content, "a.txt"));
    expect(message).toContain(`a.txt: is not UTF-8: byte ${offset} (0x${hex}, line ${line})`);
    expect(message).toContain("--encoding windows-1252");
  });

  it("reads windows-1252 with its own marks between 0x80 and 0x9F", () => {
    const text = decode(bytes([0x93], "caf", [0xe9, 0x94, 0x85, 0x80, 0x9f, 0x81]), "a.txt", "windows-1252");
    expect(text).toBe("“café”…€Ÿ\u0081");
  });

  it("reads UTF-16 without a mark when told to, lone surrogates included", async () => {
    expect(decode(Buffer.from("né\ud800x", "utf16le"), "a.txt", "utf-16le")).toBe("né\ud800x");
    expect(decode(Buffer.from("né", "utf16le").swap16(), "a.txt", "utf-16be")).toBe("né");
    expect(await faultOf(() => decode(bytes([0x6e, 0, 0x65]), "a.txt", "utf-16le"))).toContain(
      "odd number of bytes (3)",
    );
  });

  it("says that a file looks like UTF-16", async () => {
    const text = Buffer.from("Perhaps the talks resume.", "utf16le");
    expect(await faultOf(() => decode(text, "a.txt"))).toContain("--encoding utf-16le");
    expect(await faultOf(() => decode(Buffer.from(text).swap16(), "a.txt"))).toContain("--encoding utf-16be");
  });

  it.each([
    ["PDF", bytes("%PDF-1.7\nabc"), "a PDF file"],
    ["Word", bytes("PK\x03\x04abcdefg"), "a ZIP archive"],
    ["PNG", bytes([0x89], "PNG\r\n"), "a PNG image"],
    ["anything with many control characters", Uint8Array.from({ length: 400 }, (_, i) => i % 16), "binary data"],
    ["NUL and bytes that are no UTF-8", bytes([0, 0xff, 0xfe, 0x41]), "binary data"],
  ])("refuses binary data: %s", async (_, content, found) => {
    expect(await faultOf(() => decode(content, "a.bin"))).toMatch(new RegExp(`^a\\.bin: is ${found}`));
  });

  it("lets a stray NUL through", () => {
    expect(decode(bytes("one\0two"), "a.txt")).toBe("one\0two");
    expect(decode(bytes("\0"), "a.txt")).toBe("\0");
  });

  it("reads nothing as nothing", () => {
    expect(decode(new Uint8Array(), "a.txt")).toBe("");
  });
});
