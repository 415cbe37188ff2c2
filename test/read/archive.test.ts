import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readDocuments, readStream } from "../../pipeline/read/index.js";
import { startAccount } from "../../pipeline/read/manner.js";
import { madeDocx, madePdf, madeZip, wordParagraph } from "../made/documents.js";
import { all, faultOf, madeFolder } from "../made/folder.js";
import { readMade } from "../made/read-file.js";

async function* stream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
}

/** A zip whose only name is replaced by another of the same length, which no honest program writes. */
const renamed = (name: string): Uint8Array => {
  const plain = "x".repeat(name.length);
  return Buffer.from(
    Buffer.from(madeZip({ [plain]: "text" }))
      .toString("latin1")
      .replaceAll(plain, name),
    "latin1",
  );
};

describe("a zip", () => {
  const files = {
    "b.txt": "Bee.",
    "sub/a.html": "<p>Ay.</p>",
    "sub/c.jsonl": '{"id":"l1","text":"Sea."}\n',
    "d.docx": madeDocx(wordParagraph("Dee.")),
    "e.txt.gz": gzipSync("Ee."),
    "pic.png": "x",
    "__MACOSX/b.txt": "x",
    ".hidden.txt": "x",
  };

  it("gives the texts in it, on one side, and counts what is none", async () => {
    const account = startAccount();
    const documents = await readMade("z.zip", madeZip(files), { account });
    expect(documents.map(({ id, text, side }) => [id, text, side])).toEqual([
      ["z/b", "Bee.", "z"],
      ["z/sub/a", "Ay.", "z"],
      ["l1", "Sea.", "z"],
      ["z/d", "Dee.", "z"],
      ["z/e", "Ee.", "z"],
    ]);
    expect([account.texts, ...account.passed]).toEqual([5, "z.zip/pic.png"]);
  });

  it("is the same from a stream", async () => {
    const documents = await all(readStream(stream(madeZip(files)), "stdin"));
    expect(documents.map(({ id }) => id)).toEqual(["stdin/b", "stdin/sub/a", "l1", "stdin/d", "stdin/e"]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["a name that climbs", renamed("../../evil.txt"), "holds a name that leads out of the archive"],
    ["a name from the root", renamed("/etc/evil.txt"), "holds a name that leads out of the archive"],
    ["a zip in it", madeZip({ "in.zip": madeZip({ "a.txt": "x" }) }), "z.zip/in.zip: is a zip inside a zip"],
    ["a bomb", madeZip({ "a.txt": new Uint8Array(150_000_000) }), "unpacks to more than 200 times its size"],
    ["no text", madeZip({ "a.png": "x" }), "z.zip: holds no text of a format that is read"],
    ["no zip", "text", "z.zip: is no zip archive"],
    ["a zip cut off", madeZip(files).subarray(0, 200), "z.zip: is no zip archive, or one that is cut off"],
  ])("is refused with a word: %s", async (_, content, message) => {
    expect(await faultOf(() => readMade("z.zip", content))).toContain(message);
  });

  it("with a damaged file gives the others where that was asked", async () => {
    const bytes = Buffer.from(madeZip({ "a.txt": "Perhaps so, perhaps not so.", "b.txt": "Bee." }));
    const at = bytes.indexOf("a.txt") + "a.txt".length + 3;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    const account = startAccount();
    const documents = await readMade("z.zip", bytes, { broken: "skip", account });
    expect(documents.map(({ id }) => id)).toEqual(["z/b"]);
    expect([...account.failed]).toEqual([expect.stringMatching(/^z\.zip\/a\.txt: is damaged/)]);
  });
});

describe("a gzip", () => {
  it("that unpacks to far more than any text is refused", async () => {
    const lines = gzipSync(Buffer.alloc(150_000_000, "\n"), { level: 9 });
    expect(await faultOf(() => readMade("a.jsonl.gz", lines))).toContain("unpacks to more than 200 times its size");
    expect(await faultOf(() => readMade("a.txt.gz", lines))).toContain("is a document of more than 64 MB");
  });
});

describe("a stream", () => {
  const page = "<!doctype html><p>Perhaps.</p>";
  it.each<[string, Uint8Array]>([
    ["a page", Buffer.from(page)],
    ["a page behind comments", Buffer.from(`<!-- a --><!-- b -->${page}`)],
    ["a page, packed", gzipSync(page)],
    ["TEI", Buffer.from("<?xml version='1.0'?><TEI><text><p>Perhaps.</p></text></TEI>")],
    ["a PDF", madePdf([[{ text: "Perhaps.", y: 700 }]])],
    ["a document of Word", madeDocx(wordParagraph("Perhaps."))],
    ["JSONL", Buffer.from('{"id":"a","text":"Perhaps."}')],
    ["a text", Buffer.from("Perhaps.")],
  ])("tells by its beginning what it is: %s", async (_, bytes) => {
    expect((await all(readStream(stream(bytes), "stdin"))).map(({ text }) => text)).toEqual(["Perhaps."]);
  });

  it("is a CSV where a column was named", async () => {
    const documents = await all(readStream(stream(Buffer.from("text\nPerhaps.\n")), "stdin", { textColumn: "text" }));
    expect(documents.map(({ id, text }) => [id, text])).toEqual([["stdin/1", "Perhaps."]]);
  });

  it("that begins like a page behind very many comments does not take long", async () => {
    expect(await all(readStream(stream(Buffer.from("<!-- a -->".repeat(500))), "stdin"))).toHaveLength(1);
  });
});

describe("what is larger than a document may be", () => {
  it("is refused, or left out, line by line", async () => {
    const line = `{"id":"b","text":"${"a".repeat(2_000_000)}"}`;
    const source = `{"id":"a","text":"One."}\n${line}\n{"id":"c","text":"Three."}\n`;
    const options = { largest: 1_000_000 };
    expect(await faultOf(() => readMade("a.jsonl", source, options))).toContain(
      "a.jsonl:2: is a document of more than",
    );
    const account = startAccount();
    const documents = await readMade("a.jsonl", source, { ...options, broken: "skip", account });
    expect([documents.map(({ id }) => id), account.texts, account.failed.size]).toEqual([["a", "c"], 2, 1]);
    expect(await faultOf(() => readMade("a.txt", "a".repeat(2_000_000), options))).toContain("a.txt: is a document");
  });
});

describe("broken documents among others", () => {
  it("end the reading, or are left out and counted, once however often they are met", async () => {
    const folder = await madeFolder({
      "a.txt": "Ay.",
      "b.pdf": "no",
      "c.docx": "no",
      "d.txt": Buffer.from([0xff, 0x41]),
    });
    const paths = ["a.txt", "b.pdf", "gone.txt", "c.docx", "d.txt"].map((name) => join(folder, name));
    expect(await faultOf(() => all(readDocuments(paths)))).toBe(`${paths[1]}: is no PDF, or a damaged one`);
    const account = startAccount();
    const told: string[] = [];
    const options = { broken: "skip", account, onBroken: (message: string) => told.push(message) } as const;
    for (let pass = 0; pass < 2; pass += 1)
      expect((await all(readDocuments(paths, options))).map(({ id }) => id)).toEqual(["a"]);
    expect(account.texts).toBe(1);
    // In what is written no folder of this machine stands; on the screen the whole path does.
    expect([...account.failed].map((message) => message.slice(0, message.indexOf(":")))).toEqual([
      "b.pdf",
      "gone.txt",
      "c.docx",
      "d.txt",
    ]);
    expect(told.map((message) => message.startsWith(folder))).toEqual([true, true, true, true]);
  });
});
