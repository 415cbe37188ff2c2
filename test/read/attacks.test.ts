import { deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readStream } from "../../pipeline/read/index.js";
import { startAccount } from "../../pipeline/read/manner.js";
import { madeZip } from "../made/documents.js";
import { all, faultOf } from "../made/folder.js";
import { readMade } from "../made/read-file.js";

const refused = (name: string, content: string | Uint8Array): Promise<string> => faultOf(() => readMade(name, content));

/** A zip in whose directory many names stand for the same packed bytes; what it says of their size may be a lie. */
const overlapping = (names: readonly string[], text: Buffer, told = text.length, attributes = 0): Uint8Array => {
  const packed = deflateRawSync(text, { level: 9 });
  const sum = Buffer.from(madeZip({ a: text })).readUInt32LE(14);
  const local = Buffer.alloc(30);
  [0x04034b50, 20, 8 << 16].forEach((value, index) => {
    local.writeUInt32LE(value, 4 * index);
  });
  const sizes = (at: number, head: Buffer): void => {
    head.writeUInt32LE(sum, at);
    head.writeUInt32LE(packed.length, at + 4);
    head.writeUInt32LE(told, at + 8);
  };
  sizes(14, local);
  const directory = names.map((name) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    // Made on a system whose attributes tell links.
    head.writeUInt16LE(0x0314, 4);
    head.writeUInt16LE(20, 6);
    head.writeUInt16LE(8, 10);
    sizes(16, head);
    head.writeUInt16LE(Buffer.byteLength(name), 28);
    head.writeUInt32LE(attributes, 38);
    return Buffer.concat([head, Buffer.from(name)]);
  });
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, listed, end]);
};

describe("a zip", () => {
  const blank = Buffer.alloc(2_000_000, 32);
  const numbered = Array.from({ length: 500 }, (_, at) => `${at}.txt`);

  it.each<[string, Uint8Array, RegExp]>([
    ["of many names for the same bytes", overlapping(numbered, blank), /: unpacks to more than 200 times its size/],
    [
      "that lies about its size",
      overlapping(["a.txt"], blank, 10),
      /0?a\.txt: is damaged: a file in it has another size/,
    ],
    ["with a drive in a name", overlapping(["C:\\a.txt"], Buffer.from("x")), /a name that leads out of the archive/],
    ["that climbs backwards", overlapping(["..\\..\\a.txt"], Buffer.from("x")), /a name that leads out of the archive/],
    [
      "that climbs from within",
      overlapping(["a/../../b.txt"], Buffer.from("x")),
      /a name that leads out of the archive/,
    ],
  ])("%s is refused with a word", async (_, content, message) => {
    expect(await refused("z.zip", content)).toMatch(message);
  });

  it("gives no text of a link in it", async () => {
    const link = overlapping(["a.txt"], Buffer.from("/etc/passwd"), undefined, (0o120777 << 16) >>> 0);
    expect(await refused("z.zip", link)).toContain("holds no text of a format that is read");
  });
});

describe("markup", () => {
  const tei = (words: string, before = ""): string => `${before}<TEI><text><body>${words}</body></text></TEI>`;
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");

  it.each([
    ["laughs", tei("<p>&l9;</p>", `<!DOCTYPE TEI [<!ENTITY l0 "ha">${laughs}]>`), /has a DOCTYPE/],
    ["calls what is not there", tei("<p>&x;</p>", '<!DOCTYPE TEI SYSTEM "file:///etc/passwd">'), /is not XML/],
  ])("that %s is refused with a word, in TEI", async (_, content, message) => {
    expect(await refused("a.xml", content)).toMatch(message);
  });

  it("with a huge attribute, or very many comments, is read like any other", async () => {
    const content = tei(`<p n="${"x".repeat(5_000_000)}">${"<!-- x -->".repeat(100_000)}Perhaps.</p>`);
    expect((await readMade("a.xml", content))[0]?.text).toBe("Perhaps.");
  });

  it.each([
    [
      "has attributes without end",
      `<p ${"a".repeat(5)} ${Array.from({ length: 3000 }, (_, at) => `b${at}`).join(" ")}>`,
      /more than 2000 attributes/,
    ],
    ["has classes without end", `<p class="${"a ".repeat(1_000_000)}">x`, /a class of more than 10000 letters/],
  ])("that %s is refused with a word, in a page", async (_, content, message) => {
    expect(await refused("a.html", content)).toMatch(message);
  });
});

/** A PDF of these objects, the first its catalogue; its table of objects is right. */
const pdfOf = (...objects: readonly string[]): Uint8Array => {
  let file = "%PDF-1.4\n";
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
    "latin1",
  );
};

const stream = (content: string, told = ""): string =>
  `<</Length ${content.length}${told}>>stream\n${content}\nendstream`;

/** Objects of a page whose content shows what is called X, object 6. */
const pageWith = (content: string, pages = "<</Type/Pages/Kids[4 0 R]/Count 1>>"): readonly string[] => [
  "<</Type/Catalog/Pages 2 0 R>>",
  pages,
  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</X 6 0 R>>>>>>",
  stream(content),
];

