import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";

const annotate = annotator(await readLexicons());
const sentencesOf = (text: string): string[] =>
  annotate(documentOf("case", text)).sentences.map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  const lines = readFileSync(new URL("./sentences.cases.md", import.meta.url), "utf8").split("\n");
  for (const line of lines.filter((one) => one.startsWith("- "))) {
    const wanted = line.slice(2).split(" | ");
    it(line.slice(2), () => expect(sentencesOf(wanted.join(" "))).toEqual(wanted));
  }

  it("ends at the end of a paragraph, a stop or none", () => {
    expect(sentencesOf("A heading\n\nThe text begins.\nIt goes on")).toEqual([
      "A heading",
      "The text begins.",
      "It goes on",
    ]);
  });

  it("is the same with CRLF as with LF", () => {
    const text = "One.\n\nTwo ends.\nThree";
    expect(sentencesOf(text.replaceAll("\n", "\r\n"))).toEqual(sentencesOf(text));
  });

  it("runs through an inlay, and takes with it the mark of a note that touches its end", () => {
    const text = "A code 准则 for all.[1] Then [so to speak] more.";
    const inlay = (piece: string, kind: "gloss" | "note_mark" | "insertion") => {
      const start = text.indexOf(piece);
      return { start, end: start + piece.length, kind, voice: null };
    };
    const inlays = [inlay("准则", "gloss"), inlay("[1]", "note_mark"), inlay("[so to speak]", "insertion")];
    const { sentences } = annotate({ ...documentOf("case", text), inlays });
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "A code 准则 for all.[1]",
      "Then [so to speak] more.",
    ]);
    expect(sentences.map(({ words }) => words)).toEqual([4, 2]);
  });
});
