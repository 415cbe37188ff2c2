import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../pipeline/model/fault.js";
import { draftsOf, inputFormats } from "../../pipeline/read/index.js";
import { startAccount } from "../../pipeline/read/manner.js";
import { escapedText, madeDocx, madePdf, madeZip, wordParagraph } from "../made/documents.js";
import { all } from "../made/folder.js";
import { wordsOf } from "../made/read-file.js";

const paragraphs = [
  "Talks between the two governments resumed on Monday, after a pause of three weeks, and officials were hopeful.",
  "The ministers, who had met in private, said that an agreement was possible & wanted, although questions were open.",
  "Trade between the countries has fallen by a third; companies on both sides have asked for rules that are clear.",
];

const csvCell = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The same paragraphs as a file of each format, by its ending. */
const filesOf = (texts: readonly string[]): Readonly<Record<string, string | Uint8Array>> => {
  const plain = texts.join("\n\n");
  return {
    ".txt": plain,
    ".md": plain,
    ".html": `<html><body>${texts.map((text) => `<p>${escapedText(text)}</p>`).join("\n")}</body></html>`,
    ".docx": madeDocx(texts.map((text) => wordParagraph(text)).join("")),
    ".xml": `<TEI><text><body>${texts.map((text) => `<p>${escapedText(text)}</p>`).join("\n")}</body></text></TEI>`,
    ".csv": `id,text\n1,${csvCell(plain)}\n`,
    ".jsonl": JSON.stringify({ id: "1", text: plain }),
    ".zip": madeZip({ "in.txt": plain }),
  };
};

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : content;

const readAs = async (ending: string, content: string | Uint8Array) => {
  const name = `a${ending}`;
  const [draft] = await all(draftsOf(bytesOf(content), { name, id: "a" }));
  if (draft === undefined) throw new Error(`no text in ${name}`);
  return { ...draft, side: "a", pair: null, rights: null };
};

describe("the same text", () => {
  it.each(Object.entries(filesOf(paragraphs)))("has the same words as %s", async (ending, content) => {
    expect(wordsOf(await readAs(ending, content), "body")).toBe(paragraphs.join(" "));
  });

  it("has the same words as .pdf, whose lines are its own", async () => {
    const lines = paragraphs.flatMap((text, index) => {
      const [first = "", second = ""] = [text.slice(0, 60), text.slice(60)];
      return [
        { text: first.trimEnd(), y: 700 - 60 * index },
        { text: second.trimStart(), y: 686 - 60 * index },
      ];
    });
    const words = wordsOf(await readAs(".pdf", madePdf([lines])), "body").replace(/\s/g, "");
    expect(words).toBe(paragraphs.join("").replace(/\s/g, ""));
  });
});

/** Letters and signs that mean something to one format or another; no white space, since each has its own way with it. */
const word = fc.stringMatching(/^[a-zA-Zé行🙂&<>"'’.,;:()[\]{}=%$/\\*_-]{1,12}$/u).filter((text) => /[a-z]/.test(text));
const prose = fc.array(
  fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `A ${words.join(" ")}`),
  { minLength: 1, maxLength: 4 },
);

describe("whatever its words are", () => {
  it.each([".html", ".docx", ".xml", ".csv", ".jsonl", ".zip"])("a text keeps them as %s", async (ending) => {
    await fc.assert(
      fc.asyncProperty(prose, async (texts) => {
        const { text } = await readAs(ending, filesOf(texts)[ending] ?? "");
        expect(text.replace(/\s+/g, " ")).toBe(texts.join(" "));
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

const seeds = Object.entries({ ...filesOf(paragraphs), ".pdf": madePdf([[{ text: "Perhaps so.", y: 700 }]]) });

describe("a file that was changed anywhere", () => {
  it.each(seeds)("is read or refused with one line, and never crashes the program: %s", async (ending, content) => {
    const bytes = bytesOf(content);
    const change = fc.record({
      at: fc.nat(bytes.length),
      cut: fc.nat(20),
      put: fc.uint8Array({ maxLength: 8 }),
      rest: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let changed = Buffer.from(bytes);
        for (const { at, cut, put, rest } of changes) {
          changed = Buffer.concat([changed.subarray(0, at), put, rest ? changed.subarray(at + cut) : new Uint8Array()]);
        }
        const name = `a${ending}`;
        try {
          for (const { text, zones, inlays } of await all(
            draftsOf(changed, { name, id: "a", account: startAccount() }),
          )) {
            let end = 0;
            for (const zone of zones) {
              expect(zone.start).toBeGreaterThanOrEqual(end);
              expect(zone.end).toBeGreaterThan(zone.start);
              end = zone.end;
            }
            expect(end).toBeLessThanOrEqual(text.length);
            for (const inlay of inlays)
              expect(zones.some(({ start, end: last }) => start <= inlay.start && inlay.end <= last)).toBe(true);
          }
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          expect(error.message).toMatch(/^a\.[^\n]+$/);
        }
      }),
      { numRuns: ending === ".pdf" ? 40 : 150, seed: 7 },
    );
  });

  it("covers every format", () => {
    const known = inputFormats.map(({ endings }) => endings.some((ending) => seeds.some(([one]) => one === ending)));
    expect(known).not.toContain(false);
  });
});