const form = (next: number, content: string): string =>
  stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 3 0 R>>/XObject<</X ${next} 0 R>>>>`);

describe("a PDF that lies", () => {
  const words = `BT /F1 12 Tf 72 700 Td (${"Perhaps ".repeat(500)}) Tj ET`;
  const doubling = Array.from({ length: 12 }, (_, at) => form(7 + at, `${words} /X Do /X Do`));
  const hex = `${deflateSync(Buffer.from("BT /F1 12 Tf 72 700 Td (Perhaps.) Tj ET")).toString("hex")}>`;

  it.each<[string, Uint8Array, RegExp]>([
    [
      "whose pages hold themselves",
      pdfOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
      /page 1 of 1 cannot be read/,
    ],
    ["whose form shows itself", pdfOf(...pageWith("/X Do"), form(6, `${words} /X Do`)), /cannot be read \(.*circular/],
    [
      "whose forms show each other twice",
      pdfOf(...pageWith("/X Do"), ...doubling, form(1, words)),
      /page 1 holds more than 500000 letters/,
    ],
    ["with less than no page", pdfOf(...pageWith(words, "<</Type/Pages/Kids[4 0 R]/Count -5>>")), /holds no text/],
  ])("%s is refused with a word", async (_, content, message) => {
    expect(await refused("a.pdf", content)).toMatch(message);
  });

  it.each<[string, Uint8Array]>([
    ["about the number of its pages", pdfOf(...pageWith(words, "<</Type/Pages/Kids[4 0 R]/Count 19999>>"))],
    [
      "about the length of its page",
      Buffer.from(
        Buffer.from(pdfOf(...pageWith(words)))
          .toString("latin1")
          .replace(/Length \d+/, "Length 99999999"),
        "latin1",
      ),
    ],
    [
      "about where its table of objects stands",
      Buffer.from(
        Buffer.from(pdfOf(...pageWith(words)))
          .toString("latin1")
          .replace(/startxref\n\d+/, "startxref\n99999999"),
        "latin1",
      ),
    ],
    [
      "of no matter, and is packed in two ways",
      pdfOf(...pageWith("").slice(0, 4), stream(hex, "/Filter[/ASCIIHexDecode /FlateDecode]")),
    ],
  ])("%s is read all the same", async (_, content) => {
    expect((await readMade("a.pdf", content))[0]?.text).toMatch(/^Perhaps/);
  });
});

describe("bytes in no encoding that is told", () => {
  const text = "Perhaps China must act. ".repeat(20);
  it.each<[string, Uint8Array, RegExp]>([
    [
      "UTF-16 without a mark",
      Buffer.from(text, "utf16le"),
      /is UTF-16 without a byte-order mark.*--encoding utf-16le$/,
    ],
    ["Chinese in UTF-16 without a mark", Buffer.from("中国应当与美国对话。".repeat(20), "utf16le"), /is binary data/],
    [
      "UTF-16 cut in the midst of a letter",
      Buffer.concat([Buffer.from(`\ufeff${text}`, "utf16le"), Buffer.from("x")]),
      /odd number of bytes/,
    ],
    [
      "UTF-32",
      Buffer.from(
        [...`\ufeff${text}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8, 0, 0]),
      ),
      /is UTF-32, which is not read; save it as UTF-8$/,
    ],
    [
      "two encodings in one file",
      Buffer.concat([Buffer.from(`${text}中国`), Buffer.from("caf\xe9", "latin1")]),
      /is not UTF-8: byte 489 \(0xE9, line 1\)/,
    ],
  ])("are refused with a word: %s", async (_, bytes, message) => {
    expect(await refused("a.txt", bytes)).toMatch(message);
  });
});

/** A stream of a beginning, a piece many times over, and an end; it lies nowhere as a whole. */
async function* long(
  before: string,
  piece: string,
  times: number,
  after: string,
  taken: (time: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(before);
  const bytes = Buffer.from(piece);
  for (let time = 0; time < times; time += 1) {
    taken(time);
    yield bytes;
  }
  yield Buffer.from(after);
}

describe("what does not end", () => {
  const megabyte = "China may talk. ".repeat(65_536);

  it("a line of JSONL of 200 MB is refused with a word, and the lines around it are read", async () => {
    const lines = () =>
      long('{"id":"a","text":"One."}\n{"id":"b","text":"', megabyte, 200, '"}\n{"id":"c","text":"Two."}\n');
    const message = "stdin:2: is a document of more than 64 MB; split it, or allow more with --largest MB";
    expect(await faultOf(() => all(readStream(lines(), "stdin")))).toBe(message);
    const account = startAccount();
    const read = await all(readStream(lines(), "stdin", { broken: "skip", account }));
    expect([read.map(({ id }) => id), ...account.failed]).toEqual([["a", "c"], message]);
  });

  it("a quotation mark in a CSV that nobody closes is refused with a word, before much more is read", async () => {
    let megabytes = 0;
    const rows = long('id,text\n1,One.\n2,"', `${megabyte}\n`, 100, "\n", (time) => {
      megabytes = time;
    });
    const manner = { textColumn: "text", largest: 8 * 1024 * 1024 };
    expect(await faultOf(() => all(readStream(rows, "stdin", manner)))).toMatch(
      /^stdin:\d+: is a document of more than 8 MB/,
    );
    expect(megabytes).toBeLessThan(12);
  });
});
