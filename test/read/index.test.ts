import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Document } from "../../pipeline/model/document.js";
import { demandFiles, inputFormats, readDocuments, readStream } from "../../pipeline/read/index.js";
import { all, faultOf, madeFolder } from "../made/folder.js";

const idAndText = ({ id, text }: Document): string => `${id}: ${text}`;

describe("readDocuments", () => {
  it("reads files in the order given, each by its ending", async () => {
    const folder = await madeFolder({
      "b.txt": "Bee.",
      "a.md": "# Ay",
      "c.jsonl": '{"id":1,"text":"one"}\n\n{"id":"x","text":"two","date":"2017","n":3}\n',
    });
    const documents = await all(readDocuments(["b.txt", "c.jsonl", "a.md"].map((name) => join(folder, name))));
    expect(documents.map(idAndText)).toEqual(["b: Bee.", "1: one", "x: two", "a: # Ay"]);
    expect(documents.map(({ side }) => side)).toEqual(["b", "c", "c", "a"]);
    expect(documents[2]?.metadata).toEqual({ date: "2017", n: "3" });
    expect(documents[3]?.zones[0]?.role).toBe("title");
  });

  it("unpacks files behind whose ending .gz stands", async () => {
    const folder = await madeFolder({
      "b.txt.gz": gzipSync("Bee."),
      "c.jsonl.gz": Buffer.concat([gzipSync('{"id":1,"text":"one"}\n'), gzipSync('{"id":2,"text":"two"}\n')]),
    });
    const documents = await all(readDocuments(["b.txt.gz", "c.jsonl.gz"].map((name) => join(folder, name))));
    expect(documents.map(idAndText)).toEqual(["b: Bee.", "1: one", "2: two"]);
    expect(documents.map(({ side }) => side)).toEqual(["b", "c", "c"]);
    expect(await faultOf(() => all(readDocuments([join(folder, "d.tar.gz")])))).toContain(".gz is not read");
  });

  it("puts texts in pairs where their lines name them", async () => {
    const folder = await madeFolder({ "a.jsonl": '{"id":1,"text":"x","pair":"p"}\n{"id":2,"text":"y"}\n' });
    const documents = await all(readDocuments([join(folder, "a.jsonl")]));
    expect(documents.map(({ pair }) => pair)).toEqual(["p", null]);
  });

  it("reads more files than it opens at once, in their order", async () => {
    const names = Array.from({ length: 150 }, (_, index) => `${index}.txt`);
    const folder = await madeFolder(Object.fromEntries(names.map((name) => [name, name])));
    const documents = await all(readDocuments(names.map((name) => join(folder, name))));
    expect(documents.map(({ text }) => text)).toEqual(names);
  });

  it("tells texts of one name apart by their folders, and only by those", async () => {
    const folder = await madeFolder({ "old/text.txt": "1", "new/text.txt": "2" });
    const documents = await all(readDocuments([join(folder, "old/text.txt"), join(folder, "new/text.txt")]));
    expect(documents.map(({ id }) => id)).toEqual(["old/text", "new/text"]);
  });

  it("keeps a key named __proto__ as what it is", async () => {
    const folder = await madeFolder({ "a.jsonl": '{"id":"constructor","text":"t","__proto__":"p"}' });
    const [document] = await all(readDocuments([join(folder, "a.jsonl")]));
    expect(Object.entries(document?.metadata ?? {})).toEqual([["__proto__", "p"]]);
  });

  it("knows every ending only once", () => {
    const endings = inputFormats.flatMap((format) => format.endings);
    expect(new Set(endings).size).toBe(endings.length);
  });
});

describe("bad files", () => {
  it("a missing file, a folder, a file in place of a folder", async () => {
    const folder = await madeFolder({ "a.txt": "x", "d/b.txt": "y" });
    const read = (name: string) => faultOf(() => all(readDocuments([join(folder, "a.txt"), join(folder, name)])));
    expect(await read("no.txt")).toBe(`${join(folder, "no.txt")}: no such file`);
    expect(await read("d")).toContain(`${join(folder, "d")}: is a folder, but a file is meant`);
    expect(await read("a.txt/c.txt")).toContain("a part of the path is itself a file");
    expect(await faultOf(() => demandFiles([join(folder, "d")]))).toContain("is a folder");
  });

  it("a file given twice", async () => {
    const folder = await madeFolder({ "a.txt": "x" });
    expect(await faultOf(() => all(readDocuments([join(folder, "a.txt"), join(folder, "a.txt")])))).toContain(
      "has the same name as",
    );
  });

  it("a link that leads to itself", async () => {
    const folder = await madeFolder();
    await symlink(join(folder, "l.txt"), join(folder, "l.txt"));
    expect(await faultOf(() => all(readDocuments([join(folder, "l.txt")])))).toContain("leads to itself");
  });

  it.each([
    ["no JSON", '{"id":"a","text":"t"}\n{"id":', "c.jsonl:2: is not JSON"],
    ["no object", "[1]", "c.jsonl:1: is JSON, but no object"],
    ["no id", '{"text":"t"}', 'c.jsonl:1: "id" is missing'],
    ["no text", '{"id":"a"}', 'c.jsonl:1: "text" is missing'],
    ["a text that is none", '{"id":"a","text":7}', 'c.jsonl:1: "text" is 7, but must be a string'],
    ["an id twice", '{"id":"a","text":"t"}\n\n{"id":"a","text":"u"}', 'c.jsonl:3: id "a" stands on line 1 already'],
    [
      "a bad byte",
      Buffer.concat([Buffer.from('{"id":"a","text":"t"}\n{"id":"b","text":"'), Buffer.from([0xe9, 0x22, 0x7d])]),
      "c.jsonl:2: is not UTF-8: byte 18 (0xE9",
    ],
  ])("a line of JSONL with %s", async (_, content, message) => {
    const folder = await madeFolder({ "c.jsonl": content });
    expect(await faultOf(() => all(readDocuments([join(folder, "c.jsonl")])))).toContain(message);
  });
});

describe("readStream", () => {
  const chunked = async function* (text: string, size: number): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(text);
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  };

  it.each([1, 2, 3, 7, 1000])("reads JSONL from chunks of %i bytes", async (size) => {
    const text = '\ufeff\n {"id":"a","text":"行为🙂"}\r\n{"id":"b","text":"two"}';
    expect((await all(readStream(chunked(text, size), "stdin"))).map(idAndText)).toEqual(["a: 行为🙂", "b: two"]);
  });

  it("reads anything else as one text", async () => {
    expect((await all(readStream(chunked("  Perhaps {so}.", 3), "stdin"))).map(idAndText)).toEqual([
      "stdin:   Perhaps {so}.",
    ]);
    expect((await all(readStream(chunked("", 3), "stdin"))).map(idAndText)).toEqual(["stdin: "]);
  });
});
