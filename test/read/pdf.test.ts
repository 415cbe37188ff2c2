import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startAccount } from "../../pipeline/read/manner.js";
import { counterpoint } from "../cli/program.js";
import { madePdf, type PdfLine } from "../made/documents.js";
import { faultOf, madeFolder } from "../made/folder.js";
import { readMade, zonesTold } from "../made/read-file.js";

const head = (page: number): readonly PdfLine[] => [
  { text: "A journal of affairs", y: 770, size: 9 },
  { text: String(page), y: 30, x: 300, size: 9 },
];

const told = async (pages: readonly (readonly PdfLine[])[], options = {}) => {
  const [document] = await readMade("a.pdf", madePdf(pages, options));
  if (document === undefined) throw new Error("no document");
  return zonesTold(document);
};

const lines = (from: number, ...texts: readonly string[]): readonly PdfLine[] =>
  texts.map((text, index) => ({ text, y: from - 14 * index }));

describe("a PDF", () => {
  it("has paragraphs, headings, notes and the furniture of its pages", async () => {
    const pages = [
      [
        ...head(1),
        { text: "On peace", y: 720, size: 20 },
        ...lines(690, "Perhaps the two govern-", "ments will agree on a long-term", "plan."),
        ...lines(630, "The ministers met in private, and they"),
        { text: "1. See the report.", y: 60, size: 8 },
      ],
      [...head(2), ...lines(700, "said that they were hopeful.")],
      [...head(3), { text: "What next", y: 700, size: 15 }, ...lines(670, "It must be a long-", "term plan.")],
    ];
    expect(await told(pages)).toEqual([
      ["title", "On peace"],
      [
        "body",
        "Perhaps the two governments will agree on a long-term plan.\n\nThe ministers met in private, and they said that they were hopeful.",
      ],
      ["footnote", "1. See the report."],
      ["boilerplate", "A journal of affairs\n\n1\n\nA journal of affairs\n\n2"],
      ["heading", "What next"],
      ["body", "It must be a long-term plan."],
      ["boilerplate", "A journal of affairs\n\n3"],
    ]);
  });

  it("tells what it says of itself, and the day on which its file was made", async () => {
    const info = "/Title(On peace)/Author(Ann Smith)/CreationDate(D:20170704120000Z)";
    const [document] = await readMade("a.pdf", madePdf([lines(700, "Perhaps.")], { info }));
    expect(document?.metadata).toMatchObject({ title: "On peace", author: "Ann Smith", created: "2017-07-04" });
  });

  it.each([
    ["a length that is too long", { length: 999_999_999 }],
    ["a length that is too short", { length: 3 }],
    ["a length below nothing", { length: -5 }],
    ["a million pages", { count: 1_000_000 }],
  ])("that lies is read as it is: %s", async (_, options) => {
    expect(await told([lines(700, "Perhaps China will agree.")], options)).toEqual([
      ["body", "Perhaps China will agree."],
    ]);
  });

  it("tells which of its pages have no text", async () => {
    const account = startAccount();
    await readMade("a.pdf", madePdf([lines(700, "Perhaps."), []]), { account });
    expect([...account.remarks]).toEqual([["a.pdf", expect.stringContaining("pages without text: 2")]]);
  });

  const packed = (content: Uint8Array, filter: string): Uint8Array => {
    const [before = "", behind = ""] = Buffer.from(madePdf([[{ text: "HERE", y: 1 }]]))
      .toString("latin1")
      .split(/BT.*ET/);
    return Buffer.concat([
      Buffer.from(before.replace(/<<\/Length \d+>>/, `<</Length ${content.length}/Filter ${filter}>>`), "latin1"),
      content,
      Buffer.from(behind, "latin1"),
    ]);
  };

  it.each<[string, Uint8Array, string]>([
    ["nothing but pictures", madePdf([[]]), "holds no text on its 1 pages"],
    ["cut off", madePdf([lines(700, "x")]).subarray(0, 200), "is no PDF, or a damaged one"],
    ["nothing of a PDF", Buffer.from("%PDF-1.4\nnothing"), "is no PDF, or a damaged one"],
    ["empty", new Uint8Array(), "is no PDF, or a damaged one"],
    [
      "a bomb",
      packed(deflateSync(Buffer.alloc(150_000_000, 32), { level: 9 }), "/FlateDecode"),
      "unpacks to more than 200 times",
    ],
    [
      "packed twice",
      packed(deflateSync(deflateSync(Buffer.from("x"))), "[/FlateDecode /FlateDecode]"),
      "is packed twice",
    ],
  ])("is refused with a word: %s", async (_, content, message) => {
    expect(await faultOf(() => readMade("a.pdf", content))).toContain(message);
  });

  it("whose table of objects lies ends the program with a word, and not with what the library lets fall", async () => {
    const pages = madePdf([lines(700, "Perhaps."), lines(700, "It will.")]);
    // The first page and the last are not what the list of pages says: the library reports one of the two alone.
    const lying = Buffer.from(
      Buffer.from(pages)
        .toString("latin1")
        .replace(/\n([46]) 0 obj/g, "\n$1 0 obh"),
      "latin1",
    );
    const folder = await madeFolder({ "a.pdf": lying });
    const { code, stderr } = await counterpoint(["annotate", join(folder, "a.pdf")]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^counterpoint: \S+a\.pdf: .*cannot be read.*\n$/)]);
  });
});
