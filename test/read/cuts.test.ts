import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cut, cutterOf, hashRanges, lineStart } from "../../pipeline/read/cuts.js";
import type { ByteRange } from "../../pipeline/read/files.js";
import type { Draft } from "../../pipeline/read/format.js";
import { draftsInFile } from "../../pipeline/read/index.js";
import { startAccount } from "../../pipeline/read/manner.js";
import { all, madeFolder } from "../made/folder.js";

/** Texts in letters of one to four bytes, in which a line may break. */
const words = fc.string({ unit: fc.constantFrom("a", "é", "语", "😀", " ", '"', "\u2028", "\u00a0", "\ufeff") });

const textOf = (drafts: readonly Draft[]): string => JSON.stringify(drafts.map(({ id, text }) => [id, text]));

/** Reads a file cut at the offsets, range by range, and the file as a whole. */
const readBoth = async (path: string, offsets: readonly number[], size: number) => {
  const given = { name: path, id: "file", account: startAccount() };
  const cuts = (await cutterOf(path, given)?.([...offsets].sort((a, b) => a - b))) ?? [];
  const places = new Map<number, Partial<Cut>>([
    [0, {}],
    ...cuts.flatMap((cut) => (cut === null ? [] : [[cut.at, cut] as const])),
  ]);
  const ends = [...places.keys(), size].slice(1);
  const parts: Draft[] = [];
  const read: number[] = [];
  for (const [index, [from, cut]] of [...places].entries()) {
    const range: ByteRange = { ...cut, from, until: ends[index] ?? size };
    const drafts = await all(draftsInFile(path, { ...given, ...cut }, { range }));
    parts.push(...drafts);
    read.push(drafts.length);
  }
  return { whole: await all(draftsInFile(path, given)), parts, read };
};

const offsetsIn = (size: number, at: readonly number[]): readonly number[] => at.map((one) => Math.floor(one * size));
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe("a file that is cut at any offsets gives every text once, in its order:", () => {
  it("JSONL, with lines of any letters, empty ones, and with or without a last line break", async () => {
    const path = join(await madeFolder(), "c.jsonl");
    const lines = fc.array(fc.option(words, { nil: null }), { maxLength: 30 });
    const property = fc.asyncProperty(lines, shares, fc.boolean(), fc.boolean(), async (texts, at, crlf, ends) => {
      const line = (text: string | null, id: number) => (text === null ? "" : JSON.stringify({ id, text }));
      const content = Buffer.from(texts.map(line).join(crlf ? "\r\n" : "\n") + (ends ? "\n" : ""));
      await writeFile(path, content);
      const { whole, parts } = await readBoth(path, offsetsIn(content.length, at), content.length);
      expect(textOf(parts)).toBe(textOf(whole));
      expect(whole).toHaveLength(texts.filter((text) => text !== null).length);
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it.each([
    ["with ids", true],
    ["whose rows are numbered", false],
  ])("CSV %s, with line breaks in quotation marks", async (_, hasIds) => {
    const path = join(await madeFolder(), "c.csv");
    const cell = fc.string({ unit: fc.constantFrom("a", "é", "😀", "\n", "\r\n", '"', ",", " ") });
    const rows = fc.array(fc.option(cell, { nil: null }), { maxLength: 20 });
    const property = fc.asyncProperty(rows, shares, fc.boolean(), fc.boolean(), async (texts, at, crlf, mark) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const row = (text: string | null, id: number) =>
        text === null ? "" : `${hasIds ? `t${id},` : ""}x,${quoted(text)}`;
      const head = `${hasIds ? "id," : ""}other,text`;
      const content = Buffer.from((mark ? "\ufeff" : "") + [head, ...texts.map(row)].join(crlf ? "\r\n" : "\n"));
      await writeFile(path, content);
      const { whole, parts } = await readBoth(path, offsetsIn(content.length, at), content.length);
      expect(textOf(parts)).toBe(textOf(whole));
      expect(whole).toHaveLength(texts.filter((text) => text !== null).length);
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it("and CSV is cut indeed", async () => {
    const rows = Array.from({ length: 40 }, (_, id) => `t${id},"one\nand two, ${"é".repeat(id)}"\n`);
    const content = Buffer.from(`id,text\n${rows.join("")}`);
    const folder = await madeFolder({ "c.csv": content });
    const { read } = await readBoth(
      join(folder, "c.csv"),
      offsetsIn(content.length, [0.25, 0.5, 0.75]),
      content.length,
    );
    expect(read).toHaveLength(4);
    for (const texts of read) expect(texts).toBeGreaterThan(5);
  });
});

describe("a file is not cut", () => {
  const isCut = async (name: string, content: Uint8Array | string, manner = {}): Promise<boolean> => {
    const path = join(await madeFolder({ [name]: content }), name);
    const cut = cutterOf(path, { name, id: "c", ...manner });
    return cut !== null && (await cut([20])).some((one) => one !== null);
  };
  const csv = `id,text\n${Array.from({ length: 9 }, (_, id) => `${id},caf\u00e9 au lait\n`).join("")}`;
  it.each(["c.csv.gz", "c.jsonl.gz", "c.txt", "c.zip", "c.pdf"])("of the name %s", async (name) => {
    expect(await isCut(name, "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n")).toBe(false);
  });
  it("if it is a CSV that is not in UTF-8", async () => {
    expect(await isCut("c.csv", csv)).toBe(true);
    expect(await isCut("c.csv", Buffer.from(csv, "latin1"), { encoding: "windows-1252" })).toBe(false);
    expect(await isCut("c.csv", Buffer.from(csv, "latin1"), { encoding: "detect" })).toBe(false);
  });
  it("if it is a CSV, and something of the corpus is broken", async () => {
    const account = startAccount();
    account.failed.add("b.csv: is no CSV");
    expect(await isCut("c.csv", csv, { account })).toBe(false);
  });
});

describe("a line begins", () => {
  it("at the offset itself, or at the next line break, be it a megabyte away, and nowhere behind the last", async () => {
    const long = "x".repeat(1_000_000);
    const path = join(await madeFolder({ a: `é\n${long}\nb\n` }), "a");
    for (const [offset, start] of [
      [0, 0],
      [1, 3],
      [2, 3],
      [3, 3],
      [4, 1_000_004],
      [1_000_004, 1_000_004],
      [1_000_005, null],
      [2_000_000, null],
    ] as const)
      expect(await lineStart(path, offset), `from ${offset}`).toBe(start);
  });
});

describe("hashes of ranges", () => {
  it("are those of the bytes in them, wherever the file is read in pieces", async () => {
    const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
    const path = join(await madeFolder({ a: content }), "a");
    const ends = [1, 65_536, 65_537, 200_000, 300_000];
    const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect(await hashRanges(path, ends)).toEqual({
      whole: sha(content),
      ranges: ends.map((end, index) => sha(content.subarray(ends[index - 1] ?? 0, end))),
    });
  });
});
